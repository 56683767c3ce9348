import * as z from "zod";
import {
  AnswerDraftRequest,
  ApologizeRequest,
  AskConsultationRequest,
  CompleteStepRequest,
  CorrectReceiptRequest,
  ExtendTimeRequest,
  HandOverRequest,
  OutcomeRequest,
  ProvideSupplementRequest,
  ReasonRequest,
  RefuseRequest,
  ReplyConsultationRequest,
  ReportProgressRequest,
  ReturnOutcomeRequest,
  SendDraftRequest,
  SettleAtOnceRequest,
  SupplementRequest,
} from "../../shared/contracts/dossier-requests.ts";
import {
  AssessFeesRequest,
  ConfirmPaymentRequest,
  RefundPaymentRequest,
  RequestPaymentRequest,
} from "../../shared/contracts/payment-api.ts";
import type { Person } from "../../shared/contracts/person.ts";
import type { Action } from "../../shared/domain/access/rights.ts";
import { accept } from "../../shared/domain/decider.ts";
import type { DossierCommand } from "../../shared/domain/dossier/command.ts";
import { type HttpContext, type Parsed, readBody } from "../../shared/runtime/http.ts";

interface Given {
  readonly at: string;
  readonly by: string;
  /** Name for an item of personal data that comes with the request. */
  readonly item: string;
}

type Kept = { readonly draft: string } | { readonly owner: Person };

/** One command of the API, read from a request: the right it needs and what it asks of the domain. */
export interface Asked {
  readonly action: Action;
  readonly command: DossierCommand;
  /** As sent, for the fingerprint that tells a repeat from a misused key. */
  readonly content: unknown;
  /** Personal data that the command names and that is kept beside the history, written before the command. */
  readonly keep?: Kept & {
    /** As the command names it. */
    readonly item: string;
  };
}

const route =
  <Schema extends z.ZodType, By extends Given>(
    schema: Schema,
    action: Action | ((body: z.infer<Schema>) => Action),
    command: (body: z.infer<Schema>, given: By) => DossierCommand,
    keep?: (body: z.infer<Schema>) => Kept | undefined,
  ) =>
  async (c: HttpContext, given: By): Promise<Parsed<Asked>> => {
    const body = await readBody(c, schema);
    if (!body.ok) return body;
    const needed = typeof action === "function" ? action(body.value) : action;
    const kept = keep?.(body.value);
    const asked = { action: needed, command: command(body.value, given), content: body.value };
    return accept(kept === undefined ? asked : { ...asked, keep: { ...kept, item: given.item } });
  };

const Nothing = z.object({});
type OnHandoff = Given & { readonly handoff: number };

/** POST /api/dossiers/{code}/<name> */
export const dossierCommands = {
  receive: route(Nothing, "dossier.receive", (_, given: Given) => ({ type: "ReceiveDossier", ...given })),
  refuse: route(RefuseRequest, "dossier.refuse", (body, given: Given) => ({
    type: "RefuseDossier",
    ...body,
    ...given,
  })),
  "request-supplement": route(
    SupplementRequest,
    ({ leadReason }) => (leadReason === undefined ? "dossier.request-supplement" : "dossier.request-second-supplement"),
    (body, given: Given) => ({ type: "RequestSupplement", ...body, ...given }),
  ),
  "provide-supplement": route(ProvideSupplementRequest, "dossier.provide-supplement", (body, given: Given) => ({
    type: "ProvideSupplement",
    ...body,
    ...given,
  })),
  "assess-fees": route(AssessFeesRequest, "dossier.assess-fees", (body, given: Given) => ({
    type: "AssessFees",
    ...body,
    ...given,
  })),
  "request-payment": route(RequestPaymentRequest, "dossier.request-payment", (body, given: Given) => ({
    type: "RequestPayment",
    ...body,
    ...given,
  })),
  "confirm-payment": route(ConfirmPaymentRequest, "dossier.confirm-payment", (body, given: Given) => ({
    type: "ConfirmPayment",
    ...body,
    ...given,
  })),
  "refund-payment": route(RefundPaymentRequest, "dossier.refund-payment", (body, given: Given) => ({
    type: "RefundPayment",
    ...body,
    ...given,
  })),
  "hand-over": route(HandOverRequest, "dossier.hand-over", (body, given: Given) => ({
    type: "HandOver",
    ...body,
    ...given,
  })),
  "return-outcome": route(
    ReturnOutcomeRequest,
    "dossier.return-outcome",
    ({ to, proxyName, ...rest }, given: Given) => ({
      type: "ReturnOutcome",
      to: to ?? (proxyName === undefined ? "owner" : "proxy"),
      proxyName,
      ...rest,
      ...given,
    }),
  ),
  "settle-at-once": route(SettleAtOnceRequest, "dossier.settle-at-once", (body, given: Given) => ({
    type: "SettleAtOnce",
    ...body,
    ...given,
  })),
  "correct-receipt": route(
    CorrectReceiptRequest,
    "dossier.correct-receipt",
    ({ owner, ...body }, given: Given) => ({
      type: "CorrectReceipt",
      ...body,
      ...(owner === undefined ? {} : { owner: { name: owner.name, form: given.item } }),
      ...given,
    }),
    ({ owner }) => (owner === undefined ? undefined : { owner }),
  ),
  "answer-draft": route(AnswerDraftRequest, "dossier.answer-draft", (body, given: Given) => ({
    type: "AnswerDraft",
    ...body,
    ...given,
  })),
  apologize: route(ApologizeRequest, "dossier.apologize", (body, given: Given) => ({
    type: "ApologizeForDelay",
    ...body,
    ...given,
  })),
  "extend-time": route(ExtendTimeRequest, "dossier.extend-time", (body, given: Given) => ({
    type: "ExtendTime",
    ...body,
    ...given,
  })),
  resume: route(ReasonRequest, "dossier.resume", (body, given: Given) => ({
    type: "ResumeDossier",
    ...body,
    ...given,
  })),
  reopen: route(ReasonRequest, "dossier.reopen", (body, given: Given) => ({
    type: "ReopenDossier",
    ...body,
    ...given,
  })),
  withdraw: route(ReasonRequest, "dossier.withdraw", (body, given: Given) => ({
    type: "WithdrawDossier",
    ...body,
    ...given,
  })),
  stop: route(ReasonRequest, "dossier.stop", (body, given: Given) => ({ type: "StopDossier", ...body, ...given })),
} as const;

/** POST /api/handoffs/{id}/<name>: how an office answers a hand-over. */
export const handoffCommands = {
  accept: route(Nothing, "handoff.accept", (_, given: OnHandoff) => ({ type: "AcceptHandoff", ...given })),
  "report-progress": route(ReportProgressRequest, "handoff.report-progress", (body, given: OnHandoff) => ({
    type: "ReportProgress",
    ...body,
    ...given,
  })),
  return: route(ReasonRequest, "handoff.return", (body, given: OnHandoff) => ({
    type: "ReturnHandoff",
    ...body,
    ...given,
  })),
  "complete-step": route(CompleteStepRequest, "handoff.complete-step", (body, given: OnHandoff) => ({
    type: "CompleteStep",
    ...body,
    ...given,
  })),
  approve: route(CompleteStepRequest, "handoff.approve", (body, given: OnHandoff) => ({
    type: "CompleteStep",
    approved: true,
    ...body,
    ...given,
  })),
  "sign-outcome": route(OutcomeRequest, "handoff.sign-outcome", (body, given: OnHandoff) => ({
    type: "RecordOutcome",
    signed: true,
    ...body,
    ...given,
  })),
  "find-not-eligible": route(SupplementRequest, "handoff.find-not-eligible", (body, given: OnHandoff) => ({
    type: "RequestSupplement",
    notEligible: true,
    ...body,
    ...given,
  })),
  "ask-consultation": route(AskConsultationRequest, "handoff.ask-consultation", (body, given: OnHandoff) => ({
    type: "AskConsultation",
    ...body,
    ...given,
  })),
  "send-draft": route(
    SendDraftRequest,
    "handoff.send-draft",
    (_, given: OnHandoff) => ({ type: "SendDraft", draft: given.item, ...given }),
    ({ text }) => ({ draft: text }),
  ),
  "send-back": route(ReasonRequest, "handoff.send-back", (body, given: OnHandoff) => ({
    type: "SendBack",
    ...body,
    ...given,
  })),
  "record-outcome": route(OutcomeRequest, "handoff.record-outcome", (body, given: OnHandoff) => ({
    type: "RecordOutcome",
    ...body,
    ...given,
  })),
  "request-supplement": route(
    SupplementRequest,
    ({ leadReason }) => (leadReason === undefined ? "handoff.request-supplement" : "dossier.request-second-supplement"),
    (body, given: OnHandoff) => ({ type: "RequestSupplement", ...body, ...given }),
  ),
} as const;

/** POST /api/consultations/{id}/<name>: how an office answers what another asked of it. */
export const consultationCommands = {
  reply: route(
    ReplyConsultationRequest,
    "consultation.reply",
    (body, given: Given & { readonly consultation: number }) => ({ type: "ReplyToConsultation", ...body, ...given }),
  ),
} as const;

import * as z from "zod";
import {
  CompleteStepRequest,
  HandOverRequest,
  OutcomeRequest,
  ProvideSupplementRequest,
  ReasonRequest,
  RefuseRequest,
  ReturnOutcomeRequest,
  SupplementRequest,
} from "../../shared/contracts/dossier-api.ts";
import {
  AssessFeesRequest,
  ConfirmPaymentRequest,
  RefundPaymentRequest,
  RequestPaymentRequest,
} from "../../shared/contracts/payment-api.ts";
import type { Action } from "../../shared/domain/access/rights.ts";
import { accept } from "../../shared/domain/decider.ts";
import type { DossierCommand } from "../../shared/domain/dossier/command.ts";
import { type HttpContext, type Parsed, readBody } from "../../shared/runtime/http.ts";

interface Given {
  readonly at: string;
  readonly by: string;
}

/** One command of the API, read from a request: the right it needs and what it asks of the domain. */
export interface Asked {
  readonly action: Action;
  readonly command: DossierCommand;
  /** As sent, for the fingerprint that tells a repeat from a misused key. */
  readonly content: unknown;
}

const route =
  <Schema extends z.ZodType, By extends Given>(
    schema: Schema,
    action: Action | ((body: z.infer<Schema>) => Action),
    command: (body: z.infer<Schema>, given: By) => DossierCommand,
  ) =>
  async (c: HttpContext, given: By): Promise<Parsed<Asked>> => {
    const body = await readBody(c, schema);
    if (!body.ok) return body;
    const needed = typeof action === "function" ? action(body.value) : action;
    return accept({ action: needed, command: command(body.value, given), content: body.value });
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
  "return-outcome": route(ReturnOutcomeRequest, "dossier.return-outcome", ({ to, proxyName }, given: Given) => ({
    type: "ReturnOutcome",
    to: to ?? (proxyName === undefined ? "owner" : "proxy"),
    proxyName,
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

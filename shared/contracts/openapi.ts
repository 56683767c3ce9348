import * as z from "zod";
import { Language } from "../domain/localized.ts";
import { agencyOperations } from "./agency-openapi.ts";
import { announcementOperations } from "./announcement-openapi.ts";
import { answerOperations } from "./answer-openapi.ts";
import { appointmentOperations } from "./appointment-openapi.ts";
import { catalogueOperations } from "./catalogue-openapi.ts";
import { collectiveOperations } from "./collective-openapi.ts";
import * as dossier from "./dossier-api.ts";
import * as request from "./dossier-requests.ts";
import { helpOperations } from "./help-openapi.ts";
import { IntakeKey } from "./intake-key-api.ts";
import { messageOperations } from "./message-openapi.ts";
import type { Method, Operation } from "./operation.ts";
import { operationsOperations } from "./operations-openapi.ts";
import { outingOperations } from "./outing-openapi.ts";
import { paperOperations } from "./paper-openapi.ts";
import * as payment from "./payment-api.ts";
import { paymentOperations } from "./payment-openapi.ts";
import * as people from "./people-api.ts";
import { portalOperations } from "./portal-openapi.ts";
import { Problem } from "./problem.ts";
import { CommuneList, ProcedureList, ProcedureView } from "./procedure-api.ts";
import { routeOperations } from "./route-openapi.ts";
import { routeTableOperations } from "./route-table-openapi.ts";
import { slipOperations } from "./slip-openapi.ts";
import { ticketOperations } from "./ticket-openapi.ts";
import * as tracking from "./tracking-api.ts";
import { wordingOperations } from "./wording-openapi.ts";

const page = { limit: "1 to 100, 20 when absent", cursor: "`next` of the page before" };
const onDossier = (name: string, summary: string, body?: z.ZodType): [string, Record<string, Operation>] => [
  `/api/dossiers/{code}/${name}`,
  { post: { summary, tag: "dossiers", ...(body ? { body } : {}), answer: dossier.DossierView, versioned: true } },
];
const onHandoff = (name: string, summary: string, body?: z.ZodType): [string, Record<string, Operation>] => [
  `/api/handoffs/{id}/${name}`,
  { post: { summary, tag: "hand-overs", ...(body ? { body } : {}), answer: dossier.DossierView, versioned: true } },
];

/** Every path of the API, in the order in which a person meets them. */
const paths: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/procedures": {
    get: {
      summary: "Procedures in force",
      tag: "catalogue",
      public: true,
      query: { q: "Words, with or without marks", field: "Field of law" },
      answer: ProcedureList,
    },
  },
  "/api/procedures/{code}": {
    get: {
      summary: "One procedure in force, or a version of it",
      tag: "catalogue",
      public: true,
      query: { version: "Content hash of a version" },
      answer: ProcedureView,
    },
  },
  "/api/communes": {
    get: { summary: "Communes with offices and counters", tag: "catalogue", public: true, answer: CommuneList },
  },
  ...ticketOperations,
  ...appointmentOperations,
  "/api/dossiers": {
    post: {
      summary: "Hand in a dossier at the counter or with assistance",
      tag: "dossiers",
      body: request.SubmitDossierRequest,
      answer: dossier.DossierView,
      status: 201,
    },
    get: {
      summary: "Open dossiers of a commune, soonest due first",
      tag: "dossiers",
      query: {
        commune: "5-digit unit code; the officer's own when absent",
        status: "One of those that are open, or to-send-on",
        q: "Part of the owner's name or of the code",
        ...page,
      },
      answer: dossier.DossierList,
    },
  },
  "/api/dossiers/{code}": {
    get: { summary: "One dossier with its history", tag: "dossiers", answer: dossier.DossierView },
  },
  ...Object.fromEntries([
    onDossier("receive", "Give the receipt with the time of return"),
    onDossier("request-supplement", "Ask for missing papers, once and complete", request.SupplementRequest),
    onDossier("provide-supplement", "The papers were handed in", request.ProvideSupplementRequest),
    onDossier("refuse", "Refuse in writing, before receipt", request.RefuseRequest),
    onDossier("assess-fees", "Say what the fees hang on", payment.AssessFeesRequest),
    onDossier("request-payment", "Ask for a payment", payment.RequestPaymentRequest),
    onDossier("confirm-payment", "It was paid", payment.ConfirmPaymentRequest),
    onDossier("refund-payment", "Cancel a receipt and give its money back", payment.RefundPaymentRequest),
    onDossier("hand-over", "Send on by hand after a return", request.HandOverRequest),
    onDossier("return-outcome", "Return the outcome to the owner or a proxy", request.ReturnOutcomeRequest),
    onDossier("settle-at-once", "Receive, decide and hand over while the person waits", request.SettleAtOnceRequest),
    onDossier("correct-receipt", "Put right what was taken down wrongly", request.CorrectReceiptRequest),
    onDossier("apologize", "Apologise for a delay with one new appointment", request.ApologizeRequest),
    onDossier("extend-time", "More time by written agreement", request.ExtendTimeRequest),
    onDossier("answer-draft", "The citizen's answer to the draft, at the counter", request.AnswerDraftRequest),
    onDossier("resume", "Work goes on after it was stopped", request.ReasonRequest),
    onDossier("reopen", "A lead takes back a refusal, a withdrawal or an outcome", request.ReasonRequest),
    onDossier("withdraw", "The citizen withdraws it", request.ReasonRequest),
    onDossier("stop", "Work on it stops", request.ReasonRequest),
  ]),
  "/api/handoffs": {
    get: {
      summary: "What lies with an office, soonest due first",
      tag: "hand-overs",
      query: { agency: "Agency code, e.g. H14.12", commune: "or a commune", office: "and one of its offices", ...page },
      answer: dossier.HandoffList,
    },
  },
  ...Object.fromEntries([
    onHandoff("accept", "The office accepts"),
    onHandoff("report-progress", "The office says how far it is", request.ReportProgressRequest),
    onHandoff("return", "Sent to the wrong office", request.ReasonRequest),
    onHandoff("complete-step", "The step is done and another follows", request.CompleteStepRequest),
    onHandoff("approve", "The step is approved by the one who has the authority", request.CompleteStepRequest),
    onHandoff("sign-outcome", "The outcome is signed by the one who has the authority", request.OutcomeRequest),
    onHandoff(
      "find-not-eligible",
      "Back for papers soon after receipt; the time counts anew",
      request.SupplementRequest,
    ),
    onHandoff("ask-consultation", "Ask another office for its opinion", request.AskConsultationRequest),
    onHandoff("send-draft", "Show the citizen what is going to be issued", request.SendDraftRequest),
    onHandoff("send-back", "An earlier step must be done again, as the procedure allows", request.ReasonRequest),
    onHandoff("record-outcome", "The office decides", request.OutcomeRequest),
    onHandoff("request-supplement", "The office asks for missing papers", request.SupplementRequest),
  ]),
  "/api/consultations": {
    get: {
      summary: "Opinions that an office owes, soonest due first",
      tag: "hand-overs",
      query: { agency: "Agency code, e.g. H14.12", commune: "or a commune", office: "and one of its offices", ...page },
      answer: dossier.ConsultationList,
    },
  },
  "/api/consultations/{id}/reply": {
    post: {
      summary: "Give the opinion that another office asked for",
      tag: "hand-overs",
      body: request.ReplyConsultationRequest,
      answer: dossier.DossierView,
      versioned: true,
    },
  },
  "/api/tracking/answer-draft": {
    post: {
      summary: "The citizen's own answer to a draft",
      tag: "tracking",
      public: true,
      body: tracking.TrackingAnswerRequest,
      answer: tracking.TrackingView,
    },
  },
  "/api/tracking": {
    get: {
      summary:
        "The same for a page that asks again: code and secret in the headers Tracking-Code and Tracking-Secret, 304 with If-None-Match",
      tag: "tracking",
      public: true,
      answer: tracking.TrackingView,
    },
    post: {
      summary: "A citizen's look at a dossier by code and secret",
      tag: "tracking",
      public: true,
      body: tracking.TrackingRequest,
      answer: tracking.TrackingView,
    },
  },
  "/api/dossiers/search": {
    post: {
      summary: "A commune's dossiers, open and ended, by code, phone, ID number or name",
      tag: "dossiers",
      body: dossier.DossierSearchRequest,
      answer: dossier.DossierSearch,
    },
  },
  "/api/intake-key": {
    get: {
      summary: "Key that seals dossiers on the officer's computer until they can be sent",
      tag: "dossiers",
      answer: IntakeKey,
    },
  },
  "/api/me": { get: { summary: "Who is signed in", tag: "people", answer: people.Me } },
  "/api/delegations": {
    get: {
      summary: "Rights that are or were passed on at one place",
      tag: "people",
      query: { scope: "A commune's or agency's code" },
      answer: people.DelegationList,
    },
    post: {
      summary: "Pass one's right on to another officer of the place, for a time",
      tag: "people",
      body: people.DelegateRequest,
      answer: people.DelegationView,
      status: 201,
    },
  },
  "/api/delegations/{id}/end": {
    post: { summary: "Take a right back before its time", tag: "people", answer: people.DelegationView },
  },
  ...helpOperations,
  ...paymentOperations,
  ...paperOperations,
  ...slipOperations,
  ...messageOperations,
  ...catalogueOperations,
  ...wordingOperations,
  ...announcementOperations,
  ...outingOperations,
  ...collectiveOperations,
  ...portalOperations,
  ...agencyOperations,
  ...answerOperations,
  ...operationsOperations,
  ...routeOperations,
  ...routeTableOperations,
  "/api/audit": {
    get: {
      summary: "Reads of personal data and denials of one day",
      tag: "people",
      query: { scope: "Commune's unit code", date: "Day in Vietnam, today when absent", ...page },
      answer: people.AuditList,
    },
  },
};

const refOf = (schema: z.ZodType) => ({ $ref: `#/components/schemas/${z.globalRegistry.get(schema)?.id}` });
const json = (schema: z.ZodType) => ({ "application/json": { schema: refOf(schema) } });
const text = { type: "string" } as const;
const SEEN =
  "ETag that the caller has seen; 412 when another is current. Notices that the system adds to a dossier by itself do not count.";
const header = (name: string, description: string) => ({ name, in: "header", description, schema: text });

const parametersOf = (path: string, method: Method, { query = {}, versioned }: Operation) => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: "path", required: true, schema: text })),
  ...Object.entries(query).map(([name, description]) => ({ name, in: "query", description, schema: text })),
  ...(method === "post"
    ? [header("Idempotency-Key", "8 to 200 characters. Same key and body: same answer; same key, other body: 422.")]
    : []),
  ...(versioned ? [header("If-Match", SEEN)] : []),
];

const operation = (path: string, method: Method, one: Operation) => ({
  summary: one.summary,
  tags: [one.tag],
  security: one.public ? [] : [{ officer: [] }],
  parameters: parametersOf(path, method, one),
  ...(one.body ? { requestBody: { required: true, content: json(one.body) } } : {}),
  responses: {
    [one.status ?? 200]: { description: one.status === 201 ? "Created" : "OK", content: json(one.answer) },
    "4XX": {
      description: "Refused, with a code, the field and a sentence in Vietnamese and English (RFC 9457)",
      content: { "application/problem+json": { schema: refOf(Problem) } },
    },
  },
});

/** Names of the schemas that this part of the document refers to. */
const namesIn = (part: unknown): string[] =>
  [...JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => `${name}`);

/**
 * The schemas that the paths speak of, and those that these speak of. The registry holds more, depending on which other
 * modules happen to be loaded.
 */
const spokenOf = (described: unknown, schemas: ReadonlyMap<string, object>): [string, object][] => {
  const found = new Map<string, object>();
  const waiting = namesIn(described);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const schema = schemas.get(name);
    if (schema === undefined || found.has(name)) continue;
    found.set(name, schema);
    waiting.push(...namesIn(schema));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** OpenAPI 3.1 of the whole API, made from the zod schemas that parse it. */
export const openApiDocument = () => {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: "input",
    unrepresentable: "any",
  });
  const named = new Map(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema] as const),
  );
  const described = Object.fromEntries(
    Object.entries(paths).map(([path, methods]) => [
      path,
      Object.fromEntries(
        (["get", "post"] as const).flatMap((method) => {
          const one = methods[method];
          return one === undefined ? [] : [[method, operation(path, method, one)]];
        }),
      ),
    ]),
  );
  return {
    openapi: "3.1.0",
    info: {
      title: "motcua",
      version: "1",
      description: "One-stop service of Vietnam's communes: dossiers, hand-overs, queue tickets, procedures.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    "x-languages": Language.options,
    paths: described,
    components: {
      schemas: Object.fromEntries(spokenOf(described, named)),
      securitySchemes: { officer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
  };
};

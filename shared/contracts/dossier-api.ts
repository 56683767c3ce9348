import * as z from "zod";
import { Channel } from "../domain/dossier/channel.ts";
import { Opinion, OutcomeWay } from "../domain/dossier/event.ts";
import { DossierStatus } from "../domain/dossier/status.ts";
import { Language, Localized } from "../domain/localized.ts";
import { PortalOrigin } from "../domain/portal/origin.ts";
import { PaperForm } from "../domain/procedure/paper-form.ts";
import { ProcedureCode } from "../domain/procedure/procedure-code.ts";
import { PaperId } from "./paper-id.ts";
import { MoneyView } from "./payment-api.ts";
import { Person } from "./person.ts";
import { line, prose } from "./text.ts";

export const HandedIn = z
  .object({
    id: line(60),
    form: PaperForm.default("original"),
    count: z.int().min(1).max(20).default(1),
    paper: PaperId.optional().describe("Its scan, see /api/papers"),
    reused: z.literal(true).optional().describe("Taken from the person's store; nothing was brought"),
  })
  .meta({ id: "HandedIn", description: "A paper handed in; `id` is a component of the procedure's case" });
export type HandedIn = z.infer<typeof HandedIn>;

export const SubmitDossierRequest = z
  .object({
    commune: z.string().describe("5-digit unit code of the receiving commune, e.g. 01288"),
    decidedIn: z
      .string()
      .max(10)
      .optional()
      .describe(
        "Unit code of the commune that decides; the receiving one when absent. Only for what is place-independent",
      ),
    procedure: ProcedureCode,
    procedureVersion: z.string().optional().describe("Refused unless it is the version in force"),
    case: z.string().optional().describe("May be left out when the procedure has one case"),
    channel: Channel.exclude(["online"]).describe("What comes in online is brought by the national portal"),
    owner: Person.describe("Whose matter it is (chủ hồ sơ)"),
    submitter: Person.optional().describe("Who hands it in (người nộp); the owner when absent"),
    components: z.array(HandedIn).max(50).default([]),
    answers: z
      .record(line(60), line(60))
      .optional()
      .describe("Answers to the procedure's questions, question id to option id; they decide which papers are needed"),
    language: Language.default("vi").describe("Language of the messages"),
  })
  .meta({ id: "SubmitDossierRequest" });

export const SupplementRequest = z
  .object({
    components: z.array(line(60)).min(1).max(50).describe("What is missing, complete and at once"),
    reason: prose(500),
    leadReason: prose(500).optional().describe("Needed for a second request; only a commune lead may give it"),
  })
  .meta({ id: "SupplementRequest" });
export const ProvideSupplementRequest = z
  .object({ components: z.array(HandedIn).min(1).max(50) })
  .meta({ id: "ProvideSupplementRequest" });
export const ReasonRequest = z.object({ reason: prose(500) }).meta({ id: "ReasonRequest" });
export const RefuseRequest = z
  .object({ reason: prose(500), legalBasis: prose(300) })
  .meta({ id: "RefuseRequest", description: "A refusal is written and gives its reason in law" });
export const HandOverRequest = z
  .object({ to: line(60).describe("Office key or agency key"), reason: prose(500) })
  .meta({ id: "HandOverRequest", description: "Send on by hand, after a return" });
export const ReturnOutcomeRequest = z
  .object({
    to: z.enum(["owner", "proxy"]).optional().describe("The proxy when one is named, else the owner"),
    proxyName: line(100).optional(),
    authorisation: line(200).optional().describe("Paper by which the owner authorised the proxy: its number, its date"),
    way: OutcomeWay.optional().describe("Over the counter when absent; another only where the procedure offers it"),
    parcel: line(40).optional().describe("Number of the postal item, with way: post"),
  })
  .meta({ id: "ReturnOutcomeRequest" });
export const SettleAtOnceRequest = z.object({ documentNumber: line(60) }).meta({
  id: "SettleAtOnceRequest",
  description: "Received, decided and handed over while the person waits; only where the case is immediate",
});
export const CorrectReceiptRequest = z
  .object({
    reason: prose(500),
    owner: Person.optional().describe("The owner as he should have been taken down"),
    case: line(60).optional(),
    answers: z.record(line(60), line(60)).optional(),
    components: z.array(HandedIn).max(50).optional().describe("All papers as they really are"),
  })
  .meta({ id: "CorrectReceiptRequest", description: "What was taken down wrongly; only what is named changes" });
export const ApologizeRequest = z
  .object({ reason: prose(500), appointment: z.iso.datetime().describe("When the person is asked to come instead") })
  .meta({ id: "ApologizeRequest", description: "Once; the legal time moves when it is announced a day before" });
export const ExtendTimeRequest = z
  .object({ dueAt: z.iso.datetime(), agreement: line(200).describe("The written agreement: its number, its date") })
  .meta({ id: "ExtendTimeRequest" });
export const AskConsultationRequest = z
  .object({
    office: line(60).optional().describe("Office key or agency key; that of the step when absent"),
    question: prose(1000),
    replyWithinHours: z
      .number()
      .positive()
      .max(200)
      .optional()
      .describe("Working hours; those of the step when absent"),
  })
  .meta({ id: "AskConsultationRequest" });
export const ReplyConsultationRequest = z
  .object({ opinion: Opinion, text: prose(2000) })
  .meta({ id: "ReplyConsultationRequest" });
export const SendDraftRequest = z
  .object({ text: prose(4000).describe("What is going to be issued, as the citizen should read it") })
  .meta({ id: "SendDraftRequest" });
export const AnswerDraftRequest = z
  .object({ agrees: z.boolean(), note: prose(1000).optional().describe("What is wrong in it") })
  .meta({ id: "AnswerDraftRequest" });
export const CompleteStepRequest = z.object({ note: prose(500).optional() }).meta({ id: "CompleteStepRequest" });
export const OutcomeRequest = z
  .object({ decision: z.enum(["approved", "declined"]), documentNumber: line(60), note: prose(500).optional() })
  .meta({ id: "OutcomeRequest" });

/** Parts of a commune's inbox: the statuses of what is open, and what an office gave back to the counter. */
export const InboxTab = z.enum([
  ...DossierStatus.exclude(["refused", "withdrawn", "stopped", "returned"]).options,
  "to-send-on",
]);

export const HolderView = z
  .object({ agency: z.string(), office: z.string().optional(), name: Localized, phone: z.string().optional() })
  .meta({ id: "HolderView" });

export const HandoffView = z
  .object({
    id: z.string().describe("<dossier code>~<number>"),
    step: z.string(),
    stepName: Localized,
    backTo: z
      .object({ step: z.string(), name: Localized })
      .optional()
      .describe("Earlier step to which the dossier may still be sent back"),
    to: HolderView,
    state: z.enum(["sent", "delivered", "accepted", "returned", "completed"]),
    sentAt: z.iso.datetime(),
    acceptBy: z.iso.datetime(),
    deliveredAt: z.iso.datetime().optional(),
    acceptedAt: z.iso.datetime().optional(),
    reminded: z.boolean(),
    escalated: z.boolean(),
  })
  .meta({ id: "HandoffView" });

export const ConsultationView = z
  .object({
    id: z.string().describe("<dossier code>~<number>"),
    to: HolderView,
    question: z.string(),
    askedAt: z.iso.datetime(),
    replyBy: z.iso.datetime(),
    late: z.boolean(),
    reply: z.object({ opinion: Opinion, text: z.string(), at: z.iso.datetime() }).optional(),
  })
  .meta({ id: "ConsultationView" });
export type ConsultationView = z.infer<typeof ConsultationView>;

export const DraftView = z
  .object({
    text: z.string(),
    sentAt: z.iso.datetime(),
    confirmBy: z.iso.datetime().describe("Nobody answers until then: that is consent"),
    answer: z.object({ agrees: z.boolean(), note: z.string().optional(), at: z.iso.datetime() }).optional(),
  })
  .meta({ id: "DraftView" });
export type DraftView = z.infer<typeof DraftView>;

export const HistoryEntry = z
  .object({
    seq: z.int(),
    at: z.iso.datetime(),
    event: z.string().describe("e.g. DossierReceived"),
    by: z.string().describe("Officer's user name, or system:<function>"),
    behalf: z.string().optional().describe("Officer whose right `by` acted with"),
    text: Localized.describe("What happened, in plain words"),
  })
  .meta({ id: "HistoryEntry" });

/** Working time until the due time, or since then when it is overdue. */
const Remaining = z
  .object({ workingMinutes: z.int().min(0), text: Localized.describe("e.g. còn 1 ngày 3 giờ làm việc") })
  .meta({ id: "Remaining" });

const Provisional = z
  .literal(true)
  .optional()
  .describe("The holiday notice of a year that the due time's count touches is not out yet");

const PartOf = z
  .string()
  .optional()
  .describe("Code of the bundle's dossier that it was opened for; that one is counted in statistics, not this");

/** One procedure of a bundle. */
export const PartView = z
  .object({
    part: z.string(),
    procedure: ProcedureCode,
    procedureName: Localized,
    stand: z
      .enum(["waiting", "due", "opened", "blocked"])
      .describe(
        "waiting for those it comes after; due: its dossier is being opened; blocked: one it comes after was not approved, so it is never opened",
      ),
    after: z.array(Localized).describe("Procedures that must be approved first"),
    dossier: z
      .object({
        code: z.string(),
        status: DossierStatus,
        statusName: Localized,
        dueAt: z.iso.datetime().optional(),
        overdue: z.boolean(),
        remaining: Remaining.optional(),
        holder: Localized,
        returned: z.literal(true).optional(),
      })
      .optional(),
  })
  .meta({ id: "PartView" });
export type PartView = z.infer<typeof PartView>;

const Parts = z.array(PartView).optional().describe("Of a bundle that was received; each has a dossier of its own");

export const DossierView = z
  .object({
    code: z.string(),
    version: z.int().describe("Also the ETag"),
    status: DossierStatus,
    nationalStatus: z.int().min(1).max(10),
    statusName: Localized,
    commune: z.string(),
    communeName: Localized,
    decidedIn: z
      .object({ commune: z.string(), name: Localized })
      .optional()
      .describe("Commune that decides, when another received it and returns the outcome"),
    procedure: ProcedureCode,
    procedureName: Localized,
    procedureVersion: z.string(),
    case: z.string(),
    channel: Channel,
    portal: PortalOrigin.optional().describe("Absent unless it was imported from the national portal"),
    owner: Person,
    submitter: Person.optional(),
    components: z.array(HandedIn.extend({ name: Localized })),
    answers: z.record(z.string(), z.string()).optional(),
    missing: z.array(z.object({ id: z.string(), name: Localized })).describe("Asked for and not yet handed in"),
    language: Language,
    submittedAt: z.iso.datetime(),
    receivedAt: z.iso.datetime().optional(),
    dueAt: z.iso.datetime().optional().describe("Legal due time; absent before receipt"),
    overdue: z.boolean(),
    provisional: Provisional,
    remaining: Remaining.optional(),
    supplement: z.object({ reason: z.string(), requestedAt: z.iso.datetime() }).optional(),
    payment: z.object({ amountVnd: z.int(), reason: z.string() }).optional(),
    money: MoneyView.optional().describe("Absent when nothing is or was to be paid"),
    returned: z.object({ reason: z.string() }).optional().describe("Why an office gave it back to the counter"),
    holder: HolderView,
    handoff: HandoffView.optional().describe("The live one"),
    appointment: z.iso.datetime().optional().describe("The new appointment that came with an apology"),
    consultation: ConsultationView.optional().describe("The latest"),
    draft: DraftView.optional().describe("The latest"),
    outcome: z
      .object({
        decision: z.enum(["approved", "declined"]),
        documentNumber: z.string(),
        note: z.string().optional(),
        at: z.iso.datetime(),
      })
      .optional(),
    parts: Parts,
    partOf: PartOf,
    trackingSecret: z.string(),
    trackingUrl: z.string(),
    allowed: z
      .array(z.string())
      .describe(
        "What this officer may do now: dossier.<command> (POST /api/dossiers/{code}/<command>) and handoff.<command> (POST /api/handoffs/{id}/<command>), the likeliest first",
      ),
    mayPrint: z.boolean().describe("Whether this officer may have its forms now (GET /api/dossiers/{code}/slips)"),
    mayReadPapers: z
      .boolean()
      .describe("Whether this officer may read what was scanned for it (GET /api/papers?dossier=…)"),
    history: z.array(HistoryEntry),
  })
  .meta({ id: "DossierView" });
export type DossierView = z.infer<typeof DossierView>;

export const DossierSummary = DossierView.pick({
  code: true,
  status: true,
  statusName: true,
  procedure: true,
  procedureName: true,
  dueAt: true,
  overdue: true,
  remaining: true,
})
  .extend({
    ownerName: z.string(),
    holder: Localized,
    returned: z.literal(true).optional().describe("An office gave it back; the counter must send it on"),
  })
  .meta({ id: "DossierSummary" });
export type DossierSummary = z.infer<typeof DossierSummary>;

/** Commands that an officer can give to several dossiers with the same words: they ask for a reason at most. */
export const BulkCommand = z.enum([
  "dossier.receive",
  "dossier.hand-over",
  "handoff.accept",
  "handoff.complete-step",
  "handoff.return",
]);
export type BulkCommand = z.infer<typeof BulkCommand>;

const Row = DossierSummary.extend({
  allowed: z
    .array(BulkCommand)
    .describe("What this officer may do now with this dossier and with others alike; each is a command of its own"),
});
export type DossierRow = z.infer<typeof Row>;

/** GET /api/dossiers?commune=01288&status=ready&q=nong+mai&limit=20&cursor=… */
export const DossierList = z
  .object({ items: z.array(Row), counts: z.record(z.string(), z.int()), next: z.string().optional() })
  .meta({ id: "DossierList" });
export type DossierList = z.infer<typeof DossierList>;

export const DossierSearchRequest = z
  .object({
    commune: line(10).describe("Unit code of the officer's commune"),
    text: line(100).describe("A code, a whole phone or ID number, or beginnings of words of a name"),
  })
  .meta({ id: "DossierSearchRequest", description: "In the body, so that nothing personal lies in URLs and logs" });

export const DossierSearch = z
  .object({
    kind: z.enum(["code", "phone", "id-number", "name"]).describe("As what the text was taken; this alone is audited"),
    items: z.array(DossierSummary).describe("Open and ended, the latest first"),
    more: z.literal(true).optional().describe("There are more; type more"),
  })
  .meta({ id: "DossierSearch" });
export type DossierSearch = z.infer<typeof DossierSearch>;

/** GET /api/handoffs?agency=H14.12 or ?commune=01288&office=justice: what lies with one office, soonest due first. */
export const HandoffList = z
  .object({ items: z.array(Row.extend({ handoff: HandoffView })), next: z.string().optional() })
  .meta({ id: "HandoffList" });

/** GET /api/consultations?agency=H14.12 or ?commune=01288&office=justice: opinions that one office owes, soonest first. */
export const ConsultationList = z
  .object({ items: z.array(DossierSummary.extend({ consultation: ConsultationView })), next: z.string().optional() })
  .meta({ id: "ConsultationList" });

export const TrackingRequest = z
  .object({ code: z.string().trim().max(40), secret: z.string().trim().max(40) })
  .meta({ id: "TrackingRequest", description: "In the body, so that the secret stays out of logs and URLs" });

export const TrackingAnswerRequest = TrackingRequest.extend(AnswerDraftRequest.shape).meta({
  id: "TrackingAnswerRequest",
  description: "The citizen's own answer to the draft that he was shown",
});

/** What a citizen sees: no names of people, only code, status, place, times. */
export const TrackingView = z
  .object({
    code: z.string(),
    status: DossierStatus,
    statusName: Localized,
    procedure: ProcedureCode,
    procedureName: Localized,
    communeName: Localized,
    submittedAt: z.iso.datetime(),
    receivedAt: z.iso.datetime().optional(),
    dueAt: z.iso.datetime().optional(),
    overdue: z.boolean(),
    provisional: Provisional,
    remaining: Remaining.optional(),
    holder: HolderView,
    supplement: z.object({ reason: z.string(), missing: z.array(Localized) }).optional(),
    payment: z
      .object({ amountVnd: z.int(), reason: z.string() })
      .optional()
      .describe("What is left of it; paid at the one-stop counter or by transfer"),
    money: MoneyView.optional().describe("Absent when nothing is or was to be paid"),
    oneStop: HolderView.describe("Where it was handed in and is returned"),
    appointment: z.iso.datetime().optional().describe("The new appointment that came with an apology"),
    apology: z.string().optional().describe("Why it is late, said with the new appointment"),
    consultation: z
      .object({ office: Localized, replyBy: z.iso.datetime() })
      .optional()
      .describe("Another office is asked for its opinion"),
    endedBecause: z.string().optional().describe("Why it was refused, withdrawn or stopped"),
    parts: Parts,
    partOf: PartOf,
    steps: z
      .array(z.object({ name: Localized, office: Localized, state: z.enum(["done", "now", "later"]) }))
      .describe("The procedure's own steps, in order"),
    draft: DraftView.optional().describe("To be answered"),
    outcome: z
      .object({
        decision: z.enum(["approved", "declined"]),
        electronic: z.literal(true).optional().describe("It may be taken as PDF: POST /api/tracking/outcome"),
      })
      .optional(),
    next: Localized.describe("What happens next or what to bring"),
    history: z.array(z.object({ at: z.iso.datetime(), text: Localized })),
  })
  .meta({ id: "TrackingView" });
export type TrackingView = z.infer<typeof TrackingView>;

import * as z from "zod";
import { Channel } from "../domain/dossier/channel.ts";
import { Opinion } from "../domain/dossier/event.ts";
import { DossierStatus } from "../domain/dossier/status.ts";
import { Language, Localized } from "../domain/localized.ts";
import { PortalOrigin } from "../domain/portal/origin.ts";
import { ProcedureCode } from "../domain/procedure/procedure-code.ts";
import { HandedIn } from "./dossier-requests.ts";
import { MoneyView } from "./payment-api.ts";
import { Person } from "./person.ts";
import { line } from "./text.ts";

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
    escalated: z.boolean().describe("The lead was told"),
    toProvince: z.boolean().optional().describe("The province was told too"),
    stand: z
      .enum(["sent", "delivered", "accepted", "overdue", "returned", "failed"])
      .optional()
      .describe("How far it has come at this moment"),
    unsentBecause: Localized.optional().describe("Why its message could not be brought there yet"),
    for: z.string().optional().describe("Officer to whom it falls, or who accepted it"),
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
export const Remaining = z
  .object({ workingMinutes: z.int().min(0), text: Localized.describe("e.g. còn 1 ngày 3 giờ làm việc") })
  .meta({ id: "Remaining" });

export const Provisional = z
  .literal(true)
  .optional()
  .describe("The holiday notice of a year that the due time's count touches is not out yet");

export const PartOf = z
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

export const Parts = z
  .array(PartView)
  .optional()
  .describe("Of a bundle that was received; each has a dossier of its own");

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
    returned: z
      .object({ reason: z.string(), forwardBy: z.iso.datetime().optional().describe("By when it must be sent on") })
      .optional()
      .describe("Why an office gave it back to the counter"),
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
    forwardBy: z.iso.datetime().optional().describe("By when the counter must send it on"),
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

const Listed = DossierSummary.extend({
  unsent: z.literal(true).optional().describe("Its hand-over could not be brought to the agency yet"),
});
export type ListedDossier = z.infer<typeof Listed>;

const Row = Listed.extend({
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
    items: z.array(Listed).describe("Open and ended, the latest first"),
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

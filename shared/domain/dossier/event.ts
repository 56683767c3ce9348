import * as z from "zod";
import { FeeLine, PaymentMethod } from "../fee/line.ts";
import { Language } from "../localized.ts";
import { PortalOrigin } from "../portal/origin.ts";
import { PaperForm } from "../procedure/paper-form.ts";
import { Channel } from "./channel.ts";
import { PartOf } from "./part-of.ts";
import { DossierStatus } from "./status.ts";

const Instant = z.iso.datetime();

/**
 * A paper handed in; `id` names a component of the procedure's case. `paper` is its scan; `reused` when the scan was in the
 * person's store already and he brought nothing.
 */
export const HandedIn = z.object({
  id: z.string(),
  form: PaperForm,
  count: z.int(),
  paper: z.string().optional(),
  reused: z.literal(true).optional(),
});
export type HandedIn = z.infer<typeof HandedIn>;

/** Who has the dossier: an agency, and within a commune one of its offices. */
export const Holder = z.object({ agency: z.string(), office: z.string().optional() });
export type Holder = z.infer<typeof Holder>;

/** Answers to the procedure's questions: question id → option id. */
export const Answers = z.record(z.string().max(60), z.string().max(60));

/** Which version of which routes chose an office, by which rule, and which offices were passed over on the way to it. */
export const Routed = z.object({
  table: z.string(),
  version: z.string(),
  rule: z.string().optional(),
  passed: z.array(z.object({ office: z.string(), because: z.enum(["not-here", "closed"]), to: z.string() })).optional(),
});
export type Routed = z.infer<typeof Routed>;

export const Opinion = z.enum(["agrees", "disagrees", "remarks"]).meta({ id: "Opinion" });
export type Opinion = z.infer<typeof Opinion>;

/** How an outcome reaches its owner. */
export const OutcomeWay = z.enum(["counter", "post", "electronic"]).meta({ id: "OutcomeWay" });
export type OutcomeWay = z.infer<typeof OutcomeWay>;

const event = <Type extends string, Shape extends z.core.$ZodShape>(type: Type, shape: Shape) =>
  z.object({
    type: z.literal(type),
    at: Instant,
    by: z.string(),
    behalf: z.string().optional().describe("Officer whose right `by` acted with"),
    ...shape,
  });

/** The count touches a year whose holiday notice is not out yet, so the time may still move. */
const provisional = z.literal(true).optional();

/**
 * The clock's times after a pause. `acceptBy`, `escalateAt` and `provinceAt` only while an office still had to accept, `routeBy` only on
 * the way to one; `restarted` when the time was counted anew and not moved.
 */
const ClockMoved = z.object({
  dueAt: Instant,
  warnAt: Instant,
  acceptBy: Instant.optional(),
  escalateAt: Instant.optional(),
  routeBy: Instant.optional(),
  provinceAt: Instant.optional(),
  restarted: z.literal(true).optional(),
  provisional,
});
export type ClockMoved = z.infer<typeof ClockMoved>;

/** Everything that can have happened to a dossier. Facts, so none is ever changed or removed. */
export const DossierEvent = z.discriminatedUnion("type", [
  event("DossierSubmitted", {
    commune: z.string(),
    procedure: z.string(),
    procedureVersion: z.string(),
    case: z.string(),
    channel: Channel,
    portal: PortalOrigin.optional(),
    language: Language,
    ownerName: z.string(),
    components: z.array(HandedIn),
    answers: Answers.optional(),
    secret: z.string(),
    form: z.string(),
    /** By when what came in online must be answered. */
    answerBy: Instant.optional(),
    partOf: PartOf.optional(),
    /** The commune that decides, when `commune` only received it and returns the outcome. */
    decidedIn: z.string().optional(),
  }),
  /** A bundle is complete: what it is made of, each a dossier that is opened when those it comes after are approved. */
  event("BundleReceived", {
    parts: z.array(z.object({ id: z.string(), procedure: z.string(), after: z.array(z.string()) })),
  }),
  /** What one of its dossiers says of itself; `version` is that dossier's, so that nothing older comes after it. */
  event("PartReported", {
    part: z.string(),
    dossier: z.string(),
    version: z.int(),
    status: DossierStatus,
    declined: z.literal(true).optional(),
  }),
  /** Nothing of the bundle is under way any more, and something of it can be fetched. */
  event("BundleReady", {}),
  event("DossierReceived", { dueAt: Instant, warnAt: Instant, routeBy: Instant, provisional }),
  event("DossierRefused", { reason: z.string(), legalBasis: z.string() }),
  event("SupplementRequested", {
    components: z.array(z.string()),
    reason: z.string(),
    /** Found not eligible soon after receipt: the time counts anew once the papers are complete. */
    restarts: z.literal(true).optional(),
    /** Until when they must be in; then the dossier ends. Absent where the law sets no time for that. */
    completeBy: Instant.optional(),
  }),
  event("SupplementProvided", { components: z.array(HandedIn), clock: ClockMoved.optional() }),
  /** Worked out by an officer, where the definition alone does not say how much it is. */
  event("FeesAssessed", { lines: z.array(FeeLine) }),
  event("PaymentRequested", {
    amountVnd: z.int(),
    reason: z.string(),
    /** What it adds to the fees; empty when it asks for fees that are open. In old events it is one line of its own. */
    lines: z.array(FeeLine).optional(),
  }),
  /** Money came in. Old events name no amount: it was what had been asked for. */
  event("PaymentConfirmed", {
    receiptNumber: z.string(),
    amountVnd: z.int().optional(),
    method: PaymentMethod.optional(),
    payer: z.string().optional(),
    /** What it paid for. */
    lines: z.array(FeeLine).optional(),
    /** The bank's own number of the transfer. */
    transaction: z.string().optional(),
    /** Only when it ends a pause. */
    clock: ClockMoved.optional(),
  }),
  event("PaymentRefunded", {
    receiptNumber: z.string(),
    amountVnd: z.int(),
    method: PaymentMethod,
    payer: z.string().optional(),
    lines: z.array(FeeLine),
    reason: z.string(),
  }),
  event("DossierHandedOver", {
    handoff: z.int(),
    step: z.string(),
    to: Holder,
    acceptBy: Instant,
    /** Why it was sent there by hand. */
    reason: z.string().optional(),
    /** By which routes, when they sent it elsewhere than the step says. */
    route: Routed.optional(),
    /** Working hours to accept, when the routes gave others than the step. */
    acceptHours: z.number().optional(),
    /** Officer of the office to whom it falls, where the office shares its work out. */
    for: z.string().optional(),
  }),
  event("HandoffAssigned", { handoff: z.int(), for: z.string(), reason: z.string() }),
  event("HandoffDelivered", { handoff: z.int() }),
  event("HandoffAccepted", { handoff: z.int() }),
  /** How far the office is, in words that the citizen reads too; nothing else of the dossier changes. */
  event("ProgressReported", { handoff: z.int(), text: z.string() }),
  event("ConsultationAsked", {
    handoff: z.int(),
    consultation: z.int(),
    to: Holder,
    question: z.string(),
    replyBy: Instant,
  }),
  event("ConsultationReplied", { consultation: z.int(), opinion: Opinion, text: z.string() }),
  event("ConsultationLate", { consultation: z.int() }),
  event("DraftSent", {
    handoff: z.int(),
    /** Name of the item that holds the draft, as it is personal data. */
    draft: z.string(),
    confirmBy: Instant,
  }),
  event("DraftAnswered", {
    agrees: z.boolean(),
    /** What is wrong in it. */
    note: z.string().optional(),
    /** Nobody answered in time, which is consent. */
    silent: z.literal(true).optional(),
  }),
  event("HandoffReturned", {
    handoff: z.int(),
    reason: z.string(),
    /** By when the one-stop must send it on. Old events have none. */
    forwardBy: Instant.optional(),
  }),
  event("ForwardReminded", {}),
  event("HandoffReminded", { handoff: z.int(), escalateAt: Instant }),
  event("HandoffEscalated", {
    handoff: z.int(),
    /** To whom: the lead when absent. */
    level: z.literal("province").optional(),
    /** Name of whoever was told, as it stood in the province's file. */
    lead: z.string().optional(),
    /** When the province is told, if nobody has accepted until then. */
    provinceAt: Instant.optional(),
  }),
  event("StepCompleted", {
    handoff: z.int(),
    note: z.string().optional(),
    routeBy: Instant.optional(),
  }),
  event("StepSentBack", { handoff: z.int(), backTo: z.string(), reason: z.string(), routeBy: Instant }),
  event("OutcomeRecorded", {
    handoff: z.int(),
    decision: z.enum(["approved", "declined"]),
    documentNumber: z.string(),
    note: z.string().optional(),
    routeBy: Instant.optional(),
    /** Ids of the files that the deciding agency sent along, each among the dossier's papers. */
    papers: z.array(z.string()).optional(),
  }),
  event("DossierReady", {}),
  event("OutcomeReturned", {
    to: z.enum(["owner", "proxy"]),
    proxyName: z.string().optional(),
    /** Number or date of the paper by which the owner authorised the proxy. */
    authorisation: z.string().optional(),
    /** Handed over at the counter when absent. */
    way: OutcomeWay.optional(),
    /** Number of the postal item. */
    parcel: z.string().optional(),
  }),
  event("SettledAtOnce", { documentNumber: z.string(), dueAt: Instant, warnAt: Instant, provisional }),
  event("ReceiptCorrected", {
    reason: z.string(),
    case: z.string().optional(),
    answers: Answers.optional(),
    components: z.array(HandedIn).optional(),
    /** With the owner's name comes a form of its own, as the earlier one stays what it was. */
    ownerName: z.string().optional(),
    form: z.string().optional(),
    clock: ClockMoved.optional(),
  }),
  event("AnswerLate", {}),
  event("DossierWithdrawn", { reason: z.string() }),
  event("DossierStopped", { reason: z.string() }),
  event("DossierResumed", { reason: z.string(), clock: ClockMoved.optional() }),
  event("DossierReopened", {
    reason: z.string(),
    /** Absent when it had no receipt yet. */
    clock: ClockMoved.optional(),
    /** The step from which it is done once more; absent when it goes on where it lay. */
    backTo: z.string().optional(),
  }),
  event("DelayApologized", {
    reason: z.string(),
    /** When the person is asked to come instead. */
    appointment: Instant,
    /** The legal time moves only when the delay was announced in time. */
    moved: z.object({ warnAt: Instant, provisional }).optional(),
  }),
  event("TimeExtended", { dueAt: Instant, warnAt: Instant, agreement: z.string(), provisional }),
  event("DueSoonNoticed", {}),
  event("OverdueNoticed", {}),
]);
export type DossierEvent = z.infer<typeof DossierEvent>;
export type DossierEventType = DossierEvent["type"];
export type EventOf<Type extends DossierEventType> = Extract<DossierEvent, { type: Type }>;

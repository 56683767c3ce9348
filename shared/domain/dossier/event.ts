import * as z from "zod";
import { Language } from "../localized.ts";
import { PortalOrigin } from "../portal/origin.ts";
import { PaperForm } from "../procedure/paper-form.ts";
import { Channel } from "./channel.ts";

const Instant = z.iso.datetime();

/** A paper handed in; `id` names a component of the procedure's case. */
export const HandedIn = z.object({ id: z.string(), form: PaperForm, count: z.int() });
export type HandedIn = z.infer<typeof HandedIn>;

/** Who has the dossier: an agency, and within a commune one of its offices. */
export const Holder = z.object({ agency: z.string(), office: z.string().optional() });
export type Holder = z.infer<typeof Holder>;

/** Answers to the procedure's questions: question id → option id. */
export const Answers = z.record(z.string().max(60), z.string().max(60));

const event = <Type extends string, Shape extends z.core.$ZodShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), at: Instant, by: z.string(), ...shape });

/** The count touches a year whose holiday notice is not out yet, so the time may still move. */
const provisional = z.literal(true).optional();

/**
 * The clock's times after a pause. `acceptBy` and `escalateAt` only while an office still had to accept, `routeBy` only on
 * the way to one; `restarted` when the time was counted anew and not moved.
 */
const ClockMoved = z.object({
  dueAt: Instant,
  warnAt: Instant,
  acceptBy: Instant.optional(),
  escalateAt: Instant.optional(),
  routeBy: Instant.optional(),
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
  }),
  event("DossierReceived", { dueAt: Instant, warnAt: Instant, routeBy: Instant, provisional }),
  event("DossierRefused", { reason: z.string(), legalBasis: z.string() }),
  event("SupplementRequested", { components: z.array(z.string()), reason: z.string() }),
  event("SupplementProvided", { components: z.array(HandedIn), clock: ClockMoved.optional() }),
  event("PaymentRequested", { amountVnd: z.int(), reason: z.string() }),
  event("PaymentConfirmed", { receiptNumber: z.string(), clock: ClockMoved }),
  event("DossierHandedOver", {
    handoff: z.int(),
    step: z.string(),
    to: Holder,
    acceptBy: Instant,
    /** Why it was sent there by hand. */
    reason: z.string().optional(),
  }),
  event("HandoffDelivered", { handoff: z.int() }),
  event("HandoffAccepted", { handoff: z.int() }),
  event("HandoffReturned", { handoff: z.int(), reason: z.string() }),
  event("HandoffReminded", { handoff: z.int(), escalateAt: Instant }),
  event("HandoffEscalated", { handoff: z.int() }),
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
  }),
  event("DossierReady", {}),
  event("OutcomeReturned", { to: z.enum(["owner", "proxy"]), proxyName: z.string().optional() }),
  event("DossierWithdrawn", { reason: z.string() }),
  event("DossierStopped", { reason: z.string() }),
  event("DueSoonNoticed", {}),
  event("OverdueNoticed", {}),
]);
export type DossierEvent = z.infer<typeof DossierEvent>;
export type DossierEventType = DossierEvent["type"];

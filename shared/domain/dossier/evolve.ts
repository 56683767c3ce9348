import type { ClockMoved, DossierEvent, HandedIn } from "./event.ts";
import { feesSet, isOver, moneyAsked, moneyReceived, moneyReturned, withMoney } from "./money.ts";
import {
  type AwaitingPayment,
  type AwaitingSupplement,
  type Dossier,
  type Handoff,
  handoffOf,
  isWorking,
  type Outcome,
  type Position,
  type SubmittedDossier,
  type Work,
  type WorkingDossier,
  workOf,
} from "./state.ts";

type EventOf<Type extends DossierEvent["type"]> = Extract<DossierEvent, { type: Type }>;

/**
 * Applies a fact. An event that cannot apply changes nothing: `decide` is the gate, and history is never rejected.
 * There is no default, so a forgotten event does not compile.
 */
export const evolve = (dossier: Dossier, event: DossierEvent): Dossier => {
  switch (event.type) {
    case "DossierSubmitted":
      return dossier.status === "none" ? submitted(event) : dossier;
    case "DossierReceived":
      return dossier.status === "submitted" ? received(dossier, event) : dossier;
    case "DossierRefused":
      return isBeforeReceipt(dossier) ? { status: "refused", opened: dossier.opened, reason: event.reason } : dossier;
    case "SupplementRequested":
      return dossier.status === "submitted" || isWorking(dossier) ? awaitingSupplement(dossier, event) : dossier;
    case "SupplementProvided":
      return dossier.status === "supplement-requested" ? supplemented(dossier, event) : dossier;
    case "FeesAssessed":
      return isOver(dossier) ? dossier : withMoney(dossier, (money) => feesSet(money, event));
    case "PaymentRequested":
      return isWorking(dossier)
        ? withMoney(awaitingPayment(dossier, event), (money) => moneyAsked(money, event))
        : dossier;
    case "PaymentConfirmed":
      return paid(dossier, event);
    case "PaymentRefunded":
      return withMoney(dossier, (money) => moneyReturned(money, event));
    case "DossierHandedOver":
      return isWorking(dossier) ? handedOver(dossier, event) : dossier;
    case "HandoffDelivered":
      return delivered(dossier, event);
    case "HandoffAccepted":
      return atOffice(dossier, event.handoff, (handoff) => ({ ...handoff, acceptedAt: event.at }));
    case "HandoffReminded":
      return atOffice(dossier, event.handoff, (handoff) => ({ ...handoff, escalateAt: event.escalateAt }));
    case "HandoffEscalated":
      return atOffice(dossier, event.handoff, (handoff) => ({ ...handoff, escalated: true }));
    case "HandoffReturned":
      return onWork(dossier, (work) => ({ ...work, position: { at: "one-stop", reason: event.reason } }));
    case "StepCompleted":
      return onWork(dossier, (work) => stepDone(work, event));
    case "StepSentBack":
      return onWork(dossier, (work) => sentBack(work, event));
    case "OutcomeRecorded":
      return onWork(dossier, (work) => decided(stepDone(work, event), event));
    case "DossierReady":
      return isWorking(dossier) && dossier.work.outcome !== undefined ? ready(dossier, dossier.work.outcome) : dossier;
    case "OutcomeReturned":
      return dossier.status === "ready" ? { ...dossier, status: "returned" } : dossier;
    case "DossierWithdrawn":
      return isUnderWay(dossier) ? ended(dossier, "withdrawn", event.reason) : dossier;
    case "DossierStopped":
      return isUnderWay(dossier) ? ended(dossier, "stopped", event.reason) : dossier;
    case "DueSoonNoticed":
      return onWork(dossier, (work) => ({ ...work, clock: { ...work.clock, warned: true } }));
    case "OverdueNoticed":
      return onWork(dossier, (work) => ({ ...work, clock: { ...work.clock, warned: true, overdue: true } }));
  }
};

/** Before a receipt was given there is no legal time limit, and the dossier may still be refused. */
export const isBeforeReceipt = (dossier: Dossier): dossier is SubmittedDossier | AwaitingSupplement =>
  dossier.status === "submitted" || (dossier.status === "supplement-requested" && dossier.work === undefined);

type UnderWay = SubmittedDossier | WorkingDossier | AwaitingSupplement | AwaitingPayment;

/** Not yet decided, so the citizen may withdraw it. */
export const isUnderWay = (dossier: Dossier): dossier is UnderWay =>
  dossier.status === "submitted" ||
  isWorking(dossier) ||
  dossier.status === "supplement-requested" ||
  dossier.status === "payment-requested";

const submitted = ({ type, at, by, ...rest }: EventOf<"DossierSubmitted">): Dossier => ({
  status: "submitted",
  opened: { ...rest, submittedAt: at, supplements: 0 },
});

const received = ({ opened }: SubmittedDossier, event: EventOf<"DossierReceived">): Dossier => {
  const { dueAt, warnAt, routeBy, at, provisional } = event;
  const clock = { receivedAt: at, dueAt, warnAt, warned: false, overdue: false, provisional };
  const position = { at: "way", routeBy, since: at } as const;
  return { status: "received", opened, work: { clock, position, done: [], handoffs: 0 } };
};

const awaitingSupplement = (
  dossier: SubmittedDossier | WorkingDossier,
  { components, reason, at }: EventOf<"SupplementRequested">,
): Dossier => ({
  status: "supplement-requested",
  opened: { ...dossier.opened, supplements: dossier.opened.supplements + 1 },
  supplement: { components, reason, at },
  ...("work" in dossier ? { work: dossier.work } : {}),
});

/** What was handed in later stands in place of what was handed in before under the same name. */
const merged = (before: readonly HandedIn[], now: readonly HandedIn[]): HandedIn[] => [
  ...before.filter(({ id }) => !now.some((paper) => paper.id === id)),
  ...now,
];

const supplemented = ({ opened: before, work }: AwaitingSupplement, event: EventOf<"SupplementProvided">): Dossier => {
  const opened = { ...before, components: merged(before.components, event.components) };
  if (work === undefined || event.clock === undefined) return { status: "submitted", opened };
  return resumed({ opened }, work, event.clock);
};

const awaitingPayment = (
  { opened, work }: WorkingDossier,
  { amountVnd, reason, at }: EventOf<"PaymentRequested">,
): Dossier => ({ status: "payment-requested", opened, work, payment: { amountVnd, paidVnd: 0, reason, at } });

/** Money is counted whatever the status; the last of what was asked for ends the pause. */
const paid = (before: Dossier, event: EventOf<"PaymentConfirmed">): Dossier => {
  if (isOver(before)) return before;
  if (before.status !== "payment-requested") return withMoney(before, (money) => moneyReceived(money, event));
  const { payment } = before;
  const { amountVnd = payment.amountVnd - payment.paidVnd, clock } = event;
  const { opened } = withMoney(before, (money) => moneyReceived(money, { ...event, amountVnd }));
  if (clock !== undefined) return resumed({ opened }, before.work, clock);
  return { ...before, opened, payment: { ...payment, paidVnd: payment.paidVnd + amountVnd } };
};

/** The clock goes on, its times moved by the working time that the pause took; or it begins anew, with nothing noticed yet. */
const resumed = ({ opened }: Pick<WorkingDossier, "opened">, work: Work, moved: ClockMoved): WorkingDossier => {
  const { dueAt, warnAt, restarted, provisional } = moved;
  const noticed = restarted === undefined ? {} : { warned: false, overdue: false };
  const clock = { ...work.clock, ...noticed, dueAt, warnAt, provisional };
  return { status: "processing", opened, work: { ...work, clock, position: movedPosition(work.position, moved) } };
};

const movedPosition = (position: Position, { acceptBy, escalateAt, routeBy }: ClockMoved): Position => {
  if (position.at === "way" && routeBy !== undefined) return { ...position, routeBy };
  if (position.at !== "office" || acceptBy === undefined) return position;
  const { escalateAt: _, ...handoff } = position.handoff;
  return { at: "office", handoff: { ...handoff, acceptBy, ...(escalateAt === undefined ? {} : { escalateAt }) } };
};

/** A message that arrives during a pause has arrived all the same. */
const delivered = (dossier: Dossier, { handoff: number, at }: EventOf<"HandoffDelivered">): Dossier => {
  const handoff = handoffOf(dossier);
  const work = workOf(dossier);
  if (handoff?.number !== number || work === undefined || !isUnderWay(dossier) || dossier.status === "submitted")
    return dossier;
  return { ...dossier, work: { ...work, position: { at: "office", handoff: { ...handoff, deliveredAt: at } } } };
};

const handedOver = (
  { opened, work }: WorkingDossier,
  { handoff: number, step, to, acceptBy, at: sentAt }: EventOf<"DossierHandedOver">,
): Dossier => {
  const handoff: Handoff = { number, step, to, acceptBy, sentAt };
  const agencies = [...new Set([...(work.agencies ?? []), to.agency])];
  const position = { at: "office", handoff } as const;
  return { status: "processing", opened, work: { ...work, handoffs: number, agencies, position } };
};

const onWork = (dossier: Dossier, change: (work: Work) => Work): Dossier =>
  isWorking(dossier) ? { ...dossier, work: change(dossier.work) } : dossier;

const atOffice = (dossier: Dossier, number: number, change: (handoff: Handoff) => Handoff): Dossier =>
  onWork(dossier, (work) =>
    work.position.at === "office" && work.position.handoff.number === number
      ? { ...work, position: { at: "office", handoff: change(work.position.handoff) } }
      : work,
  );

const stepDone = (work: Work, { at, routeBy }: EventOf<"StepCompleted" | "OutcomeRecorded">): Work => {
  if (work.position.at !== "office") return work;
  const done = [...work.done, work.position.handoff.step];
  return { ...work, done, position: routeBy === undefined ? { at: "one-stop" } : { at: "way", routeBy, since: at } };
};

/** The earlier step and all after it are to be done once more. */
const sentBack = (work: Work, { backTo, at, routeBy }: EventOf<"StepSentBack">): Work => {
  if (work.position.at !== "office") return work;
  const { step } = work.position.handoff;
  return {
    ...work,
    done: work.done.slice(0, work.done.indexOf(backTo)),
    sentBack: { ...work.sentBack, [step]: (work.sentBack?.[step] ?? 0) + 1 },
    position: { at: "way", routeBy, since: at },
  };
};

/** Whether the decision came in time is a question of its own moment, not of when the clock was looked at. */
const decided = (work: Work, event: EventOf<"OutcomeRecorded">): Work => ({
  ...work,
  clock: { ...work.clock, overdue: work.clock.overdue || event.at > work.clock.dueAt },
  outcome: outcomeOf(event),
});

const outcomeOf = ({ decision, documentNumber, note, at }: EventOf<"OutcomeRecorded">): Outcome => ({
  decision,
  documentNumber,
  at,
  ...(note === undefined ? {} : { note }),
});

const ready = ({ opened, work }: WorkingDossier, outcome: Outcome): Dossier => ({
  status: "ready",
  opened,
  work: { ...work, outcome, position: { at: "one-stop" } },
});

const ended = (dossier: UnderWay, status: "withdrawn" | "stopped", reason: string): Dossier => ({
  status,
  opened: dossier.opened,
  reason,
  ...("work" in dossier && dossier.work !== undefined ? { work: dossier.work } : {}),
});

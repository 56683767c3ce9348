import { withReport } from "./bundle.ts";
import type { DossierEvent, EventOf, HandedIn } from "./event.ts";
import { corrected, extended, reappointed, resumed } from "./evolve-clock.ts";
import { ended, goneOn, reopened, settled } from "./evolve-end.ts";
import {
  acceptedBy,
  atOffice,
  consulted,
  decided,
  delivered,
  drafted,
  escalated,
  forwardReminded,
  handedOver,
  onWork,
  returned,
  sentBack,
  stepDone,
} from "./evolve-work.ts";
import { feesSet, isOver, moneyAsked, moneyReceived, moneyReturned, withMoney } from "./money.ts";
import {
  type AwaitingSupplement,
  type Dossier,
  isBeforeReceipt,
  isUnderWay,
  isWorking,
  type Opened,
  type Outcome,
  type SubmittedDossier,
  type WorkingDossier,
} from "./state.ts";

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
    case "BundleReceived":
      return dossier.status === "submitted"
        ? { status: "in-parts", opened: dossier.opened, receivedAt: event.at, parts: event.parts }
        : dossier;
    case "PartReported":
      return dossier.status === "in-parts" ? { ...dossier, parts: withReport(dossier.parts, event) } : dossier;
    case "BundleReady":
      return dossier;
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
      return atOffice(dossier, event.handoff, (handoff) => acceptedBy(handoff, event));
    case "ProgressReported":
      return atOffice(dossier, event.handoff, (handoff) => ({ ...handoff, reports: (handoff.reports ?? 0) + 1 }));
    case "HandoffAssigned":
      return atOffice(dossier, event.handoff, (handoff) => ({ ...handoff, for: event.for }));
    case "HandoffReminded":
      return atOffice(dossier, event.handoff, (handoff) => ({ ...handoff, escalateAt: event.escalateAt }));
    case "HandoffEscalated":
      return atOffice(dossier, event.handoff, (handoff) => escalated(handoff, event));
    case "ConsultationAsked":
    case "ConsultationReplied":
    case "ConsultationLate":
      return consulted(dossier, event);
    case "DraftSent":
    case "DraftAnswered":
      return drafted(dossier, event);
    case "HandoffReturned":
      return onWork(dossier, (work) => returned(work, event));
    case "ForwardReminded":
      return onWork(dossier, forwardReminded);
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
    case "SettledAtOnce":
      return dossier.status === "submitted" ? settled(dossier, event) : dossier;
    case "ReceiptCorrected":
      return isWorking(dossier) ? corrected(dossier, event) : dossier;
    case "AnswerLate":
      return dossier.status === "submitted" ? { ...dossier, opened: answeredLate(dossier.opened) } : dossier;
    case "DossierWithdrawn":
      return isUnderWay(dossier) ? ended(dossier, "withdrawn", event) : dossier;
    case "DossierStopped":
      return isUnderWay(dossier) ? ended(dossier, "stopped", event) : dossier;
    case "DossierResumed":
      return dossier.status === "stopped" ? goneOn(dossier, event.clock) : dossier;
    case "DossierReopened":
      return reopened(dossier, event);
    case "DelayApologized":
      return onWork(dossier, ({ clock, ...work }) => ({ ...work, clock: reappointed(clock, event) }));
    case "TimeExtended":
      return onWork(dossier, ({ clock, ...work }) => ({ ...work, clock: extended(clock, event) }));
    case "DueSoonNoticed":
      return onWork(dossier, (work) => ({ ...work, clock: { ...work.clock, warned: true } }));
    case "OverdueNoticed":
      return onWork(dossier, (work) => ({ ...work, clock: { ...work.clock, warned: true, overdue: true } }));
  }
};

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
  { components, reason, at, restarts, completeBy }: EventOf<"SupplementRequested">,
): Dossier => ({
  status: "supplement-requested",
  opened: { ...dossier.opened, supplements: dossier.opened.supplements + 1 },
  supplement: { components, reason, at, restarts, ...(completeBy === undefined ? {} : { completeBy }) },
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

const ready = ({ opened, work }: WorkingDossier, outcome: Outcome): Dossier => ({
  status: "ready",
  opened,
  work: { ...work, outcome, position: { at: "one-stop" } },
});

const answeredLate = ({ answerBy: _, ...opened }: Opened): Opened => opened;

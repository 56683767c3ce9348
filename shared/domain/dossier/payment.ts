import { accept, type Result, refuse } from "../decider.ts";
import { assessFees, type FeeEntry } from "../fee/assess.ts";
import { type FeeLine, payLines } from "../fee/line.ts";
import { accountOf, feeFacts, wantedNow } from "./account.ts";
import type { AssessFees, ConfirmPayment, RefundPayment, RequestPayment } from "./command.ts";
import type { DossierEvent } from "./event.ts";
import { feesSet, isOver, withMoney } from "./money.ts";
import { moveClock } from "./pause.ts";
import type { DossierRefusal } from "./refusal.ts";
import { requireWorking } from "./required.ts";
import { caseOf, type DossierRules } from "./rules.ts";
import type { OpenDossier } from "./state.ts";

type Decision = Result<DossierEvent[], DossierRefusal>;
type Given = Pick<DossierEvent, "at" | "by">;

/** Stands in a new receipt until the store writes it: only with the write itself are numbers without a gap. */
export const NUMBERED_WITH_THE_WRITE = "";

const assessed = (
  dossier: OpenDossier,
  fees: readonly FeeEntry[],
  { at, by }: Given,
  rules: DossierRules,
): Result<Extract<DossierEvent, { type: "FeesAssessed" }>, DossierRefusal> => {
  if (isOver(dossier)) return refuse("DOSSIER_ENDED");
  if (accountOf(dossier, rules).paidVnd > 0) return refuse("FEES_ALREADY_PAID");
  const { opened } = dossier;
  const lines = assessFees(caseOf(rules.procedure, opened), feeFacts(opened), fees);
  return lines.ok ? accept({ type: "FeesAssessed", at, by, lines: lines.value }) : lines;
};

/** Sets what is to be paid, where the definition leaves something open: pages, an exemption, the province's amount. */
export const assess = (dossier: OpenDossier, command: AssessFees, rules: DossierRules): Decision => {
  const event = assessed(dossier, command.fees, command, rules);
  return event.ok ? accept([event.value]) : event;
};

/** The dossier waits for money, and its clock with it. A fee that is taken at the counter needs no request. */
export const requestPayment = (dossier: OpenDossier, command: RequestPayment, rules: DossierRules): Decision => {
  const working = requireWorking(dossier);
  if (!working.ok) return working;
  const { at, by, amountVnd, kind = "charge", reason } = command;
  if (amountVnd !== undefined) {
    const lines: FeeLine[] = [{ name: { vi: reason, en: reason }, kind, amountVnd }];
    return accept([{ type: "PaymentRequested", at, by, amountVnd, reason, lines }]);
  }
  const { openVnd, lines: fees } = accountOf(dossier, rules);
  if (openVnd === 0) return refuse("PAYMENT_NOT_REQUESTED", { field: "amountVnd" });
  // Before the fees were set by anybody they are now, or the request would stand in their place.
  const set = dossier.opened.money === undefined ? [{ type: "FeesAssessed" as const, at, by, lines: [...fees] }] : [];
  return accept([...set, { type: "PaymentRequested", at, by, amountVnd: openVnd, reason, lines: [] }]);
};

/** With the fees that the command brings, if any, so that one press at the counter sets them and takes the money. */
const withFees = (
  dossier: OpenDossier,
  command: ConfirmPayment,
  rules: DossierRules,
): Result<{ dossier: OpenDossier; before: DossierEvent[] }, DossierRefusal> => {
  const { fees, at, by } = command;
  if (fees !== undefined) {
    const event = assessed(dossier, fees, command, rules);
    if (!event.ok) return event;
    return accept({ dossier: withMoney(dossier, (money) => feesSet(money, event.value)), before: [event.value] });
  }
  const { lines, known } = accountOf(dossier, rules);
  const { money } = dossier.opened;
  if (!known || money?.assessed !== undefined || (money?.asked.length ?? 0) > 0) return accept({ dossier, before: [] });
  // From the first dong on the fees stand as they are, whatever else is asked for later.
  const event = { type: "FeesAssessed" as const, at, by, lines: [...lines] };
  return accept({ dossier: withMoney(dossier, (one) => feesSet(one, event)), before: [event] });
};

/** Money came in: at the counter, or into the commune's account. What was asked for in full ends the pause. */
export const confirmPayment = (found: OpenDossier, command: ConfirmPayment, rules: DossierRules): Decision => {
  if (isOver(found)) return refuse("DOSSIER_ENDED");
  const set = withFees(found, command, rules);
  if (!set.ok) return set;
  const { dossier, before } = set.value;
  const wantedVnd = wantedNow(dossier, rules);
  const { at, by, receiptNumber = NUMBERED_WITH_THE_WRITE, amountVnd = wantedVnd, method = "cash" } = command;
  const account = accountOf(dossier, rules);
  if (wantedVnd === 0) return refuse("PAYMENT_NOT_REQUESTED");
  if (amountVnd > wantedVnd)
    return refuse("PAYMENT_TOO_MUCH", { field: "amountVnd", detail: { wanted: dongText(wantedVnd) } });
  const clock = clockAfter(dossier, amountVnd === wantedVnd, at, rules);
  if (!clock.ok) return clock;
  const { payer, transaction } = command;
  const paid = { amountVnd, method, lines: payLines(account.open, amountVnd) };
  const optional = { ...(payer === undefined ? {} : { payer }), ...(transaction === undefined ? {} : { transaction }) };
  return accept([...before, { type: "PaymentConfirmed", at, by, receiptNumber, ...paid, ...optional, ...clock.value }]);
};

const clockAfter = (dossier: OpenDossier, inFull: boolean, at: string, rules: DossierRules) => {
  if (dossier.status !== "payment-requested" || !inFull) return accept({});
  const clock = moveClock(dossier.work, dossier.payment.at, at, rules);
  return clock.ok ? accept({ clock: clock.value }) : clock;
};

/** "20.000", as people write amounts. */
const dongText = (amountVnd: number): string => String(amountVnd).replace(/\B(?=(\d{3})+$)/g, ".");

/** Gives the money of one receipt back, all of it: a receipt is cancelled whole, and a right one written in its place. */
export const refundPayment = (dossier: OpenDossier, command: RefundPayment): Decision => {
  const { at, by, receiptNumber, reason } = command;
  const payments = dossier.opened.money?.payments.filter((one) => one.receiptNumber === receiptNumber) ?? [];
  const payment = payments.at(-1);
  if (payment === undefined) return refuse("RECEIPT_UNKNOWN", { field: "receiptNumber" });
  if (payment.refundedAt !== undefined) return refuse("RECEIPT_CANCELLED", { field: "receiptNumber" });
  // A part of what it waits for would be gone again, and nobody could say what is left of the request.
  if (dossier.status === "payment-requested") return refuse("DOSSIER_PAUSED");
  const { amountVnd, method, payer, lines } = payment;
  const back = { amountVnd, method, lines: [...lines], ...(payer === undefined ? {} : { payer }) };
  return accept([{ type: "PaymentRefunded", at, by, receiptNumber, reason, ...back }]);
};

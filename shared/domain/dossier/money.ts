import type { EventOf } from "./event.ts";
import type { Dossier, Money, Payment } from "./state.ts";

/** Nothing is owed any more on what was refused, withdrawn or stopped. */
export const isOver = ({ status }: Dossier): boolean => ["refused", "withdrawn", "stopped"].includes(status);

const none: Money = { asked: [], payments: [] };

/** The dossier with its money changed, its status untouched. */
export const withMoney = <Any extends Dossier>(dossier: Any, change: (money: Money) => Money): Any =>
  dossier.status === "none"
    ? dossier
    : { ...dossier, opened: { ...dossier.opened, money: change(dossier.opened.money ?? none) } };

export const feesSet = (money: Money, { lines }: EventOf<"FeesAssessed">): Money => ({ ...money, assessed: lines });

/** An old request names no lines: it was for something beside the fees, under the words of its reason. */
export const moneyAsked = (money: Money, { lines, amountVnd, reason }: EventOf<"PaymentRequested">): Money => {
  const own = { name: { vi: reason, en: reason }, kind: "charge", amountVnd } as const;
  return { ...money, asked: [...money.asked, ...(lines ?? [own])] };
};

export const moneyReceived = (money: Money, event: EventOf<"PaymentConfirmed">): Money => {
  const { receiptNumber, amountVnd = 0, method = "cash", payer, lines = [], at, by } = event;
  const payment: Payment = { receiptNumber, amountVnd, method, payer, lines, at, by };
  return { ...money, payments: [...money.payments, payment] };
};

export const moneyReturned = (money: Money, { receiptNumber, at }: EventOf<"PaymentRefunded">): Money => ({
  ...money,
  payments: money.payments.map((one) =>
    one.receiptNumber === receiptNumber && one.refundedAt === undefined ? { ...one, refundedAt: at } : one,
  ),
});

import type { CashRow } from "../fee/cash-sheet.ts";
import { splitByKind } from "../fee/line.ts";
import type { DossierEvent } from "./event.ts";
import type { Opened } from "./state.ts";

export type MoneyEvent = Extract<DossierEvent, { type: "PaymentConfirmed" | "PaymentRefunded" }>;

export const isMoney = (event: DossierEvent): event is MoneyEvent =>
  event.type === "PaymentConfirmed" || event.type === "PaymentRefunded";

/** The line of the cash sheet that an event makes. Whoever pays without giving a name pays for the owner. */
export const cashRowOf = (dossier: string, { ownerName }: Pick<Opened, "ownerName">, event: MoneyEvent): CashRow => {
  const { at, by, receiptNumber, method = "cash", payer = ownerName, lines = [] } = event;
  const isRefund = event.type === "PaymentRefunded";
  const { chargeVnd, levyVnd } = splitByKind(lines);
  const row = { at, dossier, officer: by, payer, receiptNumber, method };
  // Not -0 where nothing was paid.
  const back = (amountVnd: number) => (amountVnd === 0 ? 0 : -amountVnd);
  return isRefund
    ? { ...row, chargeVnd: back(chargeVnd), levyVnd: back(levyVnd), refund: true }
    : { ...row, chargeVnd, levyVnd };
};

import type { PaymentView } from "../../../shared/contracts/payment-api.ts";
import { assessFees, type FeeEntry, type FeeFacts } from "../../../shared/domain/fee/assess.ts";
import { totalOf } from "../../../shared/domain/fee/line.ts";
import type { CaseView } from "../use-procedure.ts";

/** What is typed into the panel for one fee. */
export interface TypedFee {
  readonly fee: number;
  readonly quantity: string;
  readonly copies: string;
  readonly amount: string;
  readonly basis: string;
  readonly preferences: readonly string[];
  /** For a fee that hangs on an open question: the clerk says that it is due. */
  readonly applies: boolean;
}

export const blankFees = (fees: PaymentView["fees"]): TypedFee[] =>
  fees.map(({ fee, certain }) => ({
    ...{ fee, quantity: "1", copies: "1", amount: "", basis: "", preferences: [] },
    applies: certain,
  }));

const whole = (typed: string): number => Number(typed.replace(/[.\s]/g, ""));

/** As the API takes it. Entries that the fee does not ask for are left out. */
export const entriesOf = (fees: PaymentView["fees"], typed: readonly TypedFee[]): FeeEntry[] =>
  typed
    .filter(({ applies }) => applies)
    .map(({ fee, quantity, copies, amount, basis, preferences }) => {
      const choice = fees.find((one) => one.fee === fee);
      return {
        fee,
        ...(choice?.unit === undefined ? {} : { quantity: whole(quantity) }),
        ...(choice?.perCopy === undefined ? {} : { copies: whole(copies) }),
        ...(preferences.length === 0 ? {} : { preferences: [...preferences] }),
        ...(choice?.amountVnd !== undefined || amount.trim() === "" ? {} : { amountVnd: whole(amount) }),
        ...(choice?.amountVnd !== undefined || basis.trim() === "" ? {} : { basis: basis.trim() }),
      };
    });

/** The sum as the API will work it out; undefined while something is missing. */
export const sumOf = (theCase: CaseView, facts: FeeFacts, entries: readonly FeeEntry[]): number | undefined => {
  const isWhole = entries.every(({ quantity = 1, copies = 1, amountVnd = 1 }) =>
    [quantity, copies, amountVnd].every((count) => Number.isInteger(count) && count > 0),
  );
  if (!isWhole) return undefined;
  const lines = assessFees(theCase, facts, entries);
  return lines.ok ? totalOf(lines.value) : undefined;
};

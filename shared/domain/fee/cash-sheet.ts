import * as z from "zod";
import { accept, type Result, refuse } from "../decider.ts";
import type { FeeRefusal } from "./fee-refusal.ts";
import { PaymentMethod } from "./line.ts";

/** Money that came in or went back; what goes back is negative. */
export const CashRow = z
  .object({
    at: z.iso.datetime(),
    dossier: z.string(),
    officer: z.string(),
    payer: z.string(),
    receiptNumber: z.string(),
    method: PaymentMethod,
    chargeVnd: z.int().describe("Phí"),
    levyVnd: z.int().describe("Lệ phí"),
    refund: z.literal(true).optional(),
  })
  .meta({ id: "CashRow" });
export type CashRow = z.infer<typeof CashRow>;

/** What an officer counted and wrote at the end of his day. */
export const CashClosing = z
  .object({
    at: z.iso.datetime(),
    by: z.string(),
    openingVnd: z.int().min(0).describe("Cash in the drawer before the first payment"),
    countedVnd: z.int().min(0).describe("Cash in the drawer after the last"),
    differenceVnd: z.int().describe("Counted less what should be there"),
    remark: z.string().optional(),
  })
  .meta({ id: "CashClosing" });
export type CashClosing = z.infer<typeof CashClosing>;

export const CashTotals = z
  .object({ cash: z.int(), transfer: z.int(), card: z.int(), chargeVnd: z.int(), levyVnd: z.int(), totalVnd: z.int() })
  .meta({ id: "CashTotals" });
export type CashTotals = z.infer<typeof CashTotals>;

/** Payments through a bank belong to nobody's drawer. */
export const BANK_OFFICER = "system:bank";

const sum = (rows: readonly CashRow[], value: (row: CashRow) => number): number =>
  rows.reduce((total, row) => total + value(row), 0);
const amountOf = ({ chargeVnd, levyVnd }: CashRow): number => chargeVnd + levyVnd;

export const totalsOf = (rows: readonly CashRow[]): CashTotals => {
  const by = (method: CashRow["method"]) =>
    sum(
      rows.filter((row) => row.method === method),
      amountOf,
    );
  return {
    ...{ cash: by("cash"), transfer: by("transfer"), card: by("card") },
    chargeVnd: sum(rows, ({ chargeVnd }) => chargeVnd),
    levyVnd: sum(rows, ({ levyVnd }) => levyVnd),
    totalVnd: sum(rows, amountOf),
  };
};

/** Receipts of this sheet that were cancelled on the same sheet. */
export const cancelledIn = (rows: readonly CashRow[]): ReadonlySet<string> =>
  new Set(rows.filter(({ refund }) => refund).map(({ receiptNumber }) => receiptNumber));

interface Counted {
  readonly openingVnd: number;
  readonly countedVnd: number;
  readonly remark?: string | undefined;
}

/** Counted less what should be there: the opening and the cash of the day. Whoever closes with a difference says why. */
export const closeSheet = (
  rows: readonly CashRow[],
  { openingVnd, countedVnd, remark }: Counted,
): Result<Omit<CashClosing, "at" | "by">, FeeRefusal> => {
  const differenceVnd = countedVnd - openingVnd - totalsOf(rows).cash;
  if (differenceVnd !== 0 && remark === undefined) return refuse("CASH_REMARK_MISSING", { field: "remark" });
  return accept({ openingVnd, countedVnd, differenceVnd, ...(remark === undefined ? {} : { remark }) });
};

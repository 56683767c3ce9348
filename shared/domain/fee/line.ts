import * as z from "zod";
import { Localized } from "../localized.ts";

/** One thing that is paid, as it was worked out for one dossier. Amounts are whole VND. */
export const FeeLine = z
  .object({
    name: Localized,
    kind: z.enum(["charge", "levy"]).describe("charge = phí, levy = lệ phí"),
    amountVnd: z.int().min(0),
    fullVnd: z.int().min(0).optional().describe("Before a preference; absent when none applies"),
    quantity: z.int().min(1).optional(),
    copies: z.int().min(1).optional(),
    preference: z.object({ who: Localized, basis: z.string() }).optional().describe("Why less than the full amount"),
    basis: z.string().optional().describe("Law or resolution that sets the amount"),
    payAt: z.literal("outcome").optional().describe("Paid with the outcome; with the dossier when absent"),
  })
  .meta({ id: "FeeLine" });
export type FeeLine = z.infer<typeof FeeLine>;

/** How money comes in: notes at the counter, a transfer to the commune's account, a card at the counter. */
export const PaymentMethod = z.enum(["cash", "transfer", "card"]).meta({ id: "PaymentMethod" });
export type PaymentMethod = z.infer<typeof PaymentMethod>;

type Counted = Pick<FeeLine, "kind" | "amountVnd">;

export const totalOf = (lines: readonly Pick<FeeLine, "amountVnd">[]): number =>
  lines.reduce((sum, { amountVnd }) => sum + amountVnd, 0);

/** Phí and lệ phí apart: they go to different accounts of the budget. */
export const splitByKind = (lines: readonly Counted[]): { chargeVnd: number; levyVnd: number } => ({
  chargeVnd: totalOf(lines.filter(({ kind }) => kind === "charge")),
  levyVnd: totalOf(lines.filter(({ kind }) => kind === "levy")),
});

/**
 * What is left of these lines after what was paid for them; a sum of which nobody wrote down what it was for counts
 * towards the first. Lines that are paid are left out.
 */
export const openLines = (lines: readonly FeeLine[], paid: readonly FeeLine[], unnamedVnd: number): FeeLine[] => {
  const pool = new Map<string, number>();
  for (const { name, kind, amountVnd } of paid)
    pool.set(`${kind} ${name.vi}`, (pool.get(`${kind} ${name.vi}`) ?? 0) + amountVnd);
  let unnamed = unnamedVnd;
  return lines.flatMap((line) => {
    const key = `${line.kind} ${line.name.vi}`;
    const named = Math.min(pool.get(key) ?? 0, line.amountVnd);
    pool.set(key, (pool.get(key) ?? 0) - named);
    const other = Math.min(unnamed, line.amountVnd - named);
    unnamed -= other;
    const amountVnd = line.amountVnd - named - other;
    return amountVnd === 0 ? [] : [{ ...line, amountVnd }];
  });
};

/** What of these lines a sum pays, in their order. Lines that it does not reach are left out. */
export const payLines = (lines: readonly FeeLine[], sumVnd: number): FeeLine[] => {
  let left = sumVnd;
  return lines.flatMap((line) => {
    const amountVnd = Math.min(left, line.amountVnd);
    left -= amountVnd;
    return amountVnd === 0 ? [] : [{ ...line, amountVnd }];
  });
};

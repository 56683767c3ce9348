import type { FeeLine } from "./line.ts";

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

import type { RowResult } from "./result.ts";

export interface Totals {
  readonly rows: number;
  readonly matched: number;
  readonly questions: number;
  readonly unmatched: number;
}

export const noTotals: Totals = { rows: 0, matched: 0, questions: 0, unmatched: 0 };

const count = (results: readonly RowResult[], outcome: RowResult["outcome"]): number =>
  results.filter((result) => result.outcome === outcome).length;

export const totalsOf = (results: readonly RowResult[]): Totals => ({
  rows: results.length,
  matched: count(results, "matched"),
  questions: count(results, "question"),
  unmatched: count(results, "unmatched"),
});

export const addTotals = (a: Totals, b: Totals): Totals => ({
  rows: a.rows + b.rows,
  matched: a.matched + b.matched,
  questions: a.questions + b.questions,
  unmatched: a.unmatched + b.unmatched,
});

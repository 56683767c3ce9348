import type { Doubt, RowRefusal } from "./finding.ts";

/** What became of a row; every row has exactly one of these. */
export type RowResult =
  | { readonly kind: "taken" }
  | { readonly kind: "questions"; readonly doubts: readonly Doubt[] }
  | { readonly kind: "refused"; readonly refusal: RowRefusal; readonly found: string }
  | { readonly kind: "repeat"; readonly of: number };

export interface RowOutcome {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly result: RowResult;
}

interface First {
  readonly row: number;
  readonly fingerprint: string;
}

export type Comparison =
  | { readonly kind: "first" }
  | { readonly kind: "same"; readonly of: number }
  | { readonly kind: "different"; readonly from: number };

/** Remembers which row brought a procedure first. A row that was refused for itself brings nothing. */
export const createLedger = () => {
  const seen = new Map<string, First>();
  return {
    compare(key: string, row: number, fingerprint: string): Comparison {
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, { row, fingerprint });
        return { kind: "first" };
      }
      return first.fingerprint === fingerprint
        ? { kind: "same", of: first.row }
        : { kind: "different", from: first.row };
    },
  };
};

export interface Counts {
  readonly taken: number;
  readonly questions: number;
  readonly refused: number;
  readonly repeat: number;
}

/** How many rows came to each result, and how often each reason was named, most frequent first. */
export const countOutcomes = (outcomes: readonly RowOutcome[]) => {
  const of = (kind: RowResult["kind"]): number => outcomes.filter(({ result }) => result.kind === kind).length;
  const reasons = new Map<string, number>();
  for (const { result } of outcomes) {
    const codes =
      result.kind === "questions"
        ? [...new Set(result.doubts.map(({ code }) => code))]
        : result.kind === "refused"
          ? [result.refusal]
          : [];
    for (const code of codes) reasons.set(code, (reasons.get(code) ?? 0) + 1);
  }
  const counts: Counts = {
    taken: of("taken"),
    questions: of("questions"),
    refused: of("refused"),
    repeat: of("repeat"),
  };
  return { counts, reasons: [...reasons].sort(([, a], [, b]) => b - a) };
};

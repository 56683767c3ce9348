/** One line of the report. `budget` is a limit on the ratio when there is a floor, else on the value itself. */
export interface Figure {
  readonly section: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The least that this could cost, measured in the same run. */
  readonly floor?: { readonly name: string; readonly value: number };
  readonly budget?: Limit;
  readonly note?: string;
}

export interface Limit {
  readonly limit: number;
  readonly kind: "at most" | "at least";
  /** What the limit is for: value / floor, or the value alone. */
  readonly on: "ratio" | "value";
}

export const atMost = (limit: number, on: Limit["on"] = "ratio"): Limit => ({ limit, kind: "at most", on });
export const atLeast = (limit: number, on: Limit["on"] = "ratio"): Limit => ({ limit, kind: "at least", on });

export const ratioOf = ({ value, floor }: Figure): number | undefined => floor && value / floor.value;

/** Undefined when the figure has no budget, and when it could not be measured. */
export const isWithinBudget = (figure: Figure): boolean | undefined => {
  const { budget, value } = figure;
  if (budget === undefined) return undefined;
  const measured = budget.on === "ratio" ? ratioOf(figure) : value;
  if (measured === undefined || !Number.isFinite(measured)) return false;
  // What the table shows as equal is equal.
  const shown = Number(measured.toFixed(3));
  return budget.kind === "at most" ? shown <= budget.limit : shown >= budget.limit;
};

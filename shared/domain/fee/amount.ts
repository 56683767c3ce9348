import type { Fee } from "../procedure/definition.ts";

type Priced = Pick<Fee, "amountVnd" | "tiers" | "capVnd">;

/** The price of one unit, by its place: the first, the second, … */
const priceOf = (amountVnd: number, { tiers = [] }: Priced, place: number): number =>
  tiers.findLast(({ from }) => from <= place)?.amountVnd ?? amountVnd;

/** Units that cost the same, each stretch by itself: ten thousand pages are three sums and no loop. */
const unitsVnd = (amountVnd: number, fee: Priced, quantity: number): number => {
  const starts = [1, ...(fee.tiers ?? []).map(({ from }) => from)];
  return starts.reduce((sum, start, at) => {
    const end = Math.min(quantity, (starts[at + 1] ?? quantity + 1) - 1);
    return sum + Math.max(0, end - start + 1) * priceOf(amountVnd, fee, start);
  }, 0);
};

/**
 * What so many units cost, and that so many times over: three pages in two copies are 2 × (2,000 + 2,000 + 1,000).
 * Undefined when the province sets the amount and it is not known here.
 */
export const fullAmount = (fee: Priced, quantity: number, copies: number): number | undefined => {
  if (fee.amountVnd === undefined) return undefined;
  const once = unitsVnd(fee.amountVnd, fee, quantity);
  return Math.min(once, fee.capVnd ?? once) * copies;
};

import type { Localized } from "../localized.ts";
import type { Fee } from "../procedure/definition.ts";

/** Why somebody pays less, or nothing. `id` names it within its fee: "exempt-0", "reduction-1". */
export interface Preference {
  readonly id: string;
  readonly who: Localized;
  readonly basis: string;
  /** 100 for who pays nothing. */
  readonly percent: number;
  /** Given to everybody who files this way; else only to whom the officer says it applies. */
  readonly channel?: "counter" | "online" | undefined;
}

export const preferencesOf = ({ exempt = [], reductions = [] }: Pick<Fee, "exempt" | "reductions">): Preference[] => [
  ...exempt.map(({ who, basis }, at) => ({ id: `exempt-${at}`, who, basis, percent: 100 })),
  ...reductions.map((reduction, at) => ({ id: `reduction-${at}`, ...reduction })),
];

/** The better of all that apply: preferences do not add up. Law: Resolution 66.22/2026 (see docs/law.md). */
export const bestOf = (preferences: readonly Preference[]): Preference | undefined =>
  preferences.reduce<Preference | undefined>(
    (best, one) => (best === undefined || one.percent > best.percent ? one : best),
    undefined,
  );

/** What is left to pay; half a dong is rounded up. */
export const reduced = (amountVnd: number, { percent }: Preference): number =>
  Math.round((amountVnd * (100 - percent)) / 100);

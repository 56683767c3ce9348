/** Dollars for a million read units, see docs/deploy.md. */
export const READ_DOLLARS_PER_MILLION = 0.125;

export interface DryRunPrice {
  readonly readUnits: number;
  /** Rounded up to whole VND. */
  readonly vnd: number;
}

/**
 * What reading costs. A day's counter of each agency is read twice, once to tell this price and once on the way; a dossier is
 * one unit, which reads 8 kB that may be a moment old.
 */
export const dryRunPrice = (
  { days, agencies, dossiers }: { readonly days: number; readonly agencies: number; readonly dossiers: number },
  vndPerUsd: number,
): DryRunPrice => {
  const readUnits = 2 * days * agencies + dossiers;
  return { readUnits, vnd: Math.ceil((readUnits * READ_DOLLARS_PER_MILLION * vndPerUsd) / 1_000_000) };
};

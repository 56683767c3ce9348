import type { AgencyView } from "../../../shared/contracts/agency-api.ts";

/** What somebody must look at comes first. */
const order: readonly AgencyView["standing"][] = [
  ...(["away", "resting", "failing", "outage"] as const),
  ...(["untried", "well", "fetches", "built-in"] as const),
];

const rank = ({ standing, dead = 0 }: AgencyView): number => (dead > 0 ? -1 : order.indexOf(standing));

export const worstFirst = (agencies: readonly AgencyView[]): AgencyView[] =>
  agencies.toSorted((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code));

import type { Tally } from "./day-counts.ts";

/** Part of those whose call is over who did not come; undefined where nobody's is. */
export const noShowShare = ({ served, noShow }: Pick<Tally, "served" | "noShow">): number | undefined =>
  served + noShow === 0 ? undefined : noShow / (served + noShow);

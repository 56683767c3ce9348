import type { DayCounts } from "../../shared/domain/ticket/counts/day-counts.ts";
import type { DayCountsStore } from "../../shared/store/day-counts-store.ts";

/** Counts of closed days in memory; proven by the same tests as those in the table. */
export const memoryDayCounts = (): DayCountsStore => {
  const days = new Map<string, DayCounts>();
  return {
    async kept(commune, from, to) {
      const found = [...days].flatMap(([key, counts]) => {
        const [unit, date = ""] = key.split("#");
        return unit === commune && from <= date && date <= to ? [[date, counts] as const] : [];
      });
      return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
    },
    async keep(commune, date, counts, how) {
      const key = `${commune}#${date}`;
      if (how === "anew" || !days.has(key)) days.set(key, counts);
    },
  };
};

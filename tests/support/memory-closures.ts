import type { Closure } from "../../shared/domain/closure/closure.ts";
import type { ClosureStore } from "../../shared/store/closure-store.ts";

/** Closed days in memory; proven by the same tests as those in the table. */
export const memoryClosures = (): ClosureStore => {
  const closed = new Map<string, Closure>();
  const name = (commune: string, date: string) => `${commune}#${date}`;
  return {
    async from(date) {
      return [...closed.values()].filter((one) => one.date >= date).toSorted((a, b) => (a.date < b.date ? -1 : 1));
    },
    async on(commune, date) {
      return closed.get(name(commune, date));
    },
    async declare(closure) {
      const key = name(closure.commune, closure.date);
      if (closed.has(key)) return false;
      closed.set(key, closure);
      return true;
    },
    async reopen(commune, date) {
      closed.delete(name(commune, date));
    },
  };
};

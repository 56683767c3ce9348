import type { LocalDate } from "../../shared/domain/calendar/time.ts";
import type { CounterPause } from "../../shared/domain/ticket/counter-pause.ts";
import type { CounterPauses } from "../../shared/store/counter-pauses.ts";

/** With a look at them, which the product takes with the whole room. */
export interface KeptPauses extends CounterPauses {
  on(commune: string, date: LocalDate): Promise<CounterPause[]>;
}

/** Pauses of counters in memory; proven by the same tests as those in the table. */
export const memoryPauses = (): KeptPauses => {
  const running = new Map<string, CounterPause>();
  const name = (commune: string, date: string, counter: string) => `${commune}#${date}#${counter}`;
  return {
    async on(commune, date) {
      return [...running].flatMap(([key, pause]) => (key.startsWith(`${commune}#${date}#`) ? [pause] : []));
    },
    async begin(commune, date, pause) {
      const key = name(commune, date, pause.counter);
      if (!running.has(key)) running.set(key, pause);
    },
    async end(commune, date, counter) {
      running.delete(name(commune, date, counter));
    },
  };
};

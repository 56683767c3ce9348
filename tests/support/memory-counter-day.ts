import type { LocalDate } from "../../shared/domain/calendar/time.ts";
import type { MoveEvent } from "../../shared/domain/ticket/counter-move.ts";
import type { Seat } from "../../shared/domain/ticket/seat.ts";
import type { CounterDay, CounterDays } from "../../shared/store/counter-day.ts";
import type { LineFlow } from "../../shared/store/counter-day-items.ts";
import type { KeptPauses } from "./memory-pauses.ts";

/** With a look at it, which the product takes with the whole room. */
export interface KeptCounterDays extends CounterDays {
  on(commune: string, date: LocalDate, fresh?: "fresh"): Promise<CounterDay>;
}

/** What is kept of the counters of a day in memory; proven by the same tests as that in the table. */
export const memoryCounterDays = (pauses: Pick<KeptPauses, "on">): KeptCounterDays => {
  const moves = new Map<string, readonly MoveEvent[]>();
  const seats = new Map<string, readonly Seat[]>();
  const flows = new Map<string, ReadonlyMap<string, LineFlow>>();
  const name = (commune: string, date: string) => `${commune}#${date}`;
  return {
    async on(commune, date) {
      const day = name(commune, date);
      return {
        pauses: await pauses.on(commune, date),
        moves: moves.get(day) ?? [],
        seats: seats.get(day) ?? [],
        flows: flows.get(day) ?? new Map(),
      };
    },
    async move(commune, date, seen, event) {
      const before = moves.get(name(commune, date)) ?? [];
      if (before.length !== seen.length) return false;
      moves.set(name(commune, date), [...before, event]);
      return true;
    },
    async sit(commune, date, seat) {
      const day = name(commune, date);
      seats.set(day, [...(seats.get(day) ?? []), seat]);
    },
    async note(commune, date, line, { seen, now }) {
      const day = name(commune, date);
      const before = flows.get(day)?.get(line) ?? {};
      if (JSON.stringify(before) !== JSON.stringify(seen)) return false;
      flows.set(day, new Map([...(flows.get(day) ?? []), [line, now]]));
      return true;
    },
  };
};

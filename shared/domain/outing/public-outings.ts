import { addDays, type ClockTime, type LocalDate } from "../calendar/time.ts";
import type { Outing } from "./outing.ts";

/** Days, today included, of which a commune's page tells. */
export const PUBLIC_DAYS = 30;

interface Now {
  readonly date: LocalDate;
  readonly time: ClockTime;
}

/** The outings that people can still go to, soonest first. */
export const publicOutings = (outings: readonly Outing[], { date, time }: Now): readonly Outing[] => {
  const last = addDays(date, PUBLIC_DAYS - 1);
  const isAhead = (one: Outing) => one.date <= last && (one.date > date || (one.date === date && one.until > time));
  const order = (one: Outing) => `${one.date} ${one.from} ${one.id}`;
  return outings
    .filter((one) => (one.status === "announced" || one.status === "under-way") && isAhead(one))
    .sort((a, b) => order(a).localeCompare(order(b)));
};

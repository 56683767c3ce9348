import { STANDARD_HOURS } from "../calendar/standard-hours.ts";
import type { TimeLimit } from "../calendar/time-limit.ts";

const WORKDAYS = [1, 2, 3, 4, 5];

const hourOf = (time: string): number => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60;

/** Working hours of a standard day that are left at this time of day. */
const hoursAfter = (time: string): number =>
  STANDARD_HOURS.sessions.reduce((sum, { from, to }) => {
    const start = Math.max(hourOf(from), hourOf(time));
    return sum + Math.max(0, hourOf(to) - start);
  }, 0);

const HOURS_PER_DAY = hoursAfter("00:00");

/** Working days among the next `count` days after receipt; a last day on a weekend moves to Monday. */
const workdaysWithin = (receivedOn: number, count: number): number => {
  const days = Array.from({ length: count }, (_, at) => (receivedOn + at + 1) % 7);
  const worked = days.filter((day) => WORKDAYS.includes(day)).length;
  return worked + (WORKDAYS.includes((receivedOn + count) % 7) ? 0 : 1);
};

/**
 * Working hours that a legal limit leaves at the least favourable time of receipt, at 8 hours a day. Holidays are left
 * out: no definition could hold a limit in calendar days over Tết.
 */
export const leastHours = (limit: TimeLimit): number => {
  switch (limit.unit) {
    case "working-hours":
      return limit.count;
    case "working-days":
      return limit.count * HOURS_PER_DAY;
    case "calendar-days":
      return Math.min(...WORKDAYS.map((day) => workdaysWithin(day, limit.count))) * HOURS_PER_DAY;
    case "same-day":
      return hoursAfter(limit.cutoff);
  }
};

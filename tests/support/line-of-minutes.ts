import type { WorkingCalendar } from "../../shared/domain/calendar/calendar-definition.ts";
import type { TimeLimit } from "../../shared/domain/calendar/time-limit.ts";

/** Seconds since the line begins. */
type Second = number;

const DAY = 1440;
const FIRST_YEAR = 2025;
const DAYS = 365 * 3;
/** The line begins when 2025 begins in Vietnam. */
const BEGINS = Date.UTC(FIRST_YEAR, 0, 1) - 7 * 3_600_000;
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/**
 * A second way to every answer about working time, without any of the code under test: one byte for each minute of 2025 to
 * 2027, worked or not, with the sum of the worked ones so far, and the list of the worked ones. Nothing walks from day to day.
 */
export const lineOfMinutes = ({ years, hours, closures }: WorkingCalendar) => {
  const off = new Set([...years.flatMap(({ offDays }) => offDays), ...closures]);
  const saturdays = new Set(years.flatMap(({ workingSaturdays }) => workingSaturdays));
  const worked = new Uint8Array(DAYS * DAY);
  const workingDays: number[] = [];
  const isWorkingDay = new Uint8Array(DAYS);
  for (let day = 0; day < DAYS; day++) {
    const noon = new Date(Date.UTC(FIRST_YEAR, 0, 1 + day, 12));
    const name = noon.toISOString().slice(0, 10);
    const weekend = noon.getUTCDay() === 0 || noon.getUTCDay() === 6;
    if (off.has(name) || (weekend && !saturdays.has(name))) continue;
    workingDays.push(day);
    isWorkingDay[day] = 1;
    for (const { from, to } of hours.sessions) worked.fill(1, day * DAY + minutesOf(from), day * DAY + minutesOf(to));
  }
  const workedBefore = new Uint32Array(worked.length + 1);
  const workedMinutes: number[] = [];
  for (let minute = 0; minute < worked.length; minute++) {
    workedBefore[minute + 1] = (workedBefore[minute] ?? 0) + (worked[minute] ?? 0);
    if (worked[minute] === 1) workedMinutes.push(minute);
  }
  const closes = minutesOf(hours.sessions.at(-1)?.to ?? "") * 60;
  const opens = minutesOf(hours.sessions[0]?.from ?? "") * 60;

  /** Worked seconds since the line began. */
  const spent = (at: Second): number => {
    const minute = Math.floor(at / 60);
    return (workedBefore[minute] ?? 0) * 60 + (worked[minute] ?? 0) * (at % 60);
  };
  /** The earliest second at which so much has been worked since the line began. */
  const whenSpent = (seconds: number): Second => {
    const rest = seconds % 60;
    const last = workedMinutes[Math.ceil(seconds / 60) - 1] ?? Number.NaN;
    return last * 60 + (rest === 0 ? 60 : rest);
  };
  /** Place among the working days of the first one that is this day or a later one. */
  const placeFrom = (day: number): number => {
    let [low, high] = [0, workingDays.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((workingDays[middle] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const closing = (place: number): Second => (workingDays[place] ?? Number.NaN) * DAY * 60 + closes;

  return {
    worked,
    seconds: worked.length * 60,
    isDayOff: (at: Second): boolean => isWorkingDay[Math.floor(at / 60 / DAY)] === 0,
    secondOf: (instant: string): Second => (Date.parse(instant) - BEGINS) / 1000,
    instantAt: (at: Second): string => new Date(BEGINS + at * 1000).toISOString().replace(".000Z", "Z"),
    workedBetween: (from: Second, to: Second): number => spent(to) - spent(from),
    /** Later by so many worked seconds, or where it is for none. */
    after: (at: Second, seconds: number): Second => (seconds === 0 ? at : whenSpent(spent(at) + seconds)),
    dueAt: (received: Second, limit: TimeLimit): Second => {
      const day = Math.floor(received / 60 / DAY);
      const place = placeFrom(received - day * DAY * 60 > closes ? day + 1 : day);
      const arrived = Math.max(received, (workingDays[place] ?? Number.NaN) * DAY * 60 + opens);
      const arrivedOn = Math.floor(arrived / 60 / DAY);
      switch (limit.unit) {
        case "working-hours":
          return whenSpent(spent(arrived) + limit.count * 3600);
        case "working-days":
          return closing(place + limit.count);
        case "calendar-days":
          return closing(placeFrom(arrivedOn + limit.count));
        case "same-day":
          return closing(arrived - arrivedOn * DAY * 60 > minutesOf(limit.cutoff) * 60 ? place + 1 : place);
      }
    },
  };
};

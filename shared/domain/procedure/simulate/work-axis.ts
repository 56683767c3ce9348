import { dayKind, type YearMissing } from "../../calendar/calendar.ts";
import type { WorkingCalendar } from "../../calendar/calendar-definition.ts";
import {
  addDays,
  epochOf,
  type Instant,
  instantOf,
  type LocalDate,
  MINUTE_MS,
  midnightOf,
} from "../../calendar/time.ts";
import { spansOf } from "../../calendar/working-time.ts";
import { accept, type Result, refuse } from "../../decider.ts";

interface Session {
  readonly from: number;
  readonly to: number;
  /** Working minutes from the axis's beginning to the session's. */
  readonly before: number;
}

/** Working time as one line without nights, weekends and holidays: offices work on it, queues move on it. */
export interface WorkAxis {
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** Working minutes in all. */
  readonly minutes: number;
  /** Working minutes from the beginning to an instant. */
  readonly at: (instant: Instant) => number;
  /** The earliest instant with so many working minutes behind it; a full day ends at its closing. */
  readonly instantAt: (minutes: number) => Instant;
}

const sessionsOf = (first: LocalDate, last: LocalDate, calendar: WorkingCalendar): Session[] => {
  const sessions: Session[] = [];
  let before = 0;
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const kind = dayKind(date, calendar);
    if (!kind.ok || kind.value !== "working") continue;
    for (const { from, to } of spansOf(date, calendar)) {
      sessions.push({ from, to, before });
      before += (to - from) / MINUTE_MS;
    }
  }
  return sessions;
};

/** The last of the sessions, sorted by time, for which this is true; it is true up to some session, and false after. */
const lastWhere = (sessions: readonly Session[], isSo: (session: Session) => boolean): Session | undefined => {
  let [low, high] = [0, sessions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const session = sessions[middle];
    if (session !== undefined && isSo(session)) low = middle + 1;
    else high = middle;
  }
  return sessions[low - 1];
};

/** The first year from this one on of which no calendar is known. */
const firstUnknown = (year: number, calendar: Pick<WorkingCalendar, "years">): number =>
  calendar.years.some((one) => one.year === year) ? firstUnknown(year + 1, calendar) : year;

/** The last year whose deadlines can all be counted, as the calendar of the next year is known too. */
export const lastCountableYear = ({ years }: Pick<WorkingCalendar, "years">): number => {
  const known = years.map(({ year }) => year);
  return Math.max(...known.filter((year) => known.includes(year + 1) || known.length === 1));
};

/** From the first day of a year to the last day that has a calendar. */
export const workAxis = (year: number, calendar: WorkingCalendar): Result<WorkAxis, YearMissing> => {
  const end = firstUnknown(year, calendar);
  if (end === year) return refuse("CALENDAR_YEAR_MISSING", { detail: { year: String(year) } });
  const [first, last] = [`${year}-01-01`, `${end - 1}-12-31`];
  const sessions = sessionsOf(first, last, calendar);
  const dawn = { from: midnightOf(first), before: 0 };
  return accept({
    first,
    last,
    minutes: sessions.reduce((sum, { from, to }) => sum + (to - from) / MINUTE_MS, 0),
    at: (instant) => {
      const epoch = epochOf(instant);
      const session = lastWhere(sessions, (one) => one.from <= epoch);
      return session === undefined ? 0 : session.before + (Math.min(session.to, epoch) - session.from) / MINUTE_MS;
    },
    instantAt: (minutes) => {
      const { from, before } = lastWhere(sessions, (one) => one.before < minutes) ?? dawn;
      return instantOf(from + (minutes - before) * MINUTE_MS);
    },
  });
};

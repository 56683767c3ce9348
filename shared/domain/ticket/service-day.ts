import { dayKind } from "../calendar/calendar.ts";
import type { WorkingCalendar } from "../calendar/calendar-definition.ts";
import { addDays, fromLocal, type Instant, type LocalDate, toLocal, weekdayOf } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import type { Session, VillageDay } from "./line-rules.ts";
import type { ServiceLine } from "./service-line.ts";

/** The longest break of the year (Tết) is nine days; a month ahead without service means that a calendar is missing. */
const LOOK_AHEAD_DAYS = 31;
const SATURDAY = 6;

/** 2 for the second such weekday of its month. */
const nthOfMonth = (date: LocalDate): number => Math.ceil(Number(date.slice(8)) / 7);

/** Days in a hamlet on this date, for the commune. They are beside the centre's own hours, which they do not change. */
export const villageDaysOn = ({ hours }: ServiceLine, commune: string, date: LocalDate): readonly VillageDay[] =>
  (hours.village ?? []).filter((day) => isOf(commune)(day) && isOn(date)(day));

const isOf =
  (code: string) =>
  ({ commune }: VillageDay): boolean =>
    commune === undefined || commune === code;

const isOn =
  (date: LocalDate) =>
  ({ dates, nth, weekday }: VillageDay): boolean =>
    dates?.includes(date) === true || (nth?.includes(nthOfMonth(date)) === true && weekdayOf(date) === weekday);

/** The line as this commune has it: without the days in hamlets of others. */
export const lineIn = <Line extends Pick<ServiceLine, "hours">>(line: Line, commune: string): Line => ({
  ...line,
  hours: { ...line.hours, village: line.hours.village?.filter(isOf(commune)) },
});

/** Days in a hamlet on this date that take place: none on a day on which the centre is closed, nor on a public holiday. */
export const villageDaysHeld = (
  { hours }: Pick<ServiceLine, "hours">,
  date: LocalDate,
  calendar: WorkingCalendar,
): readonly VillageDay[] =>
  calendar.closures.includes(date) || isHoliday(date, calendar) ? [] : (hours.village ?? []).filter(isOn(date));

const isHoliday = (date: LocalDate, calendar: WorkingCalendar): boolean => {
  const kind = dayKind(date, calendar);
  return !kind.ok || kind.value === "holiday";
};

/**
 * When the line serves people on a day; empty when it does not. A Saturday of service that touches a public holiday
 * belongs to the holiday. A year without a calendar has no service: a number for a day on which nobody comes is worse.
 */
export const sessionsOf = (
  line: Pick<ServiceLine, "hours">,
  date: LocalDate,
  calendar: WorkingCalendar,
): readonly Session[] => {
  const kind = dayKind(date, calendar);
  if (!kind.ok || calendar.closures.includes(date)) return [];
  if (kind.value === "working") return line.hours.weekday;
  if (kind.value !== "weekend" || weekdayOf(date) !== SATURDAY) return [];
  if (line.hours.saturdays?.includes(nthOfMonth(date)) === false) return [];
  return isHoliday(addDays(date, -1), calendar) || isHoliday(addDays(date, 2), calendar) ? [] : line.hours.saturday;
};

export interface Service {
  /** Day for which a number taken now is valid. */
  readonly date: LocalDate;
  readonly open: boolean;
  /** When the line opens next; absent while it is open. */
  readonly opensAt?: Instant;
}

/**
 * The service that a person who comes now will get: today's until the last session ends, also before opening and over
 * midday, and then that of the next day of service. All days are Vietnam's.
 */
export const serviceAt = (
  line: ServiceLine,
  at: Instant,
  calendar: WorkingCalendar,
): Result<Service, "NO_SERVICE_DAY"> => {
  const { date: today, time } = toLocal(at);
  const sessions = sessionsOf(line, today, calendar);
  if (sessions.some(({ from, to }) => from <= time && time < to)) return accept({ date: today, open: true });
  const later = sessions.find(({ from }) => time < from);
  if (later !== undefined) return accept({ date: today, open: false, opensAt: fromLocal(today, later.from) });
  const date = serviceDayAfter(line, today, calendar);
  if (date === undefined) return refuse("NO_SERVICE_DAY");
  const [opening] = sessionsOf(line, date, calendar).map(({ from }) => ({ opensAt: fromLocal(date, from) }));
  return accept({ date, open: false, ...opening });
};

/** The next day of service after this one; undefined when there is none within a month. */
export const serviceDayAfter = (line: ServiceLine, date: LocalDate, calendar: WorkingCalendar): LocalDate | undefined =>
  Array.from({ length: LOOK_AHEAD_DAYS }, (_, at) => addDays(date, at + 1)).find(
    (later) => sessionsOf(line, later, calendar).length > 0,
  );

/** The latest day of service before this one, so that a repeat sent after closing still finds the number of before. */
export const serviceDayBefore = (
  line: Pick<ServiceLine, "hours">,
  date: LocalDate,
  calendar: WorkingCalendar,
): LocalDate | undefined => {
  for (let back = 1; back <= LOOK_AHEAD_DAYS; back += 1) {
    const earlier = addDays(date, -back);
    if (sessionsOf(line, earlier, calendar).length > 0) return earlier;
  }
  return undefined;
};

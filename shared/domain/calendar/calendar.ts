import { accept, type Result, refuse } from "../decider.ts";
import type { WorkingCalendar } from "./calendar-definition.ts";
import { addDays, type Instant, isWeekend, type LocalDate, toLocal } from "./time.ts";

/** What the calendar can refuse. */
export type CalendarRefusal = "INSTANT_INVALID" | "CALENDAR_YEAR_MISSING" | "PAUSE_ENDS_BEFORE_START";
export type YearMissing = "CALENDAR_YEAR_MISSING";

export type DayKind = "working" | "weekend" | "holiday" | "closure";

/** What kind of day it is. A year without a calendar is refused: it must never count as a year without holidays. */
export const dayKind = (date: LocalDate, calendar: WorkingCalendar): Result<DayKind, YearMissing> => {
  const year = calendar.years.find((one) => one.year === Number(date.slice(0, 4)));
  if (year === undefined) return refuse("CALENDAR_YEAR_MISSING", { detail: { year: date.slice(0, 4) } });
  if (year.offDays.includes(date)) return accept("holiday");
  if (isWeekend(date) && !year.workingSaturdays.includes(date)) return accept("weekend");
  return accept(calendar.closures.includes(date) ? "closure" : "working");
};

/** Counter service on a Saturday does not make it a working day; only the yearly notice does. */
export const isWorkingDay = (date: LocalDate, calendar: WorkingCalendar): Result<boolean, YearMissing> => {
  const kind = dayKind(date, calendar);
  return kind.ok ? accept(kind.value === "working") : kind;
};

/** The first working day after this one. */
export const nextWorkingDay = (date: LocalDate, calendar: WorkingCalendar): Result<LocalDate, YearMissing> => {
  const next = addDays(date, 1);
  const working = isWorkingDay(next, calendar);
  if (!working.ok) return working;
  return working.value ? accept(next) : nextWorkingDay(next, calendar);
};

/** Whether the way from one instant to the other, in either direction, touches a year whose notice is not out yet. */
export const isProvisional = (from: Instant, to: Instant, calendar: WorkingCalendar): boolean => {
  const touched = [from, to].map((at) => Number(toLocal(at).date.slice(0, 4)));
  const [first, last] = [Math.min(...touched), Math.max(...touched)];
  return calendar.years.some(({ year, provisional }) => provisional === true && first <= year && year <= last);
};

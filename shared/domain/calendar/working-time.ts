import { accept, type Result } from "../decider.ts";
import { isWorkingDay, STANDARD_HOURS, type WorkingCalendar, type WorkingHours, type YearMissing } from "./calendar.ts";
import { addDays, epochOf, fromLocal, type Instant, instantOf, type LocalDate, MINUTE_MS, toLocal } from "./time.ts";

interface Span {
  readonly from: number;
  readonly to: number;
}

const spansOf = (date: LocalDate, hours: WorkingHours): Span[] =>
  hours.sessions.map(({ from, to }) => ({ from: epochOf(fromLocal(date, from)), to: epochOf(fromLocal(date, to)) }));

/** When the day's first session begins and its last ends. Asked of a day off, it answers as if it were worked. */
export const openingOf = (date: LocalDate, { hours }: WorkingCalendar): Instant =>
  instantOf(Math.min(...spansOf(date, hours).map((span) => span.from)));
export const closingOf = (date: LocalDate, { hours }: WorkingCalendar): Instant =>
  instantOf(Math.max(...spansOf(date, hours).map((span) => span.to)));

/** Working minutes in one working day: the "1 day" of hour-based limits and of what is shown as remaining. */
export const minutesPerDay = (hours: WorkingHours = STANDARD_HOURS): number =>
  spansOf("2000-01-03", hours).reduce((sum, { from, to }) => sum + to - from, 0) / MINUTE_MS;

/** Worked milliseconds of one day within [from, to). */
export const workedOn = (date: LocalDate, within: Span, calendar: WorkingCalendar): Result<number, YearMissing> => {
  const working = isWorkingDay(date, calendar);
  if (!working.ok) return working;
  const spans = working.value ? spansOf(date, calendar.hours) : [];
  return accept(
    spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, within.to) - Math.max(from, within.from)), 0),
  );
};

/** Exact working time in milliseconds from a to b; negative when b is before a. */
export const workingTimeBetween = (a: Instant, b: Instant, calendar: WorkingCalendar): Result<number, YearMissing> => {
  const [from, to] = [epochOf(a), epochOf(b)];
  if (to < from) {
    const back = workingTimeBetween(b, a, calendar);
    return back.ok ? accept(0 - back.value) : back;
  }
  const last = toLocal(b).date;
  let sum = 0;
  for (let date = toLocal(a).date; date <= last; date = addDays(date, 1)) {
    const worked = workedOn(date, { from, to }, calendar);
    if (!worked.ok) return worked;
    sum += worked.value;
  }
  return accept(sum);
};

/** Working minutes from a to b, whole for instants on the minute; negative when b is before a. */
export const workingMinutesBetween = (a: Instant, b: Instant, calendar: WorkingCalendar): Result<number, YearMissing> => {
  const time = workingTimeBetween(a, b, calendar);
  return time.ok ? accept(time.value / MINUTE_MS) : time;
};

/** Where in these spans, taken in order, the time is used up; else how much of it is left after them. */
const spend = (spans: Span[], timeMs: number, backwards: boolean): { at: number } | { leftMs: number } => {
  let leftMs = timeMs;
  for (const { from, to } of spans) {
    const length = Math.max(0, to - from);
    // Both directions stop at the earliest fitting instant, so a full day ends at closing time, not at the next opening.
    if (backwards ? leftMs < length : length > 0 && leftMs <= length) return { at: backwards ? to - leftMs : from + leftMs };
    leftMs -= length;
  }
  return { leftMs };
};

/**
 * The earliest instant that lies this much working time (milliseconds) later, or earlier when negative.
 * No time at all leaves the instant where it is, even outside working time.
 */
export const addWorkingTime = (start: Instant, timeMs: number, calendar: WorkingCalendar): Result<Instant, YearMissing> => {
  if (timeMs === 0) return accept(start);
  const backwards = timeMs < 0;
  const epoch = epochOf(start);
  let left = Math.abs(timeMs);
  for (let date = toLocal(start).date; ; date = addDays(date, backwards ? -1 : 1)) {
    const working = isWorkingDay(date, calendar);
    if (!working.ok) return working;
    const spans = working.value ? spansOf(date, calendar.hours) : [];
    const usable = backwards
      ? spans.map(({ from, to }) => ({ from, to: Math.min(to, epoch) })).reverse()
      : spans.map(({ from, to }) => ({ from: Math.max(from, epoch), to }));
    const spent = spend(usable, left, backwards);
    if ("at" in spent) return accept(instantOf(spent.at));
    left = spent.leftMs;
  }
};

/** `addWorkingTime` in minutes. */
export const addWorkingMinutes = (start: Instant, minutes: number, calendar: WorkingCalendar): Result<Instant, YearMissing> =>
  addWorkingTime(start, minutes * MINUTE_MS, calendar);

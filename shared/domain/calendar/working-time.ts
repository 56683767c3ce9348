import { accept, type Result } from "../decider.ts";
import { type DayKind, dayKind, type YearMissing } from "./calendar.ts";
import type { WorkingCalendar } from "./calendar-definition.ts";
import {
  addDays,
  type ClockTime,
  epochOf,
  type Instant,
  instantOf,
  type LocalDate,
  MINUTE_MS,
  midnightOf,
  toLocal,
} from "./time.ts";

interface Span {
  readonly from: number;
  readonly to: number;
}

const clockMs = (time: ClockTime): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE_MS;

/** The sessions of a day, in milliseconds since 1970. Asked of a day off, it answers as if it were worked. */
export const spansOf = (date: LocalDate, { hours }: WorkingCalendar): Span[] => {
  const midnight = midnightOf(date);
  return hours.sessions.map(({ from, to }) => ({ from: midnight + clockMs(from), to: midnight + clockMs(to) }));
};

/** When the day's first session begins. Asked of a day off, it answers as if it were worked. */
export const openingOf = (date: LocalDate, calendar: WorkingCalendar): Instant =>
  instantOf(Math.min(...spansOf(date, calendar).map((span) => span.from)));

/** When the day's last session ends. Asked of a day off, it answers as if it were worked. */
export const closingOf = (date: LocalDate, calendar: WorkingCalendar): Instant =>
  instantOf(Math.max(...spansOf(date, calendar).map((span) => span.to)));

/** Working minutes in one working day: the "1 day" of what is shown as remaining. */
export const minutesPerDay = ({ hours }: WorkingCalendar): number =>
  hours.sessions.reduce((sum, { from, to }) => sum + clockMs(to) - clockMs(from), 0) / MINUTE_MS;

/** Exact working time in milliseconds from a to b; negative when b is before a. */
export const workingTimeBetween = (a: Instant, b: Instant, calendar: WorkingCalendar): Result<number, YearMissing> => {
  const [from, to] = [epochOf(a), epochOf(b)];
  if (to < from) {
    const back = workingTimeBetween(b, a, calendar);
    return back.ok ? accept(0 - back.value) : back;
  }
  const last = toLocal(b).date;
  let sum = 0;
  for (let { date } = toLocal(a); date <= last; date = addDays(date, 1)) {
    const kind = dayKind(date, calendar);
    if (!kind.ok) return kind;
    for (const span of kind.value === "working" ? spansOf(date, calendar) : [])
      sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  }
  return accept(sum);
};

/** Working minutes from a to b, whole for instants on the minute; negative when b is before a. */
export const workingMinutesBetween = (
  a: Instant,
  b: Instant,
  calendar: WorkingCalendar,
): Result<number, YearMissing> => {
  const time = workingTimeBetween(a, b, calendar);
  return time.ok ? accept(time.value / MINUTE_MS) : time;
};

interface SpentTime {
  readonly at: Instant;
  readonly days: readonly { readonly date: LocalDate; readonly kind: DayKind; readonly timeMs: number }[];
}

/**
 * Uses up working time (milliseconds) from an instant onwards, or backwards when negative, and tells on which days.
 * It ends at the earliest fitting instant, so a full day ends at closing time and not at the next opening.
 * No time at all leaves the instant where it is, even outside working time.
 */
export const spendWorkingTime = (
  start: Instant,
  timeMs: number,
  calendar: WorkingCalendar,
): Result<SpentTime, YearMissing> => {
  const days: SpentTime["days"][number][] = [];
  if (timeMs === 0) return accept({ at: start, days });
  const [epoch, forwards] = [epochOf(start), timeMs > 0];
  let left = Math.abs(timeMs);
  for (let { date } = toLocal(start); ; date = addDays(date, forwards ? 1 : -1)) {
    const kind = dayKind(date, calendar);
    if (!kind.ok) return kind;
    const before = left;
    for (const { from, to } of kind.value === "working" ? clip(spansOf(date, calendar), epoch, forwards) : []) {
      if (forwards ? left <= to - from : left < to - from) {
        days.push({ date, kind: kind.value, timeMs: before });
        return accept({ at: instantOf(forwards ? from + left : to - left), days });
      }
      left -= to - from;
    }
    days.push({ date, kind: kind.value, timeMs: before - left });
  }
};

/** The parts of a day's sessions on the far side of an instant, in walking order. */
const clip = (spans: Span[], epoch: number, forwards: boolean): Span[] =>
  (forwards
    ? spans.map(({ from, to }) => ({ from: Math.max(from, epoch), to }))
    : spans.map(({ from, to }) => ({ from, to: Math.min(to, epoch) })).reverse()
  ).filter(({ from, to }) => from < to);

/** The earliest instant that lies this many working minutes later, or earlier when negative. */
export const addWorkingMinutes = (
  start: Instant,
  minutes: number,
  calendar: WorkingCalendar,
): Result<Instant, YearMissing> => {
  const spent = spendWorkingTime(start, minutes * MINUTE_MS, calendar);
  return spent.ok ? accept(spent.value.at) : spent;
};

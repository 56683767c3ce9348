import { accept, type Result, refuse } from "../decider.ts";
import { isProvisional, type YearMissing } from "./calendar.ts";
import type { WorkingCalendar } from "./calendar-definition.ts";
import { epochOf, type Instant, MINUTE_MS } from "./time.ts";
import type { TimeLimit } from "./time-limit.ts";
import { addWorkingMinutes, minutesPerDay, spendWorkingTime, workingTimeBetween } from "./working-time.ts";

interface ResumedDeadline {
  readonly dueAt: Instant;
  readonly pausedMinutes: number;
  readonly provisional: boolean;
}

/**
 * The deadline after a pause (supplement, financial duty): later by exactly the working time paused, so the time
 * remaining at the resumption is the time that remained at the pause, even when it was overdue already.
 */
export const resumeDueAt = (
  dueAt: Instant,
  pausedAt: Instant,
  resumedAt: Instant,
  calendar: WorkingCalendar,
): Result<ResumedDeadline, YearMissing | "PAUSE_ENDS_BEFORE_START"> => {
  if (epochOf(resumedAt) < epochOf(pausedAt)) return refuse("PAUSE_ENDS_BEFORE_START");
  const paused = workingTimeBetween(pausedAt, resumedAt, calendar);
  if (!paused.ok) return paused;
  const spent = spendWorkingTime(dueAt, paused.value, calendar);
  if (!spent.ok) return spent;
  const provisional = isProvisional(pausedAt, spent.value.at, calendar);
  return accept({ dueAt: spent.value.at, pausedMinutes: paused.value / MINUTE_MS, provisional });
};

export interface Remaining {
  readonly overdue: boolean;
  /** Whole working minutes left, or passed since the deadline when overdue. */
  readonly workingMinutes: number;
  readonly provisional: boolean;
}

/** How much working time is left, or has passed since. At the instant of the deadline itself nothing is overdue yet. */
export const remaining = (dueAt: Instant, now: Instant, calendar: WorkingCalendar): Result<Remaining, YearMissing> => {
  const time = workingTimeBetween(now, dueAt, calendar);
  if (!time.ok) return time;
  return accept({
    overdue: epochOf(now) > epochOf(dueAt),
    workingMinutes: Math.floor(Math.abs(time.value) / MINUTE_MS),
    provisional: isProvisional(now, dueAt, calendar),
  });
};

const SHORT_WARNING_MINUTES = 120;

/**
 * How long before the deadline to warn, in working minutes: two working days for limits of two days or more, so that a day
 * is left to tell the citizen before the last one begins, else two hours.
 * Law: Decree 61/2018/ND-CP, art. 19 (the one-stop is told at least one day before expiry).
 */
export const warningMinutes = (limit: TimeLimit, calendar: WorkingCalendar): number => {
  if (limit.unit === "same-day") return SHORT_WARNING_MINUTES;
  const day = minutesPerDay(calendar);
  const days = limit.unit === "working-hours" ? (limit.count * 60) / day : limit.count;
  return days >= 2 ? 2 * day : SHORT_WARNING_MINUTES;
};

/** When to warn: so many working minutes before the deadline. What falls on a closing is for the next opening. */
export const dueSoonAt = (
  dueAt: Instant,
  calendar: WorkingCalendar,
  minutesBefore: number,
): Result<Instant, YearMissing> => {
  const before = addWorkingMinutes(dueAt, -minutesBefore, calendar);
  if (!before.ok) return before;
  // A millisecond of working time lies after the closing, in the next session; an instant is whole seconds.
  const opened = spendWorkingTime(before.value, 1, calendar);
  return opened.ok ? accept(opened.value.at) : opened;
};

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

const inWords = (minutes: number, dayMinutes: number): string => {
  const parts: [number, string][] = [
    [Math.floor(minutes / dayMinutes), "ngày"],
    [Math.floor((minutes % dayMinutes) / 60), "giờ"],
    [(minutes % dayMinutes) % 60, "phút"],
  ];
  const shown = parts.filter(([amount]) => amount > 0).slice(0, 2);
  return shown.map(([amount, unit]) => `${amount} ${unit}`).join(" ");
};

/** "còn 1 ngày 3 giờ", "quá hạn 2 giờ": the two largest units, a day being the calendar's working day. */
export const formatRemaining = (
  { overdue, workingMinutes }: Pick<Remaining, "overdue" | "workingMinutes">,
  calendar: WorkingCalendar,
): string => {
  if (workingMinutes === 0) return overdue ? "vừa quá hạn" : "đến hạn";
  return `${overdue ? "quá hạn" : "còn"} ${inWords(workingMinutes, minutesPerDay(calendar))}`;
};

/** How long before the deadline to warn, in working minutes. */
interface WarningPolicy {
  /** For limits of two days or more. Decree 61/2018/ND-CP, art. 19: tell the one-stop at least one day before expiry. */
  readonly longMinutes: number;
  readonly shortMinutes: number;
}

const SHORT_WARNING_MINUTES = 120;

/** One working day before the end of limits of two days or more, else two working hours before. */
export const warningMinutes = (
  limit: TimeLimit,
  calendar: WorkingCalendar,
  policy: WarningPolicy = { longMinutes: minutesPerDay(calendar), shortMinutes: SHORT_WARNING_MINUTES },
): number => {
  if (limit.unit === "same-day") return policy.shortMinutes;
  const days = limit.unit === "working-hours" ? (limit.count * 60) / minutesPerDay(calendar) : limit.count;
  return days >= 2 ? policy.longMinutes : policy.shortMinutes;
};

/** When to warn: so many working minutes before the deadline, one working day unless stated (see `warningMinutes`). */
export const dueSoonAt = (
  dueAt: Instant,
  calendar: WorkingCalendar,
  minutesBefore = minutesPerDay(calendar),
): Result<Instant, YearMissing> => addWorkingMinutes(dueAt, -minutesBefore, calendar);

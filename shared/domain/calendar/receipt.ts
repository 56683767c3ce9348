import { accept, type Result } from "../decider.ts";
import { type DayKind, dayKind, type YearMissing } from "./calendar.ts";
import type { WorkingCalendar } from "./calendar-definition.ts";
import { addDays, epochOf, type Instant, type LocalDate, toLocal } from "./time.ts";
import { closingOf, openingOf } from "./working-time.ts";

/** One day on the way to the deadline, in the words that a citizen or an inspector reads. */
export interface DeadlineStep {
  readonly date: LocalDate;
  readonly counted: boolean;
  readonly kind: "received" | "after-hours" | Exclude<DayKind, "working"> | "counted" | "moved";
  readonly reason: string;
  /** Which day of the limit this is. */
  readonly index?: number;
  /** Working minutes used up on this day, for limits in hours. */
  readonly minutes?: number;
}

const OFF_REASONS = {
  weekend: "cuối tuần",
  holiday: "ngày nghỉ theo lịch",
  closure: "ngày nghỉ riêng của đơn vị",
} as const;

export const offStep = (date: LocalDate, kind: keyof typeof OFF_REASONS): DeadlineStep => ({
  date,
  counted: false,
  kind,
  reason: OFF_REASONS[kind],
});

/**
 * Moves what arrives on a day off, or after closing, to the opening of the next working day, and what arrives before
 * opening to the opening. Closing time itself is still in time. The steps are the days passed over.
 */
export const receive = (
  receivedAt: Instant,
  calendar: WorkingCalendar,
): Result<{ at: Instant; steps: DeadlineStep[] }, YearMissing> => {
  const steps: DeadlineStep[] = [];
  for (let { date } = toLocal(receivedAt); ; date = addDays(date, 1)) {
    const kind = dayKind(date, calendar);
    if (!kind.ok) return kind;
    const opening = openingOf(date, calendar);
    const at = epochOf(receivedAt) < epochOf(opening) ? opening : receivedAt;
    if (kind.value !== "working") steps.push(offStep(date, kind.value));
    else if (epochOf(at) <= epochOf(closingOf(date, calendar))) return accept({ at, steps });
    else steps.push({ date, counted: false, kind: "after-hours", reason: "nhận sau giờ làm việc" });
  }
};

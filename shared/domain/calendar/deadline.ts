import { accept, type Result } from "../decider.ts";
import { isProvisional, type YearMissing } from "./calendar.ts";
import type { WorkingCalendar } from "./calendar-definition.ts";
import { countCalendarDays, countSameDay, countWorkingDays, countWorkingHours } from "./counting.ts";
import { type DeadlineStep, receive } from "./receipt.ts";
import { type Instant, toLocal } from "./time.ts";
import type { TimeLimit } from "./time-limit.ts";

export interface Deadline {
  readonly dueAt: Instant;
  /** When the law takes it as received: what comes on a day off or after closing comes at the next opening. */
  readonly receivedAs: Instant;
  /** The count touches a year whose holiday notice is not out yet. */
  readonly provisional: boolean;
  /** Every day from receipt to the deadline, with the reason why it counts or does not. */
  readonly steps: readonly DeadlineStep[];
}

const count = (received: Instant, limit: TimeLimit, calendar: WorkingCalendar) => {
  switch (limit.unit) {
    case "working-days":
      return countWorkingDays(toLocal(received).date, limit.count, calendar);
    case "calendar-days":
      return countCalendarDays(toLocal(received).date, limit.count, calendar);
    case "working-hours":
      return countWorkingHours(received, limit.count, calendar);
    case "same-day":
      return countSameDay(received, limit.cutoff, calendar);
  }
};

/**
 * When the outcome is due, counted day by day. Refuses a count that reaches a year without a calendar.
 * Law: Civil Code 2015, art. 147–148.
 */
export const dueAt = (
  receivedAt: Instant,
  limit: TimeLimit,
  calendar: WorkingCalendar,
): Result<Deadline, YearMissing> => {
  const received = receive(receivedAt, calendar);
  if (!received.ok) return received;
  const counted = count(received.value.at, limit, calendar);
  if (!counted.ok) return counted;
  const { dueAt: due, steps } = counted.value;
  return accept({
    dueAt: due,
    receivedAs: received.value.at,
    provisional: isProvisional(receivedAt, due, calendar),
    steps: [...received.value.steps, ...steps],
  });
};

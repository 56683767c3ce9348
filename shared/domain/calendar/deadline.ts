import * as z from "zod";
import { accept, type Result } from "../decider.ts";
import { isProvisional, type WorkingCalendar, type YearMissing } from "./calendar.ts";
import { countCalendarDays, countSameDay, countWorkingDays, countWorkingHours } from "./counting.ts";
import { type DeadlineStep, receive } from "./receipt.ts";
import { ClockTime, type Instant, toLocal } from "./time.ts";

/**
 * Same-day work received after this time may be answered on the next working day.
 * Law: Decree 61/2018/ND-CP, art. 18 (forwarding); Decree 23/2015/ND-CP, art. 7 (certification). Data may set another.
 */
const SAME_DAY_CUTOFF = "15:00";

const Count = z.int().min(1).max(1000);

/** The legal time limit of a procedure, from complete papers to the outcome. */
export const TimeLimit = z
  .discriminatedUnion("unit", [
    z.strictObject({ unit: z.literal("working-days"), count: Count }),
    z.strictObject({ unit: z.literal("calendar-days"), count: Count }),
    z.strictObject({ unit: z.literal("working-hours"), count: Count }),
    z.strictObject({ unit: z.literal("same-day"), cutoff: ClockTime.default(SAME_DAY_CUTOFF) }),
  ])
  .meta({ id: "TimeLimit", description: "Legal time limit of a procedure" });
export type TimeLimit = z.infer<typeof TimeLimit>;

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

import type { WorkingCalendar } from "../calendar/calendar-definition.ts";
import { epochOf, fromLocal, type Instant, instantOf, MINUTE_MS, toLocal } from "../calendar/time.ts";
import { serviceDayBefore } from "../ticket/service-day.ts";
import type { ServiceLine } from "../ticket/service-line.ts";
import type { Booking } from "./appointment.ts";

/** Which of an appointment's two reminders: part of its id, so that each goes once. */
export type ReminderKind = "day-before" | "hours-before";

export interface Reminder {
  readonly kind: ReminderKind;
  readonly at: Instant;
}

const HOUR_MS = 60 * MINUTE_MS;

/** When the holder is reminded. Whoever books later than that needs no reminder of what he has just done. */
export const remindersOf = (
  line: Pick<ServiceLine, "hours" | "appointments">,
  { slotAt, bookedAt }: Pick<Booking, "slotAt" | "bookedAt">,
  calendar: WorkingCalendar,
): Reminder[] => {
  const { dayBeforeAt, hoursBefore } = line.appointments?.remind ?? {};
  const dayBefore = serviceDayBefore(line, toLocal(slotAt).date, calendar);
  const all: Reminder[] = [];
  if (dayBeforeAt !== undefined && dayBefore !== undefined)
    all.push({ kind: "day-before", at: fromLocal(dayBefore, dayBeforeAt) });
  if (hoursBefore !== undefined)
    all.push({ kind: "hours-before", at: instantOf(epochOf(slotAt) - hoursBefore * HOUR_MS) });
  return all.filter(({ at }) => bookedAt < at);
};

import { accept, type Result } from "../decider.ts";
import { isWorkingDay, nextWorkingDay, type YearMissing } from "./calendar.ts";
import type { WorkingCalendar } from "./calendar-definition.ts";
import { epochOf, fromLocal, type Instant, toLocal } from "./time.ts";
import { addWorkingMinutes, closingOf, openingOf } from "./working-time.ts";

/** Law: Decree 61/2018/ND-CP art. 18: what comes in later is sent on at the start of the next working day. */
const CUT_OFF = "15:00";
/** How long the start of a day lasts, in working minutes. The number is ours: the law only says "at the start". */
const START_MINUTES = 60;

/**
 * By when a person must send on what came to the one-stop at this moment: by the end of the same working day, or at the
 * start of the next when it came after 15:00 or on a day off. It is a time of forwarding and moves no due time.
 */
export const forwardBy = (at: Instant, calendar: WorkingCalendar): Result<Instant, YearMissing> => {
  const { date } = toLocal(at);
  const today = isWorkingDay(date, calendar);
  if (!today.ok) return today;
  if (today.value && epochOf(at) <= epochOf(fromLocal(date, CUT_OFF))) return accept(closingOf(date, calendar));
  const next = nextWorkingDay(date, calendar);
  return next.ok ? addWorkingMinutes(openingOf(next.value, calendar), START_MINUTES, calendar) : next;
};

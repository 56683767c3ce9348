import type { WorkingCalendar } from "../../calendar/calendar-definition.ts";
import { dueAt } from "../../calendar/deadline.ts";
import type { Course } from "./course.ts";
import type { WorkAxis } from "./work-axis.ts";

/**
 * The due time after a supplement: later by the working time of the wait, or counted anew, as the case's clock says. A count
 * that leaves the known calendars is never late.
 */
export const dueAfterPause = (
  { due, facts: { case: theCase } }: Pick<Course, "due" | "facts">,
  pause: { readonly from: number; readonly minutes: number },
  axis: WorkAxis,
  calendar: WorkingCalendar,
): number => {
  if (theCase.clock === undefined || theCase.clock === "received") return due + pause.minutes;
  const again = dueAt(axis.instantAt(pause.from + pause.minutes), theCase.timeLimit, calendar);
  return again.ok ? axis.at(again.value.dueAt) : Number.POSITIVE_INFINITY;
};

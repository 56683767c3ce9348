import { loadWorkingCalendar } from "../../../shared/definitions/load-calendars.ts";
import { dueAt } from "../../../shared/domain/calendar/deadline.ts";
import { MINUTE_MS } from "../../../shared/domain/calendar/time.ts";
import type { TimeLimit } from "../../../shared/domain/calendar/time-limit.ts";
import { workingTimeBetween } from "../../../shared/domain/calendar/working-time.ts";
import { StoryFault } from "./stage.ts";

/** The deadline as `motcua due` counts it from the calendar's files, to be compared with what the system answers. */
export const countedDue = (receivedAt: string, limit: TimeLimit): string => {
  const due = dueAt(receivedAt, limit, loadWorkingCalendar());
  if (!due.ok) throw new StoryFault(`Không tính được hạn: ${due.refusal.code}`);
  return due.value.dueAt;
};

/** Working minutes between two instants, to the nearest whole one. */
export const workingMinutes = (from: string, to: string): number => {
  const time = workingTimeBetween(from, to, loadWorkingCalendar());
  if (!time.ok) throw new StoryFault(`Không tính được giờ làm việc: ${time.refusal.code}`);
  return Math.round(time.value / MINUTE_MS);
};

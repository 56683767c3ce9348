import { dayText, timeText, today } from "../browser/clock-text.ts";
import { serverNow } from "../browser/server-clock.ts";

/** "17:00 26/11" in Vietnam, with the year when it is not this one. Short enough for one line of a list. */
export const shortMoment = (instant: string, now: number = serverNow()): string => {
  const day = dayText(instant);
  const isThisYear = day.slice(-4) === today(now).slice(0, 4);
  return `${timeText(instant)} ${isThisYear ? day.slice(0, -5) : day}`;
};

/** Whether it is on the day in Vietnam on which `now` is. */
export const isToday = (instant: string, now: number = serverNow()): boolean =>
  today(Date.parse(instant)) === today(now);

import * as z from "zod";
import { addDays, ClockTime, fromLocal, type Instant, toLocal } from "../calendar/time.ts";

/** Hours in which nobody is woken by what can wait, by Vietnam's clocks; over midnight when `from` is the later. */
export const QuietHours = z.strictObject({
  from: ClockTime.default("21:00"),
  until: ClockTime.default("07:00"),
});
export type QuietHours = z.infer<typeof QuietHours>;

/** When the quiet ends; undefined when it is not quiet now. The first minute is quiet, the last is not. */
export const quietUntil = ({ from, until }: QuietHours, now: Instant): Instant | undefined => {
  const { date, time } = toLocal(now);
  if (from < until) return from <= time && time < until ? fromLocal(date, until) : undefined;
  if (time < until) return fromLocal(date, until);
  return from <= time && from !== until ? fromLocal(addDays(date, 1), until) : undefined;
};

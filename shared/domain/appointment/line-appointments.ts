import * as z from "zod";
import { ClockTime } from "../calendar/time.ts";

/** Kinds of days on which slots can be: those of the centre, and those on which the line's officers sit in a hamlet. */
export const SlotDays = z.enum(["weekday", "saturday", "village"]);
export type SlotDays = z.infer<typeof SlotDays>;

/** The centre's own days, where a definition does not say on which there are slots. */
export const CENTRE_DAYS: readonly SlotDays[] = ["weekday", "saturday"];

/** How a line is served by appointment (đặt lịch hẹn); a line without it gives numbers only. */
export const LineAppointments = z.object({
  slotMinutes: z.int().min(5).max(60).default(15).describe("Length of one slot"),
  perSlot: z.int().min(1).max(20).describe("People who can book one slot, at all counters of the line"),
  days: z
    .array(SlotDays)
    .min(1)
    .optional()
    .describe(
      "Days with slots; weekday and saturday when absent. village: in the hamlet, which then has the slots of these hours",
    ),
  daysAhead: z.int().min(1).max(31).default(14).describe("Days of the calendar from today that can be booked"),
  closesMinutes: z.int().min(0).max(2880).default(60).describe("A slot can be booked until so long before it begins"),
  graceMinutes: z.int().min(0).max(30).default(10).describe("Who comes so late still counts as in time"),
  remind: z
    .object({
      dayBeforeAt: ClockTime.optional().describe("On the line's last day of service before, at this time"),
      hoursBefore: z.int().min(1).max(24).optional().describe("So many hours before the slot"),
    })
    .default({})
    .describe("When who left a phone is reminded by SMS; never when nothing is said"),
});
export type LineAppointments = z.infer<typeof LineAppointments>;

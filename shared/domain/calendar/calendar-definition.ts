import * as z from "zod";
import { STANDARD_HOURS } from "./standard-hours.ts";
import { ClockTime, isSaturday, isWeekend, LocalDate } from "./time.ts";

/**
 * One year of the state's working calendar. A year is data because the adjacent days of Tết and National Day and the
 * swapped Saturdays are announced anew each year (Labour Code 2019, art. 112; Government Office notices).
 */
export const CalendarYear = z
  .strictObject({
    year: z.int().min(2000).max(2199),
    offDays: z.array(LocalDate).describe("Weekdays on which offices are closed"),
    workingSaturdays: z.array(LocalDate).describe("Saturdays worked in exchange for a weekday off"),
    source: z.string().min(1).describe("Law and notices that set these days"),
    provisional: z.boolean().optional().describe("The yearly notice is not out yet; deadlines say so"),
    note: z.string().optional(),
  })
  .check((context) => {
    const { year, offDays, workingSaturdays } = context.value;
    const report = (path: "offDays" | "workingSaturdays", date: string, message: string) =>
      context.issues.push({ code: "custom", input: date, path: [path], message: `${date}: ${message}` });
    for (const date of offDays) {
      if (Number(date.slice(0, 4)) !== year) report("offDays", date, "không thuộc năm này");
      if (isWeekend(date)) report("offDays", date, "là cuối tuần, chỉ ghi ngày trong tuần");
    }
    for (const date of workingSaturdays) {
      if (Number(date.slice(0, 4)) !== year) report("workingSaturdays", date, "không thuộc năm này");
      if (!isSaturday(date)) report("workingSaturdays", date, "không phải thứ Bảy");
    }
  })
  .meta({ id: "CalendarYear" });
export type CalendarYear = z.infer<typeof CalendarYear>;

export const WorkingHours = z
  .strictObject({ sessions: z.array(z.strictObject({ from: ClockTime, to: ClockTime })).min(1) })
  .refine(
    ({ sessions }) => {
      const times = sessions.flatMap(({ from, to }) => [from, to]);
      return [...new Set(times)].sort().join() === times.join();
    },
    { message: "các buổi phải nối tiếp nhau, giờ sau lớn hơn giờ trước", path: ["sessions"] },
  )
  .meta({ id: "WorkingHours" });
export type WorkingHours = z.infer<typeof WorkingHours>;

/** All that is needed to count working time in one commune. */
export const WorkingCalendar = z
  .strictObject({
    years: z.array(CalendarYear).min(1),
    hours: WorkingHours.default(STANDARD_HOURS),
    closures: z.array(LocalDate).default([]).describe("Days on which this commune alone is closed, e.g. after a flood"),
  })
  .refine(({ years }) => new Set(years.map(({ year }) => year)).size === years.length, {
    message: "mỗi năm chỉ có một lịch",
    path: ["years"],
  })
  .meta({ id: "WorkingCalendar" });
export type WorkingCalendar = z.infer<typeof WorkingCalendar>;

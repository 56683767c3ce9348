import * as z from "zod";
import { accept, type Result, refuse } from "../decider.ts";
import { addDays, ClockTime, type Instant, LocalDate, toLocal, weekdayOf } from "./time.ts";

/** What the calendar can refuse. */
export type CalendarRefusal = "INSTANT_INVALID" | "CALENDAR_YEAR_MISSING" | "PAUSE_ENDS_BEFORE_START";
export type YearMissing = "CALENDAR_YEAR_MISSING";

const SATURDAY = 6;
const isWeekend = (date: LocalDate): boolean => [0, SATURDAY].includes(weekdayOf(date));

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
      if (weekdayOf(date) !== SATURDAY) report("workingSaturdays", date, "không phải thứ Bảy");
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

/** Eight hours a day; a commune with other hours states its own. */
export const STANDARD_HOURS: WorkingHours = {
  sessions: [
    { from: "07:30", to: "11:30" },
    { from: "13:00", to: "17:00" },
  ],
};

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

export type DayKind = "working" | "weekend" | "holiday" | "closure";

/** What kind of day it is. A year without a calendar is refused: it must never count as a year without holidays. */
export const dayKind = (date: LocalDate, calendar: WorkingCalendar): Result<DayKind, YearMissing> => {
  const year = calendar.years.find((one) => one.year === Number(date.slice(0, 4)));
  if (year === undefined) return refuse("CALENDAR_YEAR_MISSING", { detail: { year: date.slice(0, 4) } });
  if (year.offDays.includes(date)) return accept("holiday");
  if (isWeekend(date) && !year.workingSaturdays.includes(date)) return accept("weekend");
  return accept(calendar.closures.includes(date) ? "closure" : "working");
};

/** Counter service on a Saturday does not make it a working day; only the yearly notice does. */
export const isWorkingDay = (date: LocalDate, calendar: WorkingCalendar): Result<boolean, YearMissing> => {
  const kind = dayKind(date, calendar);
  return kind.ok ? accept(kind.value === "working") : kind;
};

/** The first working day after this one. */
export const nextWorkingDay = (date: LocalDate, calendar: WorkingCalendar): Result<LocalDate, YearMissing> => {
  const next = addDays(date, 1);
  const working = isWorkingDay(next, calendar);
  if (!working.ok) return working;
  return working.value ? accept(next) : nextWorkingDay(next, calendar);
};

/** Whether the way from one instant to the other, in either direction, touches a year whose notice is not out yet. */
export const isProvisional = (from: Instant, to: Instant, calendar: WorkingCalendar): boolean => {
  const touched = [from, to].map((at) => Number(toLocal(at).date.slice(0, 4)));
  const [first, last] = [Math.min(...touched), Math.max(...touched)];
  return calendar.years.some(({ year, provisional }) => provisional === true && first <= year && year <= last);
};

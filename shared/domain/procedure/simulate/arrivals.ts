import { dayKind } from "../../calendar/calendar.ts";
import type { WorkingCalendar } from "../../calendar/calendar-definition.ts";
import {
  addDays,
  type Instant,
  instantOf,
  isSaturday,
  type LocalDate,
  MINUTE_MS,
  weekdayOf,
} from "../../calendar/time.ts";
import { spansOf } from "../../calendar/working-time.ts";
import type { SimulationOptions } from "./options.ts";
import { pick, type Random } from "./random.ts";

type Given = Pick<SimulationOptions, "year" | "dossiers" | "weekdays" | "months" | "saturdayService">;

const daysOf = (year: number): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) days.push(date);
  return days;
};

/** How many come on a day against other days; nobody comes where the counters are closed. */
const weightOf = (date: LocalDate, calendar: WorkingCalendar, { weekdays, months, saturdayService }: Given): number => {
  const kind = dayKind(date, calendar);
  const isOpen =
    kind.ok && (kind.value === "working" || (saturdayService && kind.value === "weekend" && isSaturday(date)));
  const [ofWeekday = 1, ofMonth = 1] = [weekdays[weekdayOf(date)], months[Number(date.slice(5, 7)) - 1]];
  return isOpen ? ofWeekday * ofMonth : 0;
};

const instantOn = (date: LocalDate, calendar: WorkingCalendar, random: Random): Instant => {
  const { from, to } = pick(random, spansOf(date, calendar), (session) => session.to - session.from);
  return instantOf(from + Math.floor((random() * (to - from)) / MINUTE_MS) * MINUTE_MS);
};

/** When people come to the counter in the year, in order. None comes when no day of the year is open. */
export const arrivalsOf = (options: Given, calendar: WorkingCalendar, random: Random): Instant[] => {
  const open = daysOf(options.year)
    .map((date) => ({ date, weight: weightOf(date, calendar, options) }))
    .filter(({ weight }) => weight > 0);
  if (open.length === 0) return [];
  const days = Array.from({ length: options.dossiers }, () => pick(random, open, ({ weight }) => weight));
  return days.map(({ date }) => instantOn(date, calendar, random)).sort();
};

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { CalendarYear, type WorkingCalendar } from "../domain/calendar/calendar-definition.ts";
import { STANDARD_HOURS } from "../domain/calendar/standard-hours.ts";

const FOLDER = new URL("./calendars/", import.meta.url);

/** Every year in `calendars/`, oldest first. A file that does not hold a valid year is a fault and names itself. */
export const loadCalendarYears = (folder: URL = FOLDER): CalendarYear[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => {
      const year = CalendarYear.safeParse(parse(readFileSync(new URL(name, folder), "utf8")));
      if (!year.success) throw new Error(`${name}: ${year.error.issues.map(({ message }) => message).join("; ")}`);
      return year.data;
    })
    .sort((a, b) => a.year - b.year);

/** The state's calendar with standard hours; a commune adds its own hours and closures. */
export const loadWorkingCalendar = (
  own: Partial<Pick<WorkingCalendar, "hours" | "closures">> = {},
): WorkingCalendar => ({
  years: loadCalendarYears(),
  hours: STANDARD_HOURS,
  closures: [],
  ...own,
});

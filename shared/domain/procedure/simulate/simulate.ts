import type { YearMissing } from "../../calendar/calendar.ts";
import type { WorkingCalendar } from "../../calendar/calendar-definition.ts";
import { closingOf } from "../../calendar/working-time.ts";
import { accept, type Result } from "../../decider.ts";
import type { ProcedureDefinition } from "../definition.ts";
import { openOffices } from "./offices.ts";
import { openCourses } from "./open-courses.ts";
import { type SimulationOptions, usualYear } from "./options.ts";
import type { Simulation } from "./simulation.ts";
import { staffFor } from "./staffing.ts";
import { summarize } from "./summarize.ts";
import { workAxis } from "./work-axis.ts";
import { yearAtWork } from "./year-at-work.ts";

type Simulated = Result<Simulation, YearMissing>;

/** Events between two looks at the clock of a page; a thousand dossiers have some ten thousand. */
const EVENTS_PER_PART = 500;

/**
 * A year of dossiers of one procedure, in small parts, so that a page stays alive meanwhile: each part yields how many
 * dossiers are finished. The same arguments give the same year.
 */
export function* simulateInParts(
  procedure: ProcedureDefinition,
  calendar: WorkingCalendar,
  given: Partial<SimulationOptions> = {},
): Generator<number, Simulated> {
  const options = { ...usualYear, ...given };
  const axis = workAxis(options.year, calendar);
  if (!axis.ok) return axis;
  const opened = openCourses(procedure, calendar, options, axis.value);
  if (!opened.ok) return opened;
  const courses = opened.value;
  const yearMinutes = axis.value.at(closingOf(`${options.year}-12-31`, calendar));
  const offices = openOffices((office) => staffFor(office, courses, options, yearMinutes));
  const world = { calendar, options, axis: axis.value, offices };
  let events = 0;
  for (const _ of yearAtWork(courses, world)) {
    events += 1;
    if (events % EVENTS_PER_PART === 0) yield courses.filter(({ finished }) => finished !== undefined).length;
  }
  return accept(summarize(procedure, courses, world, yearMinutes));
}

/** The whole year at once. Refuses a year without a calendar, and one whose last deadlines reach such a year. */
export const simulate = (
  procedure: ProcedureDefinition,
  calendar: WorkingCalendar,
  given: Partial<SimulationOptions> = {},
): Simulated => {
  const parts = simulateInParts(procedure, calendar, given);
  for (let part = parts.next(); ; part = parts.next()) if (part.done) return part.value;
};

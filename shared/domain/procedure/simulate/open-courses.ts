import type { YearMissing } from "../../calendar/calendar.ts";
import type { WorkingCalendar } from "../../calendar/calendar-definition.ts";
import { dueAt } from "../../calendar/deadline.ts";
import { accept, type Result } from "../../decider.ts";
import { stepsFor } from "../applies.ts";
import type { ProcedureDefinition } from "../definition.ts";
import { arrivalsOf } from "./arrivals.ts";
import type { Course } from "./course.ts";
import { drawFacts } from "./draw-facts.ts";
import type { SimulationOptions } from "./options.ts";
import { randomFor, seededRandom } from "./random.ts";
import type { WorkAxis } from "./work-axis.ts";

/** Every dossier of the year as it is received: its case and answers, its way and its due time by the law's own count. */
export const openCourses = (
  procedure: ProcedureDefinition,
  calendar: WorkingCalendar,
  options: SimulationOptions,
  axis: WorkAxis,
): Result<Course[], YearMissing> => {
  const courses: Course[] = [];
  for (const [at, receivedAt] of arrivalsOf(options, calendar, seededRandom(options.seed)).entries()) {
    const random = randomFor(options.seed, at + 1);
    const facts = drawFacts(procedure, options, random);
    const due = dueAt(receivedAt, facts.case.timeLimit, calendar);
    if (!due.ok) return due;
    const firstDue = axis.at(due.value.dueAt);
    courses.push({
      number: at + 1,
      receivedAt,
      facts,
      steps: stepsFor(procedure, { case: facts.case.id, answers: facts.answers }),
      random,
      lacksPapers: random() < options.supplementChance,
      start: axis.at(receivedAt),
      firstDue,
      due: firstDue,
      paused: 0,
      position: 0,
      visits: 0,
      sentBack: new Map(),
      passages: [],
      finished: undefined,
    });
  }
  return accept(courses);
};

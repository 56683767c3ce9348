import { toLocal } from "../../calendar/time.ts";
import { minutesPerDay } from "../../calendar/working-time.ts";
import type { ProcedureDefinition, Step } from "../definition.ts";
import type { Course, Passage } from "./course.ts";
import { figuresOf, quantile } from "./figures.ts";
import { lateMinutes, latenessOf, lateShare } from "./lateness.ts";
import type { OfficeAtWork } from "./offices.ts";
import type { SimulatedOffice, SimulatedStep, Simulation, Trace } from "./simulation.ts";
import type { WorkAxis } from "./work-axis.ts";
import type { World } from "./year-at-work.ts";

const WORST = 5;
const HOUR = 60;
const WAITING: readonly Passage["kind"][] = ["accept", "wait"];
const WORKING: readonly Passage["kind"][] = ["work", "reply", "posting"];

/** Minutes of these kinds in each visit to a step. */
const perVisit = (courses: readonly Course[], step: Step, kinds: readonly Passage["kind"][]): number[] =>
  courses.flatMap(({ passages }) => {
    const visits = new Map<number, number>();
    for (const { step: at, visit, kind, from, to } of passages)
      if (at.id === step.id) visits.set(visit, (visits.get(visit) ?? 0) + (kinds.includes(kind) ? to - from : 0));
    return [...visits.values()];
  });

const stepFigures = (courses: readonly Course[], step: Step): SimulatedStep => {
  const waiting = perVisit(courses, step, WAITING);
  return {
    id: step.id,
    name: step.name,
    owner: step.owner,
    visits: waiting.length,
    waiting: figuresOf(waiting),
    working: figuresOf(perVisit(courses, step, WORKING)),
    allowed: (step.acceptWithinHours + step.workHours) * HOUR,
  };
};

/** @param minutes working minutes in which the dossiers were on their way */
const officeFigures = ({ key, officers, busy, desk }: OfficeAtWork, minutes: number): SimulatedOffice => ({
  key,
  longestQueue: desk.longest(),
  ...(Number.isFinite(officers) ? { officers, busy: Math.min(1, busy / (officers * minutes)) } : {}),
});

const traceOf = (course: Course, axis: WorkAxis): Trace => ({
  number: course.number,
  case: course.facts.case.name,
  receivedAt: course.receivedAt,
  dueAt: axis.instantAt(course.due),
  ...(course.finished === undefined ? {} : { finishedAt: axis.instantAt(course.finished) }),
  lateMinutes: lateMinutes(course, axis),
  parts: course.passages.map(({ step, kind, from, to }) => ({
    step: step.name,
    owner: step.owner,
    kind,
    from: axis.instantAt(from),
    to: axis.instantAt(Math.min(to, axis.minutes)),
    minutes: to - from,
  })),
});

/** The latest of all, or those that came nearest to their limit. */
const worstOf = (courses: readonly Course[], axis: WorkAxis): Trace[] =>
  [...courses]
    .sort((one, other) => (other.finished ?? axis.minutes) - other.due - ((one.finished ?? axis.minutes) - one.due))
    .slice(0, WORST)
    .map((course) => traceOf(course, axis));

const timesOf = (courses: readonly Course[]): Pick<Simulation, "minutes" | "used"> => {
  const times = courses.flatMap(({ finished, start, paused, firstDue }) =>
    finished === undefined ? [] : [{ taken: finished - start - paused, limit: firstDue - start }],
  );
  const [taken, limits] = [times.map((one) => one.taken), times.map(({ limit }) => limit)];
  const used = times.map((one) => one.taken / Math.max(1, one.limit));
  return {
    minutes: { median: quantile(taken, 0.5), p90: quantile(taken, 0.9), limitMedian: quantile(limits, 0.5) },
    used: { median: quantile(used, 0.5), p90: quantile(used, 0.9) },
  };
};

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** What the year's dossiers tell, once all have gone their ways. */
export const summarize = (
  { cases, steps }: ProcedureDefinition,
  courses: readonly Course[],
  { axis, calendar, offices, options }: World,
  yearMinutes: number,
): Simulation => {
  const end = Math.max(yearMinutes, ...courses.map(({ finished }) => finished ?? axis.minutes));
  const monthOf = ({ receivedAt }: Course): number => Number(toLocal(receivedAt).date.slice(5, 7));
  return {
    options,
    all: lateShare(courses, axis),
    unfinished: courses.filter(({ finished }) => finished === undefined).length,
    lateness: latenessOf(courses, axis, minutesPerDay(calendar)),
    ...timesOf(courses),
    steps: steps.map((step) => stepFigures(courses, step)),
    offices: offices.all().map((office) => officeFigures(office, end)),
    cases: cases.map(({ id, name }) => ({
      id,
      name,
      ...lateShare(
        courses.filter(({ facts }) => facts.case.id === id),
        axis,
      ),
    })),
    months: MONTHS.map((month) => ({
      month,
      ...lateShare(
        courses.filter((course) => monthOf(course) === month),
        axis,
      ),
    })),
    worst: worstOf(courses, axis),
  };
};

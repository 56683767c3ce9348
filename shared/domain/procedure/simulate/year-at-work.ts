import type { WorkingCalendar } from "../../calendar/calendar-definition.ts";
import type { Step } from "../definition.ts";
import { ROUNDS } from "../way-time.ts";
import type { Course, Passage } from "./course.ts";
import { type EventQueue, eventQueue } from "./event-queue.ts";
import { type Leg, legsOf } from "./legs.ts";
import type { OfficeAtWork, Offices, Task } from "./offices.ts";
import type { SimulationOptions } from "./options.ts";
import { dueAfterPause } from "./pause.ts";
import type { WorkAxis } from "./work-axis.ts";

export interface World {
  readonly calendar: WorkingCalendar;
  readonly options: SimulationOptions;
  readonly axis: WorkAxis;
  readonly offices: Offices;
}

/** A part of a dossier's visit to a step is over; what is left of the visit, and the office whose officer is free again. */
interface Over {
  readonly course: Course;
  readonly step?: Step;
  readonly rest: readonly Leg[];
  readonly frees?: OfficeAtWork;
}

interface Traffic extends World {
  readonly queue: EventQueue<Over>;
}

const note = ({ passages, visits }: Course, step: Step, kind: Passage["kind"], from: number, to: number): void => {
  if (to > from) passages.push({ step, visit: visits, kind, from, to });
};

/** Where a dossier goes from a step: back, if that may be and the draw says so, else on. */
const nextPosition = ({ steps, position, sentBack, random }: Course, { id, backTo }: Step, chance: number): number => {
  const [target, times] = [steps.findIndex((step) => step.id === backTo?.step), sentBack.get(id) ?? 0];
  if (target < 0 || times >= (backTo?.atMost ?? ROUNDS) || random() >= chance) return position + 1;
  sentBack.set(id, times + 1);
  return target;
};

const enter = (course: Course, at: number, traffic: Traffic): void => {
  const { steps, position, random, lacksPapers } = course;
  const step = steps[position];
  if (step === undefined) course.finished = at;
  else {
    course.visits += 1;
    goOn(
      { course, step, rest: legsOf(step, traffic.options, random, lacksPapers && course.visits === 1) },
      at,
      traffic,
    );
  }
};

/** An officer takes the dossier from the desk. */
const begin = ({ course, step, minutes, rest, joinedAt }: Task, at: number, office: OfficeAtWork, traffic: Traffic) => {
  note(course, step, "wait", joinedAt, at);
  note(course, step, "work", at, at + minutes);
  office.busy += minutes;
  traffic.queue.add(at + minutes, { course, step, rest, frees: office });
};

const work = (task: Task, traffic: Traffic): void => {
  const office = traffic.offices.at(task.step.owner);
  if (office.desk.join(task) !== undefined) begin(task, task.joinedAt, office, traffic);
};

/** Time goes by without an officer; the clock stands still while a person brings what is missing. */
const goBy = ({ course, step, rest }: Required<Omit<Over, "frees">>, leg: Leg, at: number, traffic: Traffic): void => {
  const { minutes, kind } = leg;
  note(course, step, kind, at, at + minutes);
  if (kind === "supplement") {
    course.due = dueAfterPause(course, { from: at, minutes }, traffic.axis, traffic.calendar);
    course.paused += minutes;
  }
  traffic.queue.add(at + minutes, { course, step, rest });
};

const goOn = ({ course, step, rest: [leg, ...rest] }: Required<Omit<Over, "frees">>, at: number, traffic: Traffic) => {
  if (leg === undefined) {
    course.position = nextPosition(course, step, traffic.options.sendBackChance);
    enter(course, at, traffic);
  } else if (leg.kind === "work") work({ course, step, minutes: leg.minutes, rest, joinedAt: at }, traffic);
  else goBy({ course, step, rest }, leg, at, traffic);
};

/** Those for whom no officer was free to the end have waited until then. */
const leftWaiting = ({ offices, axis }: Traffic): void => {
  for (const { course, step, joinedAt } of offices.all().flatMap(({ desk }) => desk.waiting()))
    note(course, step, "wait", joinedAt, axis.minutes);
};

/** Lets the dossiers go their ways until all are done, or no calendar is known any more. Yields after each event. */
export function* yearAtWork(courses: readonly Course[], world: World): Generator<void> {
  const traffic = { ...world, queue: eventQueue<Over>() };
  for (const course of courses) traffic.queue.add(course.start, { course, rest: [] });
  for (let next = traffic.queue.next(); next !== undefined; next = traffic.queue.next()) {
    const { at, event } = next;
    if (at > world.axis.minutes) return leftWaiting(traffic);
    const { course, step, rest, frees } = event;
    const waited = frees?.desk.release();
    if (frees !== undefined && waited !== undefined) begin(waited, at, frees, traffic);
    if (step === undefined) enter(course, at, traffic);
    else goOn({ course, step, rest }, at, traffic);
    yield;
  }
}

import type { Step } from "../definition.ts";
import type { Course } from "./course.ts";
import { type Desk, openDesk } from "./desk.ts";
import type { Leg } from "./legs.ts";

/** Work on one dossier, and what its visit to the step holds after it. */
export interface Task {
  readonly course: Course;
  readonly step: Step;
  readonly minutes: number;
  readonly rest: readonly Leg[];
  readonly joinedAt: number;
}

export interface OfficeAtWork {
  readonly key: string;
  readonly officers: number;
  readonly desk: Desk<Task>;
  /** Working minutes of its officers so far. */
  busy: number;
}

/** Offices open with the first dossier that comes to them. */
export interface Offices {
  readonly at: (key: string) => OfficeAtWork;
  readonly all: () => OfficeAtWork[];
}

export const openOffices = (staffFor: (key: string) => number): Offices => {
  const open = new Map<string, OfficeAtWork>();
  return {
    at: (key) => {
      const known = open.get(key);
      if (known !== undefined) return known;
      const officers = staffFor(key);
      const opened: OfficeAtWork = { key, officers, desk: openDesk<Task>(officers), busy: 0 };
      open.set(key, opened);
      return opened;
    },
    all: () => [...open.values()],
  };
};

import type { TimeLimit } from "../calendar/time-limit.ts";
import type { Step } from "../procedure/definition.ts";
import { leastHours } from "../procedure/least-time.ts";
import { mostHours } from "../procedure/way-time.ts";

/** Steps are timed to a hundredth of an hour. */
const PARTS = 100;
const LEAST_HOURS = 1 / PARTS;
const HOURS_A_DAY = 8;

const shrink = (hours: number, factor: number): number =>
  Math.max(LEAST_HOURS, Math.floor(hours * factor * PARTS) / PARTS);

/** The steps of a template, shortened in equal measure where the law leaves less time than they take. */
export const fitSteps = (steps: readonly Step[], limit: TimeLimit): Step[] => {
  const factor = leastHours(limit) / mostHours(steps);
  if (factor >= 1) return [...steps];
  return steps.map((step) => ({
    ...step,
    acceptWithinHours: shrink(step.acceptWithinHours, factor),
    workHours: shrink(step.workHours, factor),
  }));
};

/** A limit that these steps keep: stands until an official has told the law's. */
export const limitForSteps = (steps: readonly Step[]): TimeLimit => ({
  unit: "working-days",
  count: Math.ceil(mostHours(steps) / HOURS_A_DAY),
});

import { epochOf, type Instant, MINUTE_MS } from "../calendar/time.ts";
import { expectedWait, type LineLoad } from "./forecast.ts";

/** Where neither the line nor the province says anything. */
export const USUAL_WAIT_LIMIT_MINUTES = 60;
/** A surge is over only below this part of the limit, so that one visit more or less does not begin it again. */
const CALM_SHARE = 0.7;
/** So long after the doors open, counters that have not called yet may only be about to. */
export const SETTLING_MINUTES = 20;

/** How pressed a line is: who takes a number now waits so long, behind so many. */
export interface Pressure {
  readonly minutes: number;
  readonly waiting: number;
}

/** One time at which the wait passed the line's limit; the first of the day is 1. */
export interface Surge extends Pressure {
  readonly nth: number;
  readonly since: Instant;
  /** Absent while it runs. */
  readonly endedAt?: Instant;
}

/** Whether a session has run long enough to judge who works in it. */
export const isSettled = (opened: Instant, at: Instant): boolean =>
  epochOf(at) - epochOf(opened) >= SETTLING_MINUTES * MINUTE_MS;

/**
 * What who comes now must expect. Where nobody works for the line, nobody can say; it is as pressed as its longest wait.
 * @param longest minutes that the first in line has waited
 */
export const pressureOf = (load: LineLoad, longest: number): Pressure => ({
  minutes: Math.round(expectedWait(load, load.waiting) ?? longest),
  waiting: load.waiting,
});

/** A running surge, whose lead was told; undefined when there is none. */
export const runningSurge = (surge: Surge | undefined): Surge | undefined =>
  surge?.endedAt === undefined ? surge : undefined;

/**
 * The line's surge after a look at it: it begins above the limit and ends well below it. What is told is told at its beginning,
 * so one surge is one message however often it is looked at.
 * @returns the same surge when nothing has changed
 */
export const surgeAfter = (
  before: Surge | undefined,
  { minutes, waiting }: Pressure,
  limit: number,
  at: Instant,
): Surge | undefined => {
  const running = runningSurge(before);
  if (running === undefined)
    return minutes > limit ? { nth: (before?.nth ?? 0) + 1, since: at, minutes, waiting } : before;
  return minutes <= limit * CALM_SHARE ? { ...running, endedAt: at } : running;
};

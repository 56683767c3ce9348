import type { CounterPause } from "./counter-pause.ts";
import { isInLine, isMet, queueOf, type Ticket } from "./ticket.ts";

/** A counter and the lines that it calls from. */
export interface ServingCounter {
  readonly id: string;
  readonly lines: readonly string[];
}

/** A line without anybody still takes a little of its counters: somebody may come to it. */
const MIN_WEIGHT = 0.25;

/**
 * How many counters work for each line now: those that have called from one of their lines today and do not pause, or, before
 * the first call of the day, those that could. A counter of several lines is shared out by the people who wait in each.
 * @param day all tickets of the commune's day
 */
export const countersAtWork = (
  day: readonly Ticket[],
  counters: readonly ServingCounter[],
  pauses: readonly Pick<CounterPause, "counter">[],
): ReadonlyMap<string, number> => {
  const open = counters.filter(({ id }) => !pauses.some(({ counter }) => counter === id));
  const called = new Set(day.filter(isMet).map(({ counter }) => counter));
  const working = open.filter(({ id }) => called.has(id));
  const waiting = new Map<string, number>();
  for (const ticket of day.filter(isInLine)) waiting.set(queueOf(ticket), (waiting.get(queueOf(ticket)) ?? 0) + 1);
  const weight = (line: string): number => Math.max(MIN_WEIGHT, waiting.get(line) ?? 0);
  const atWork = new Map<string, number>();
  for (const { lines } of working.length > 0 ? working : open) {
    const all = lines.reduce((sum, line) => sum + weight(line), 0);
    for (const line of lines) atWork.set(line, (atWork.get(line) ?? 0) + weight(line) / all);
  }
  return atWork;
};

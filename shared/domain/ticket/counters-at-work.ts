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
 * How many wait in each line; a line without anybody is not in it.
 * @param coming a line to which one more comes now
 */
export const waitingByLine = (day: readonly Ticket[], coming?: string): ReadonlyMap<string, number> => {
  const waiting = new Map<string, number>(coming === undefined ? [] : [[coming, 1]]);
  for (const ticket of day.filter(isInLine)) waiting.set(queueOf(ticket), (waiting.get(queueOf(ticket)) ?? 0) + 1);
  return waiting;
};

/** Those that have called from one of their lines today and do not pause, or, before the first call, those that could. */
export const workingCounters = <Counter extends ServingCounter>(
  day: readonly Ticket[],
  counters: readonly Counter[],
  pauses: readonly Pick<CounterPause, "counter">[],
): readonly Counter[] => {
  const open = counters.filter(({ id }) => !pauses.some(({ counter }) => counter === id));
  const called = new Set(day.filter(isMet).map(({ counter }) => counter));
  const working = open.filter(({ id }) => called.has(id));
  return working.length > 0 ? working : open;
};

/** How many counters each line has of these: one of several lines is shared out by the people who wait in each. */
export const sharedOut = (
  working: readonly ServingCounter[],
  waiting: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const weight = (line: string): number => Math.max(MIN_WEIGHT, waiting.get(line) ?? 0);
  const atWork = new Map<string, number>();
  for (const { lines } of working) {
    const all = lines.reduce((sum, line) => sum + weight(line), 0);
    for (const line of lines) atWork.set(line, (atWork.get(line) ?? 0) + weight(line) / all);
  }
  return atWork;
};

/**
 * How many counters work for each line now.
 * @param day all tickets of the commune's day
 * @param coming the line of who comes now, when the question is his: he draws his part of the counters
 */
export const countersAtWork = (
  day: readonly Ticket[],
  counters: readonly ServingCounter[],
  pauses: readonly Pick<CounterPause, "counter">[],
  coming?: string,
): ReadonlyMap<string, number> => sharedOut(workingCounters(day, counters, pauses), waitingByLine(day, coming));

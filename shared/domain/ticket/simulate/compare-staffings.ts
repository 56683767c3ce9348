import { mean, quantile } from "../../procedure/simulate/figures.ts";
import { type PlayedDay, type PlayedWait, playQueue } from "./play-queue.ts";
import type { PlayedCounter, QueueOptions } from "./queue-options.ts";

/** Waits of some people, in minutes; of one who was not called, until closing: else the worst days would look short. */
export interface WaitFigures {
  readonly people: number;
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  readonly longest: number;
}

export interface StaffedDay {
  readonly counters: number;
  readonly all: WaitFigures;
  readonly ordinary: WaitFigures;
  readonly priority: WaitFigures;
  /** Got no number, because the line had stopped giving any. */
  readonly refused: number;
  /** Mean wait in minutes of each line. */
  readonly byLine: Readonly<Record<string, number>>;
  /** Not called before closing. */
  readonly unserved: number;
  readonly mostWaiting: number;
  readonly curve: PlayedDay["curve"];
}

const figuresOf = (waits: readonly PlayedWait[]): WaitFigures => {
  const minutes = waits.map((wait) => wait.minutes);
  return {
    people: minutes.length,
    mean: mean(minutes),
    median: quantile(minutes, 0.5),
    p90: quantile(minutes, 0.9),
    longest: quantile(minutes, 1),
  };
};

const meanByLine = (waits: readonly PlayedWait[]): StaffedDay["byLine"] =>
  Object.fromEntries(
    [...new Set(waits.map(({ line }) => line))].map((line) => [
      line,
      mean(waits.filter((wait) => wait.line === line).map(({ minutes }) => minutes)),
    ]),
  );

const staffedDay = (counters: number, { waits, curve, refused }: PlayedDay): StaffedDay => ({
  counters,
  refused,
  byLine: meanByLine(waits),
  all: figuresOf(waits),
  ordinary: figuresOf(waits.filter(({ priority }) => priority === "none")),
  priority: figuresOf(waits.filter(({ priority }) => priority !== "none")),
  unserved: waits.filter(({ called }) => !called).length,
  mostWaiting: curve.reduce((most, { waiting }) => Math.max(most, waiting), 0),
  curve,
});

/** So many of the counters, in their order; one more than there are is a further one like the first. */
export const staffed = (counters: readonly PlayedCounter[], count: number): PlayedCounter[] =>
  Array.from({ length: count }, (_, at) => counters[at] ?? { id: `them-${at + 1}`, lines: counters[0]?.lines ?? [] });

/** The same day, with the same people, played with each number of open counters. */
export const compareStaffings = (options: QueueOptions, counts: readonly number[]): StaffedDay[] =>
  counts.map((count) => staffedDay(count, playQueue({ ...options, counters: staffed(options.counters, count) })));

/** The same day without and with one counter that helps another line from an hour on. */
export const compareHelp = (
  options: QueueOptions,
  counter: string,
  moved: NonNullable<PlayedCounter["moved"]>,
): readonly [without: StaffedDay, withHelp: StaffedDay] => {
  const counters = options.counters.map((one) => (one.id === counter ? { ...one, moved } : one));
  const [count, play] = [counters.length, (played: QueueOptions) => staffedDay(count, playQueue(played))];
  return [play(options), play({ ...options, counters })];
};

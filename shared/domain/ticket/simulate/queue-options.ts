import type { Instant } from "../../calendar/time.ts";
import type { Session } from "../line-rules.ts";
import type { PriorityClass } from "../priority-class.ts";
import type { ServiceLine } from "../service-line.ts";

/** A line on the day that is played: its definition, and how many come to it. */
export interface PlayedLine {
  readonly line: ServiceLine;
  /** People who take a number, an hour. */
  readonly perHour: number;
}

export interface PlayedCounter {
  readonly id: string;
  readonly lines: readonly string[];
  /** From then on it helps this line alone. */
  readonly moved?: { readonly line: string; readonly from: Instant };
}

/** A day at the counters that is played with given rates. */
export interface QueueOptions {
  readonly lines: readonly PlayedLine[];
  readonly counters: readonly PlayedCounter[];
  readonly date: string;
  readonly sessions: readonly Session[];
  /** How many of a hundred come already before opening, of those that the first hour brings. */
  readonly beforeOpening: number;
  readonly priority: Readonly<Partial<Record<PriorityClass, number>>>;
  /** Numbers that would probably not be called are not given; all are when absent. */
  readonly stopsIssuing?: boolean;
  /** Part of those called who do not come. */
  readonly noShow: number;
  readonly seed: number;
}

/** As a Saturday of service is, where nothing else was measured. */
export const usualMorning = {
  beforeOpening: 0.3,
  priority: { elderly: 0.1, disabled: 0.02, pregnant: 0.02, "small-child": 0.04, merit: 0.02 },
  noShow: 0.05,
  seed: 1,
} as const satisfies Partial<QueueOptions>;

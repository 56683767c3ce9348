import { epochOf, type Instant, MINUTE_MS } from "../calendar/time.ts";
import type { LineRates } from "./rates.ts";

/** What a line is like now, as far as a wait depends on it. */
export interface LineLoad {
  /** People in line. */
  readonly waiting: number;
  /** Counters that work for it; a part of one that serves other lines too. */
  readonly counters: number;
  readonly rates: LineRates;
}

/**
 * How much a visit differs from another, as a share of its mean (coefficient of variation). Measured visits at counters lie
 * between 0.4 and 0.8; it widens the margin of the forecast and half of its square is left of the visit that runs now.
 */
const VARIATION = 0.6;
/** The share of calls that later-coming priority persons can take at most: two of three, by the row of the line. */
const MOST_OVERTAKEN = 2 / 3;
/** Nine of ten forecasts are on the safe side of this many standard deviations. */
const SAFE_DEVIATIONS = 1.28;

/** Later people of a class that goes before slow an ordinary one down; priority persons only their own number. */
const slowedBy = ({ rates, counters }: LineLoad, isPriority: boolean): number => {
  if (isPriority) return 1;
  const taken = (rates.arrivalsPerMinute * rates.priorityShare * rates.serviceMinutes) / counters;
  return 1 / (1 - Math.min(MOST_OVERTAKEN, taken));
};

/**
 * Minutes until somebody is called before whom so many are. All counters are busy while people wait, so each frees itself
 * once in a mean visit, and the first does after what is left of a running one. Undefined while nobody works for the line.
 */
export const expectedWait = (load: LineLoad, ahead: number, isPriority = false): number | undefined => {
  const { waiting, counters, rates } = load;
  if (counters <= 0) return undefined;
  if (waiting === 0 && ahead === 0) return 0;
  const running = (1 + VARIATION ** 2) / 2;
  return ((ahead + running) * rates.serviceMinutes * slowedBy(load, isPriority)) / counters;
};

/** The wait of an ordinary person who takes a number now, and what another counter would make of it. */
export interface StaffingEffect {
  readonly minutes: number;
  readonly withMore: number;
}

/** "One more counter brings the wait from 74 to 41 minutes." Undefined while nobody works for the line. */
export const staffingEffect = (load: LineLoad, more = 1): StaffingEffect | undefined => {
  const [minutes, withMore] = [load, { ...load, counters: load.counters + more }].map((one) =>
    expectedWait(one, load.waiting),
  );
  return minutes === undefined || withMore === undefined ? undefined : { minutes, withMore };
};

export interface ClosingForecast {
  /** People of those in line who will be called before closing, on the safe side. */
  readonly surely: number;
  /** Those whom a good day would still reach. */
  readonly perhaps: number;
}

/**
 * How far down the line the counters come before closing. A visit that has begun is finished after it, so what counts is
 * the call. The margin grows with the root of the number of calls, as chance does.
 */
export const closingForecast = ({ counters, rates }: LineLoad, now: Instant, closesAt: Instant): ClosingForecast => {
  const minutes = Math.max(0, (epochOf(closesAt) - epochOf(now)) / MINUTE_MS);
  const calls = (minutes * counters) / rates.serviceMinutes;
  const margin = SAFE_DEVIATIONS * VARIATION * Math.sqrt(calls);
  return { surely: Math.max(0, Math.floor(calls - margin)), perhaps: Math.ceil(calls + margin) };
};

/** The first of the order who will not surely be called before closing; undefined when all will. */
export const firstUnserved = <Someone>(order: readonly Someone[], { surely }: ClosingForecast): Someone | undefined =>
  order[surely];

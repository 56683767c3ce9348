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
 * once in a mean visit, and the first does after what is left of a running one. Somebody must work for the line.
 */
export const waitBehind = (load: LineLoad, ahead: number, isPriority = false): number => {
  if (load.waiting === 0 && ahead === 0) return 0;
  const running = (1 + VARIATION ** 2) / 2;
  return ((ahead + running) * load.rates.serviceMinutes * slowedBy(load, isPriority)) / load.counters;
};

/** The same; undefined while nobody works for the line. */
export const expectedWait = (load: LineLoad, ahead: number, isPriority = false): number | undefined =>
  load.counters <= 0 ? undefined : waitBehind(load, ahead, isPriority);

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
  /** Those who will be called on the usual day: as often too many as too few. */
  readonly likely: number;
  /** Those whom a good day would still reach. */
  readonly perhaps: number;
}

/**
 * How many the line calls in so many minutes of service. The margin grows with the root of the number of calls, as chance does.
 * @param free counters with nobody before them, who call at once
 */
export const callsWithin = ({ counters, rates }: LineLoad, minutes: number, free = 0): ClosingForecast => {
  const calls = free + (minutes * counters) / rates.serviceMinutes;
  const margin = SAFE_DEVIATIONS * VARIATION * Math.sqrt(calls);
  return {
    surely: Math.max(0, Math.floor(calls - margin)),
    likely: Math.floor(calls),
    perhaps: Math.ceil(calls + margin),
  };
};

/** How far down the line the counters come before closing. A visit that has begun is finished after it, so what counts is the call. */
export const closingForecast = (load: LineLoad, now: Instant, closesAt: Instant): ClosingForecast =>
  callsWithin(load, Math.max(0, (epochOf(closesAt) - epochOf(now)) / MINUTE_MS));

/** The first of the order who will not surely be called before closing; undefined when all will. */
export const firstUnserved = <Someone>(
  order: readonly Someone[],
  { surely }: Pick<ClosingForecast, "surely">,
): Someone | undefined => order[surely];

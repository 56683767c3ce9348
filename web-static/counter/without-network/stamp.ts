import { instantOf } from "../../../shared/domain/calendar/moment.ts";
import { newKey } from "../../browser/new-key.ts";
import { steadyServerNow } from "../../browser/server-clock.ts";
import { machineClock } from "../kiosk/machine-clock.ts";

/** A moment as this computer knew it. */
export interface Stamp {
  /** Epoch milliseconds of the server, as they were known then. */
  readonly at: number;
  /** Start of the page in which it was; "" for a time that the server said. */
  readonly start: string;
  /** Milliseconds from that start. */
  readonly since: number;
}

/** The server tells its time in whole seconds, and its answers take some. */
const USUAL_MS = 5_000;

const start = newKey();

/** The counter's idea of the server's time, with and without a network. What it has seen is kept with the book. */
export const counterClock = machineClock({ steady: steadyServerNow, device: Date.now });

/** @param after not before this, which was stamped before a restart */
export const stampNow = (after = 0): Stamp => ({
  at: Math.max(counterClock.now(), after),
  start,
  since: performance.now(),
});
/** @param instant as the server said it */
export const stampOf = (instant: string): Stamp => ({ at: Date.parse(instant), start: "", since: 0 });

interface Known {
  /** Epoch milliseconds of the server, if an answer of this start told them. */
  readonly server: number | undefined;
  readonly start: string;
  readonly elapsed: number;
}

/** What was stamped in this start is as long ago as its steady count says, if the clock said something else then. */
export const whenStamped = ({ at, start: of, since }: Stamp, known: Known): string => {
  const exact = known.server === undefined || of !== known.start ? at : known.server - (known.elapsed - since);
  return instantOf(Math.abs(exact - at) > USUAL_MS ? exact : at);
};

export const instantNow = (stamp: Stamp): string =>
  whenStamped(stamp, { server: steadyServerNow(), start, elapsed: performance.now() });

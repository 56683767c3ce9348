import type { Instant } from "../calendar/time.ts";

/** From when on somebody calls at a counter, until the next one does. */
export interface Seat {
  readonly counter: string;
  /** User name. */
  readonly officer: string;
  readonly since: Instant;
}

/** The latest of each counter. */
export const seatsNow = (seats: readonly Seat[]): Seat[] => {
  const latest = new Map<string, Seat>();
  for (const seat of seats) {
    const known = latest.get(seat.counter);
    if (known === undefined || seat.since >= known.since) latest.set(seat.counter, seat);
  }
  return [...latest.values()];
};

/** Who sat at the counter at that moment; undefined before anybody did. */
export const officerAt = (seats: readonly Seat[], counter: string, at: Instant): string | undefined =>
  seatsNow(seats.filter((seat) => seat.counter === counter && seat.since <= at))[0]?.officer;

/** How a carrier did within one minute. */
export interface CarrierMinute {
  /** Minutes ago: 0 is the present one. */
  readonly ago: number;
  /** Messages that it took. */
  readonly taken: number;
  /** Calls that it did not answer, or answered with a fault. */
  readonly failed: number;
  /** Messages that it delivered later than five minutes after it took them. */
  readonly slow: number;
}

/** How long a message may be on its way before it counts as slow, in milliseconds. */
export const slowAfterMs = 5 * 60_000;
/** Minutes that are looked at. */
export const minutesWatched = 15;
/** From this share of slow and failed messages on, the second carrier takes over. */
const badShare = 0.15;
/** A carrier that nobody gives anything to can never show that it works again. */
const atMost = 0.9;

type Counted = Omit<CarrierMinute, "ago">;

/** Of what it was given, how much failed or came late: 0 to 1. */
const badPart = ({ taken, failed, slow }: Counted): number => {
  // What is slow now was taken minutes ago, perhaps in a minute that is not looked at any more.
  const all = Math.max(taken + failed, slow);
  return all === 0 ? 0 : Math.min(1, (failed + slow) / all);
};

/** Those that are looked at. */
const watchedOf = (minutes: readonly CarrierMinute[]): readonly CarrierMinute[] =>
  minutes.filter(({ ago }) => ago < minutesWatched);

const sumOf = (minutes: readonly CarrierMinute[]): Counted => ({
  taken: minutes.reduce((sum, { taken }) => sum + taken, 0),
  failed: minutes.reduce((sum, { failed }) => sum + failed, 0),
  slow: minutes.reduce((sum, { slow }) => sum + slow, 0),
});

/**
 * The share of messages, 0 to 0.9, that goes to the second carrier. Nothing while no minute of the last quarter of an hour was
 * bad; most of it when the quarter or the last two minutes as a whole were; then less, minute by minute and as good messages
 * outweigh the bad. It is a rule over what was counted and remembers nothing, so that every process comes to the same.
 */
export const shareOfSecond = (minutes: readonly CarrierMinute[]): number => {
  const watched = watchedOf(minutes);
  const bad = watched.filter((minute) => badPart(minute) >= badShare).map(({ ago }) => ago);
  if (bad.length === 0) return 0;
  const latest = watched.filter(({ ago }) => ago < 2);
  const weight = Math.min(1, Math.max(badPart(sumOf(watched)), badPart(sumOf(latest))) / badShare);
  return atMost * weight * (1 - Math.min(...bad) / minutesWatched);
};

/** Who sends SMS now, in numbers that a person can follow. */
export interface Senders {
  /** Share of messages that goes to the second carrier first, 0 to 0.9; undefined when there is none. */
  readonly share: number | undefined;
  /** What the first was given in the last quarter of an hour, and how much of it failed or came late. */
  readonly given: number;
  readonly failed: number;
  readonly slow: number;
}

/** @param minutes of the first carrier @param hasSecond whether the province has another */
export const sendersNow = (minutes: readonly CarrierMinute[], hasSecond: boolean): Senders => {
  const { taken, failed, slow } = sumOf(watchedOf(minutes));
  return { share: hasSecond ? shareOfSecond(minutes) : undefined, given: Math.max(taken + failed, slow), failed, slow };
};

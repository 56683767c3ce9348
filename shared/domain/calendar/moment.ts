/** Moments and days as plain texts; what `time.ts` adds is how they are read. Browsers count with these and load no more. */
type Instant = string;
type LocalDate = string;
type ClockTime = string;

export const MINUTE_MS = 60_000;
/** Vietnam is UTC+7 all year; it has no summer time. */
export const VIETNAM_OFFSET_MS = 7 * 60 * MINUTE_MS;

/** Milliseconds since 1970 of an instant that was parsed at the border. Anything else is a fault and throws. */
export const epochOf = (instant: Instant): number => {
  const epoch = Date.parse(instant);
  if (Number.isNaN(epoch)) throw new RangeError(`not an instant: ${instant}`);
  return epoch;
};

/** To the second below: finer time has no meaning in any rule. */
export const instantOf = (epochMs: number): Instant => `${new Date(epochMs).toISOString().slice(0, 19)}Z`;

export const vietnamText = (instant: Instant): string => new Date(epochOf(instant) + VIETNAM_OFFSET_MS).toISOString();

/** Day and time of day (to the minute below) in Vietnam. */
export const toLocal = (instant: Instant): { date: LocalDate; time: ClockTime } => {
  const text = vietnamText(instant);
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
};

/** The instant at which Vietnam's clocks show this time on this day. */
export const fromLocal = (date: LocalDate, time: ClockTime): Instant =>
  instantOf(epochOf(`${date}T${time}:00Z`) - VIETNAM_OFFSET_MS);

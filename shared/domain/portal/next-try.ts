/** Seconds until the portal is tried again after the first, second … attempt in a row that failed. */
const pauses = [30, 120, 300, 600] as const;
/** From then on only the sweep tries, and an officer who asks for it. */
const longPause = 900;
/** A portal that names a longer pause than this is tried sooner all the same. */
const longestAsked = 3600;

/** @param attempts those that failed so far, 1 or more  @param askedSeconds the pause that the portal itself asked for */
export const pauseAfter = (attempts: number, askedSeconds = 0): number =>
  Math.max(pauses[attempts - 1] ?? longPause, Math.min(askedSeconds, longestAsked));

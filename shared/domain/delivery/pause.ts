import { epochOf, type Instant } from "../calendar/time.ts";

/** SQS hides a message for twelve hours from its receipt at most; an hour less keeps away from the edge. */
const longestSeconds = 11 * 3600;

/**
 * SQS counts each time that a message is shown, and gives it up after 1,000 (`receivesAllowed`). Up to this count it comes
 * back as soon as that helps; from then on every 30 minutes at most, and the 800 that are left last for 16 days, longer than
 * SQS keeps a message. So a message is never given up for the time that an agency was away.
 */
const easyReceives = 200;
const steadySeconds = 1800;
export const receivesAllowed = 1000;

/** Those that wait for the same moment come back spread over this time, so that one of them tries first, alone. */
const spreadSeconds = 60;

/** @param chance 0 to 1 */
export interface Turn {
  readonly receives: number;
  readonly chance: number;
}

const bounded = (seconds: number, receives: number): number =>
  Math.min(longestSeconds, Math.max(Math.ceil(seconds), receives >= easyReceives ? steadySeconds : 1));

/** Seconds for which a message is hidden that waits for a moment. */
export const waitingPause = (seconds: number, { receives, chance }: Turn): number =>
  bounded(seconds + chance * Math.min(spreadSeconds, Math.max(seconds, 2)), receives);

const firstTrySeconds = 2;
const longestTrySeconds = 300;

/** Seconds until a message is tried again while the agency is not known to be away: growing, and wholly by chance below that. */
export const retryPause = ({ receives, chance }: Turn): number =>
  bounded(chance * Math.min(longestTrySeconds, firstTrySeconds * 2 ** Math.min(receives, 10)), receives);

/** SQS forgets a message after 14 days without a word, so it is set aside before, where an alarm tells of it. */
const keptMs = 12 * 24 * 3_600_000;

export const isTooOld = (sentAtMs: number, at: Instant): boolean => epochOf(at) - sentAtMs > keptMs;

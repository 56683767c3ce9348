/** Wrong tries before a code is worth nothing any more: one in 200,000 guesses right. */
export const TRIES_ALLOWED = 5;

/** How long a code lasts, in milliseconds. */
export const CODE_MS = 10 * 60_000;

/** Codes that one number is sent in a day, so that nobody makes the system pester somebody. */
export const CODES_A_DAY = 3;

export interface Pending {
  readonly code: string;
  readonly tries: number;
  /** Instant after which it no longer counts. */
  readonly until: string;
}

/** Whether what was typed confirms the subscription. The same answer for a wrong code, an old one and none at all. */
export const confirms = (pending: Pending | undefined, typed: string, now: string): boolean =>
  pending !== undefined && pending.tries < TRIES_ALLOWED && now <= pending.until && typed === pending.code;

const FIRST_MS = 30_000;
const LONGEST_MS = 5 * 60_000;

/**
 * How long to wait until the next look: longer with each one in a row that brought nothing new, up to five minutes. Whoever
 * comes back to the page sees the newest at once anyway.
 * @param inVain looks in a row that brought nothing new, or no answer
 */
export const waitAfter = (inVain: number): number => Math.min(FIRST_MS * 1.5 ** inVain, LONGEST_MS);

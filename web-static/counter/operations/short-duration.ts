import type { duration } from "../../text/operations-vi.ts";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** "4 phút": the greatest unit alone, as it is read in passing. */
export const shortDuration = (seconds: number, words: typeof duration): string => {
  if (seconds < minute) return words.seconds(Math.round(seconds));
  if (seconds < hour) return words.minutes(Math.floor(seconds / minute));
  if (seconds < 2 * day) return words.hours(Math.floor(seconds / hour));
  return words.days(Math.floor(seconds / day));
};

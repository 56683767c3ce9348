import { epochOf, type Instant, instantOf, type LocalDate, midnightOf } from "../domain/calendar/time.ts";

/** Pages written by version 0.1.0 hold times since 1970, which no time of a day reaches. */
const SINCE_1970 = 1_000_000_000;

/** Seconds since the day began in Vietnam; below 0 for the evening before. */
export const secondsOf = (date: LocalDate, at: Instant): number => (epochOf(at) - midnightOf(date)) / 1000;

export const instantAt = (date: LocalDate, written: string): Instant => {
  const seconds = Number(written);
  return instantOf((seconds > SINCE_1970 ? 0 : midnightOf(date)) + seconds * 1000);
};

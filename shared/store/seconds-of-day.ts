import { VIETNAM_OFFSET_MS } from "../domain/calendar/moment.ts";
import { epochOf, type Instant, instantOf, type LocalDate, midnightOf } from "../domain/calendar/time.ts";

/** Pages written by version 0.1.0 hold times since 1970, which no time of a day reaches. */
const SINCE_1970 = 1_000_000_000;

/** Seconds since the day began in Vietnam; below 0 for the evening before. */
export const secondsOf = (date: LocalDate, at: Instant): number => (epochOf(at) - midnightOf(date)) / 1000;

/** From seven in the morning on, Vietnam's day is the UTC day of the same name. */
const [SEVEN, MIDNIGHT] = [VIETNAM_OFFSET_MS / 1000, 86_400];
const two = (count: number): string => String(count).padStart(2, "0");

export const instantAt = (date: LocalDate, written: string): Instant => {
  const seconds = Number(written);
  // Nearly every time of a page, and a page holds dozens: written without a detour over a date it costs a fifth.
  if (Number.isInteger(seconds) && seconds >= SEVEN && seconds < MIDNIGHT) {
    const past = seconds - SEVEN;
    return `${date}T${two(Math.floor(past / 3600))}:${two(Math.floor(past / 60) % 60)}:${two(past % 60)}Z`;
  }
  return instantOf((seconds > SINCE_1970 ? 0 : midnightOf(date)) + seconds * 1000);
};

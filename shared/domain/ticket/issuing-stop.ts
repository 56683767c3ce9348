import { epochOf, fromLocal, type Instant, type LocalDate, MINUTE_MS } from "../calendar/time.ts";
import type { ClosingForecast } from "./forecast.ts";
import type { Session } from "./line-rules.ts";

/** Minutes of service that are left of a day, over all its sessions: whoever waits over midday goes on after it. */
export const serviceMinutesLeft = (sessions: readonly Session[], date: LocalDate, at: Instant): number =>
  sessions.reduce((sum, { from, to }) => {
    const begins = Math.max(epochOf(fromLocal(date, from)), epochOf(at));
    return sum + Math.max(0, epochOf(fromLocal(date, to)) - begins) / MINUTE_MS;
  }, 0);

/**
 * Whether a line gives no more numbers for its day, and since when. It stops when the next one would probably not be called
 * before the last session ends, and goes on only when it surely would: between the two it stays as it is, so that it does not
 * give and refuse by turns. Numbers that were given stay.
 * @param waiting people in line now, each of whom takes a call
 */
export const stopAfter = (
  before: Instant | undefined,
  waiting: number,
  { surely, likely }: Pick<ClosingForecast, "surely" | "likely">,
  at: Instant,
): Instant | undefined => {
  if (before !== undefined) return waiting < surely ? undefined : before;
  return waiting >= likely ? at : undefined;
};

/** What becomes of one who waits, before his day ends. */
export type Chance = "surely" | "perhaps" | "hardly";

/** @param ahead people who are called before him */
export const chanceOf = (ahead: number, { surely, perhaps }: ClosingForecast): Chance => {
  if (ahead < surely) return "surely";
  return ahead < perhaps ? "perhaps" : "hardly";
};

import { epochOf, type Instant, instantOf, MINUTE_MS } from "../calendar/time.ts";
import type { ServiceLine } from "./service-line.ts";
import { byText, type FinishedTicket, isMet, isPriority, queueOf, type Ticket } from "./ticket.ts";

export interface LineRates {
  /** Minutes that one person takes up a counter. */
  readonly serviceMinutes: number;
  /** People who take a number, of late. */
  readonly arrivalsPerMinute: number;
  /** Part of them who go before others by class. */
  readonly priorityShare: number;
}

/** Visits that the definition's figure counts for: after as many real ones it weighs half. */
const PRIOR_VISITS = 5;
/** A visit outside of these multiples of the usual one says more about a forgotten button than about the service. */
const [SHORTEST, LONGEST] = [0.2, 4];
/** Arrivals are counted over this time: long enough for chance, short enough to see a rush. */
const WINDOW_MINUTES = 45;
/** One of five has priority where nobody has come yet. */
const [PRIOR_PEOPLE, PRIOR_PRIORITY] = [10, 0.2];

/** From the call to the end, while people waited; an absence and a wait for the next person are no visits. */
export const visitMinutes = ({ first, calledAt, finishedAt }: FinishedTicket): number | undefined =>
  first === undefined ? (epochOf(finishedAt) - epochOf(calledAt)) / MINUTE_MS : undefined;

/** Later than any day. */
const NEVER: Instant = "9999-12-31T23:59:59Z";
const isFinished = (ticket: Ticket): ticket is FinishedTicket => ticket.status === "finished";

/**
 * The visits of a line that ended while somebody stood in it, between his number and his call; in the others the counter may have
 * waited rather than worked. Who said that a visit is over knows it. People and visits are gone through side by side, in the
 * order of time: O(n log n) for a day of hundreds.
 * @param line all tickets of one line
 */
export const busyVisits = (line: readonly Ticket[]): FinishedTicket[] => {
  const came = line.toSorted((a, b) => byText(a.issuedAt, b.issuedAt));
  const visits = line.filter(isFinished).sort((a, b) => byText(a.finishedAt, b.finishedAt));
  let next = 0;
  /** Until when somebody stood there of those that have come so far. */
  let until: Instant = "";
  return visits.filter(({ finishedAt, inferred }) => {
    for (let one = came[next]; one !== undefined && one.issuedAt < finishedAt; one = came[++next]) {
      const left = isMet(one) ? one.calledAt : NEVER;
      if (left > until) until = left;
    }
    return !inferred || until > finishedAt;
  });
};

/** What a line's day has shown so far, whatever the hour. */
interface LineSoFar {
  readonly line: readonly Ticket[];
  /** Minutes that each visit took which says something about the next one. */
  readonly visits: readonly number[];
  readonly priority: number;
}

/** One answer asks the same day several times: whether to stop, who overloads it, how long it takes. It is gone through once. */
const days = new WeakMap<readonly Ticket[], Map<string, LineSoFar>>();

const soFar = (day: readonly Ticket[], id: string): LineSoFar => {
  const known = days.get(day) ?? new Map<string, LineSoFar>();
  days.set(day, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const line = day.filter((ticket) => queueOf(ticket) === id);
  const visits = busyVisits(line).flatMap((visit) => visitMinutes(visit) ?? []);
  const shown = { line, visits, priority: line.filter(isPriority).length };
  known.set(id, shown);
  return shown;
};

const serviceMinutes = (visits: readonly number[], usual: number): number => {
  const likely = visits.map((minutes) => Math.min(LONGEST * usual, Math.max(SHORTEST * usual, minutes)));
  const total = likely.reduce((sum, one) => sum + one, PRIOR_VISITS * usual);
  return total / (PRIOR_VISITS + visits.length);
};

/**
 * What the day so far says about a line, held to the definition while it says little: the usual visit counts as five, and
 * single visits that cannot be true count as the longest or shortest that can.
 * @param day all tickets of the commune's day, with the ends of visits inferred; it is remembered and must not change
 * @param opened when the line opened today
 */
export const ratesOf = (
  day: readonly Ticket[],
  { id, expectedMinutes }: Pick<ServiceLine, "id" | "expectedMinutes">,
  now: Instant,
  opened: Instant,
): LineRates => {
  const { line, visits, priority } = soFar(day, id);
  const since = Math.max(epochOf(opened), epochOf(now) - WINDOW_MINUTES * MINUTE_MS);
  const minutes = Math.max(WINDOW_MINUTES / 3, (epochOf(now) - since) / MINUTE_MS);
  const first = instantOf(since);
  const lately = line.filter(({ issuedAt }) => issuedAt >= first).length;
  return {
    serviceMinutes: serviceMinutes(visits, expectedMinutes),
    arrivalsPerMinute: lately / minutes,
    priorityShare: (priority + PRIOR_PEOPLE * PRIOR_PRIORITY) / (line.length + PRIOR_PEOPLE),
  };
};

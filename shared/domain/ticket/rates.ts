import { epochOf, type Instant, instantOf, MINUTE_MS } from "../calendar/time.ts";
import type { ServiceLine } from "./service-line.ts";
import { isMet, isPriority, type MetTicket, queueOf, type Ticket } from "./ticket.ts";

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
export const visitMinutes = (ticket: MetTicket): number | undefined => {
  if (ticket.status !== "finished" || ticket.first !== undefined) return undefined;
  return (epochOf(ticket.finishedAt) - epochOf(ticket.calledAt)) / MINUTE_MS;
};

/** Whether anybody stood in line when this visit ended; else the counter may have waited rather than worked. */
export const wasBusy = (ticket: MetTicket, line: readonly Ticket[]): boolean =>
  ticket.status === "finished" &&
  (!ticket.inferred ||
    line.some((one) => one.issuedAt < ticket.finishedAt && (!isMet(one) || one.calledAt > ticket.finishedAt)));

const serviceMinutes = (line: readonly Ticket[], usual: number): number => {
  const visits = line
    .filter(isMet)
    .filter((ticket) => wasBusy(ticket, line))
    .flatMap((ticket) => visitMinutes(ticket) ?? [])
    .map((minutes) => Math.min(LONGEST * usual, Math.max(SHORTEST * usual, minutes)));
  const total = visits.reduce((sum, one) => sum + one, PRIOR_VISITS * usual);
  return total / (PRIOR_VISITS + visits.length);
};

/**
 * What the day so far says about a line, held to the definition while it says little: the usual visit counts as five, and
 * single visits that cannot be true count as the longest or shortest that can.
 * @param day all tickets of the commune's day, with the ends of visits inferred  @param opened when the line opened today
 */
export const ratesOf = (
  day: readonly Ticket[],
  { id, expectedMinutes }: Pick<ServiceLine, "id" | "expectedMinutes">,
  now: Instant,
  opened: Instant,
): LineRates => {
  const line = day.filter((ticket) => queueOf(ticket) === id);
  const since = Math.max(epochOf(opened), epochOf(now) - WINDOW_MINUTES * MINUTE_MS);
  const minutes = Math.max(WINDOW_MINUTES / 3, (epochOf(now) - since) / MINUTE_MS);
  const first = instantOf(since);
  const lately = line.filter(({ issuedAt }) => issuedAt >= first).length;
  const priority = line.filter(isPriority).length;
  return {
    serviceMinutes: serviceMinutes(line, expectedMinutes),
    arrivalsPerMinute: lately / minutes,
    priorityShare: (priority + PRIOR_PEOPLE * PRIOR_PRIORITY) / (line.length + PRIOR_PEOPLE),
  };
};

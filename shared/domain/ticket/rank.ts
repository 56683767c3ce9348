import { epochOf, fromLocal } from "../calendar/moment.ts";
import type { Instant } from "../calendar/time.ts";
import { seriesOf } from "./number-block.ts";
import { levelOf, type OrderRules } from "./order-rules.ts";
import { byText, isInLine, type LineTicket, type Ticket } from "./ticket.ts";

/** A person in line with what his place is decided by. */
export interface Ranked {
  readonly ticket: LineTicket;
  readonly level: number;
  /** When he came. */
  readonly since: Instant;
  /**
   * Smaller goes first. Without ageing the step of priority alone, below 0; with it the time at which he counts as having
   * come: earlier by his steps of priority, and for nobody before the line opens.
   */
  readonly rank: number;
}

/**
 * Earlier ones go first. The rank does not depend on the present hour, so two counters that compute it at different
 * moments agree, and nobody's place gets worse by waiting.
 */
export const byRank = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank ||
  byText(a.since, b.since) ||
  a.ticket.number - b.ticket.number ||
  byText(a.ticket.line, b.ticket.line);

const rankOf = (ticket: LineTicket, since: Instant, rules: OrderRules, opening: Instant): Ranked => {
  const level = levelOf(ticket, rules);
  if (rules.stepMs === undefined) return { ticket, level, since, rank: -level };
  return { ticket, level, since, rank: epochOf(since > opening ? since : opening) - level * rules.stepMs };
};

/**
 * Everyone in line with what his place is decided by. Nobody counts as having come before a smaller number of his own line:
 * numbers are given in order, but clocks of several machines may differ, and the number is what people see. A machine without
 * a network gives a series of its own, beside which others come and go.
 * @param line tickets of one day
 */
export const rankedIn = (line: readonly Ticket[], rules: OrderRules): Ranked[] => {
  const latest = new Map<string, Instant>();
  const ranked: Ranked[] = [];
  const [first] = line;
  if (first === undefined) return ranked;
  const opening = fromLocal(first.date, rules.opens);
  for (const ticket of line.toSorted((a, b) => a.number - b.number)) {
    const series = seriesOf(ticket);
    const before = latest.get(series);
    const since = before !== undefined && before > ticket.issuedAt ? before : ticket.issuedAt;
    if (since !== before) latest.set(series, since);
    if (isInLine(ticket)) ranked.push(rankOf(ticket, since, rules, opening));
  }
  return ranked;
};

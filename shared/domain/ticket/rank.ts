import { epochOf, fromLocal } from "../calendar/moment.ts";
import type { Instant } from "../calendar/time.ts";
import { seriesOf } from "./number-block.ts";
import { levelOf, type OrderRules } from "./order-rules.ts";
import { byText, isInLine, type LineTicket, type Ticket } from "./ticket.ts";

/** What a step of priority is worth where no wait outweighs it: more than any wait of one day. */
export const WHOLE_DAY_MS = 86_400_000;

/** A person in line with what his place is decided by. */
export interface Ranked {
  readonly ticket: LineTicket;
  readonly level: number;
  /** When he came. */
  readonly since: Instant;
  /** The same in epoch milliseconds, and for nobody before the line opens. */
  readonly came: number;
  /** When he counts as having come: earlier by his steps of priority. Smaller goes first. */
  readonly rank: number;
}

/**
 * Earlier ones go first. The rank does not depend on the present hour, so two counters that compute it at different
 * moments agree, and nobody's place gets worse by waiting.
 */
export const byRank = (a: Ranked, b: Ranked): number => a.rank - b.rank || byArrival(a, b);

const byArrival = (a: Ranked, b: Ranked): number =>
  byText(a.since, b.since) || a.ticket.number - b.ticket.number || byText(a.ticket.line, b.ticket.line);

/**
 * Between lines a line that lets no wait outweigh priority takes the word of the other for what a step is worth: else its
 * priority persons would all go before the other's, however long those have waited.
 */
export const byRankBetween =
  (stepMs: number) =>
  (a: Ranked & { readonly rules: OrderRules }, b: Ranked & { readonly rules: OrderRules }): number => {
    const rank = ({ came, level, rules }: typeof a) => came - level * (rules.stepMs ?? stepMs);
    return rank(a) - rank(b) || byArrival(a, b);
  };

const rankOf = (ticket: LineTicket, since: Instant, rules: OrderRules, opening: Instant): Ranked => {
  const level = levelOf(ticket, rules);
  const came = epochOf(since > opening ? since : opening);
  return { ticket, level, since, came, rank: came - level * (rules.stepMs ?? WHOLE_DAY_MS) };
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

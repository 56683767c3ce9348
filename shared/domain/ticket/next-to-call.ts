import { epochOf, MINUTE_MS } from "../calendar/moment.ts";
import type { Instant } from "../calendar/time.ts";
import { explainedOrder, type InOrder, priorityCallsInARow, whyOrdinaryFirst } from "./call-order.ts";
import type { CallReason, CallValues } from "./call-reason.ts";
import { type OrderRules, usualOrder } from "./order-rules.ts";
import { isKeptFor, type Placed } from "./placed.ts";
import { byRank, byRankBetween, WHOLE_DAY_MS } from "./rank.ts";
import { byText, firstCall, isMet, type LineTicket, queueOf, type Ticket } from "./ticket.ts";

export interface NextCall {
  readonly ticket: LineTicket;
  readonly because: CallReason;
  readonly values: CallValues;
}

/** What the order needs beside the day: the rules of each line, and the present hour for what depends on it. */
export interface OrderGiven {
  readonly rulesOf: (line: string) => OrderRules;
  readonly now?: Instant;
}
export const usually: OrderGiven = { rulesOf: () => usualOrder };

interface LineOrder {
  readonly rules: OrderRules;
  readonly order: readonly InOrder[];
}
interface Candidate extends Pick<LineOrder, "rules"> {
  readonly head: InOrder;
  readonly first: InOrder;
}

/** Of the lines in which such a person waits the one in which the first of them ranks first: he, and the line's first. */
const firstOf = (lines: readonly LineOrder[], wanted: (one: InOrder) => boolean): Candidate | undefined => {
  const between = byRankBetween(Math.max(...lines.map(({ rules }) => rules.stepMs ?? 0)) || WHOLE_DAY_MS);
  return lines
    .flatMap(({ order, rules }) => {
      const [head, first] = [order[0], order.find((one) => !one.placed && wanted(one))];
      return head && first ? [{ head, first, rules }] : [];
    })
    .sort((a, b) => between({ ...a.first, rules: a.rules }, { ...b.first, rules: b.rules }))[0];
};

/** Who comes back, goes on or has his slot goes before all lines' others; of several the one who has waited so longest. */
const placedFirst = (lines: readonly LineOrder[], counter: string): InOrder | undefined => {
  const mine = lines.flatMap(({ order }) => order.filter(({ ticket }) => ticket.place?.counter === counter));
  const heads = lines.flatMap(({ order }) => order[0] ?? []);
  return (mine.length > 0 ? mine : heads).filter(isPlaced).sort((a, b) => byText(a.at, b.at) || byRank(a, b))[0];
};
const isPlaced = (one: InOrder): one is Placed => one.placed;

const chosen = (
  lines: readonly LineOrder[],
  day: readonly Ticket[],
  counter: string,
  { rulesOf }: OrderGiven,
  asked: readonly string[],
) => {
  const placed = placedFirst(lines, counter);
  if (placed !== undefined) return { one: placed, because: placed.because };
  const [ordinary, priority] = [firstOf(lines, ({ level }) => level === 0), firstOf(lines, ({ level }) => level > 0)];
  if (priority === undefined) return ordinary && { one: ordinary.first, because: ordinary.first.because };
  // An officer may ask for some of his lines only: what he called from the others counts too.
  const calls = day.filter(isMet).filter((one) => asked.includes(queueOf(one)) || firstCall(one).counter === counter);
  const because = whyOrdinaryFirst(
    ordinary?.first,
    priority.first,
    priorityCallsInARow(calls, rulesOf),
    priority.rules,
  );
  return ordinary !== undefined && because !== undefined
    ? { one: ordinary.first, because }
    : { one: priority.head, because: priority.head.because };
};

/**
 * Whom the counter calls next, and why; undefined when nobody waits. Each line has its own order (`explainedOrder`), and a
 * counter with several lines goes by rank between them: it takes the line of the priority person who ranks first, and
 * calls the first of that line, which is an ordinary person when two priority persons of the line were called in a row;
 * without priority persons it takes the line of whoever came first. After two priority calls in a row from its lines, by
 * whichever counter, the ordinary person who came first in any of them is next, so that no line is forgotten beside
 * another. Counting each counter for itself would give priority persons of a line with eight counters every second call
 * only, and call them in another order than the line has shown.
 * @param day all tickets of the commune's day  @param lines the lines that this counter calls from
 */
export const nextToCall = (
  day: readonly Ticket[],
  counter: string,
  lines: readonly string[],
  given: OrderGiven = usually,
): NextCall | undefined => {
  const now = given.now === undefined ? Number.POSITIVE_INFINITY : epochOf(given.now);
  const orders = lines.map((line): LineOrder => {
    const rules = given.rulesOf(line);
    const all = explainedOrder(
      day.filter((ticket) => queueOf(ticket) === line),
      rules,
      given.now,
    );
    return { rules, order: all.filter(({ ticket }) => !isKeptFor(ticket, counter, now)) };
  });
  const next = chosen(orders, day, counter, given, lines);
  if (next === undefined) return undefined;
  const { ticket, since } = next.one;
  const values: CallValues = {
    ...(given.now === undefined ? {} : { minutes: Math.max(0, Math.floor((now - epochOf(since)) / MINUTE_MS)) }),
    overtaken: orders.reduce((sum, { order }) => sum + order.filter((one) => one.since < since).length, 0),
    inARow: given.rulesOf(queueOf(ticket)).inARow,
  };
  return { ticket, because: next.because, values };
};

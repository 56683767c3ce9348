import { epochOf } from "../calendar/moment.ts";
import type { Instant } from "../calendar/time.ts";
import type { CallReason } from "./call-reason.ts";
import { isInTime, levelOf, type OrderRules, usualOrder } from "./order-rules.ts";
import { type Placed, placedIn } from "./placed.ts";
import { byRank, type Ranked, rankedIn } from "./rank.ts";
import {
  byFirstTurn,
  firstQueueOf,
  isMet,
  isSameTicket,
  type LineTicket,
  type MetTicket,
  queueOf,
  type Slip,
  type Ticket,
} from "./ticket.ts";

/** Somebody who waits by class and time. */
interface InTurn extends Ranked {
  readonly because: CallReason;
  readonly placed: false;
}

/** Somebody in line, and why he stands where he stands; the call of one who has a place of his own is nobody's turn. */
export type InOrder = InTurn | Placed;

/**
 * How many of those called, counted back from the last whose wait ended, were called before others by class. Holders of
 * appointments were called at their own time and are not in the row.
 */
export const priorityCallsInARow = (called: readonly MetTicket[], rulesOf: (line: string) => OrderRules): number => {
  const inOrder = called.filter((ticket) => !isInTime(ticket, rulesOf(firstQueueOf(ticket))));
  const isOrdinary = (ticket: MetTicket) => levelOf(ticket, rulesOf(firstQueueOf(ticket))) === 0;
  let latest: MetTicket | undefined;
  for (const ticket of inOrder)
    if ((latest === undefined || byFirstTurn(latest, ticket) < 0) && isOrdinary(ticket)) latest = ticket;
  const before = latest;
  return before === undefined ? inOrder.length : inOrder.filter((ticket) => byFirstTurn(before, ticket) < 0).length;
};

/** Why the first of the ordinary persons is before the first of the priority ones; undefined when he is not. */
export const whyOrdinaryFirst = (
  ordinary: Ranked | undefined,
  priority: Ranked | undefined,
  inARow: number,
  rules: OrderRules,
): CallReason | undefined => {
  if (ordinary === undefined) return undefined;
  if (priority === undefined) return ordinary.ticket.place === undefined ? "first-in-line" : "transferred";
  if (byRank(ordinary, priority) < 0) return "waited-longer";
  // With ageing the row lets nobody pass who came later than the priority person: waiting is what counts.
  const mayPass = rules.stepMs === undefined || ordinary.since < priority.since;
  return inARow >= rules.inARow && mayPass ? "ordinary-after-priority" : undefined;
};

/** Whose call will end a wait in the order of class and time: not of one who was called before, nor of an appointment. */
const isNewOne = (ticket: LineTicket, rules: OrderRules): boolean =>
  ticket.status === "waiting" && !isInTime(ticket, rules);

const priorityReason = ({ ticket, level }: Ranked, rules: OrderRules): CallReason =>
  level > rules.strengths[ticket.priority] ? "appointment-late" : "priority-first";

/** Those who wait by class and time alone: two rows by rank, merged. */
const mainOrder = (ranked: readonly Ranked[], before: number, rules: OrderRules): InTurn[] => {
  const [priority, ordinary] = [ranked.filter(({ level }) => level > 0), ranked.filter(({ level }) => level === 0)];
  const order: InTurn[] = [];
  let [inARow, nextPriority, nextOrdinary] = [before, 0, 0];
  const take = (): InTurn | undefined => {
    const [first, other] = [priority[nextPriority], ordinary[nextOrdinary]];
    const because = whyOrdinaryFirst(other, first, inARow, rules);
    const next = because === undefined ? first : other;
    return next && { ...next, because: because ?? priorityReason(next, rules), placed: false };
  };
  for (let next = take(); next !== undefined; next = take()) {
    if (next.level > 0) nextPriority += 1;
    else nextOrdinary += 1;
    order.push(next);
    if (isNewOne(next.ticket, rules)) inARow = next.level > 0 ? inARow + 1 : 0;
  }
  return order;
};

/** Puts each placed person behind as many new ones as his rule says. */
const withPlaced = (main: readonly InTurn[], placed: readonly Placed[], rules: OrderRules): InOrder[] => {
  const order: InOrder[] = [];
  let [newOnes, next] = [0, 0];
  for (const one of main) {
    for (let back = placed[next]; back !== undefined && back.after <= newOnes; back = placed[++next]) order.push(back);
    order.push(one);
    if (isNewOne(one.ticket, rules)) newOnes += 1;
  }
  return [...order, ...placed.slice(next)];
};

/**
 * Who waits in one line, in the order in which they will be called, each with the reason. It is the only place that orders
 * people. By class and time first (`Ranked`), with one ordinary person after each `inARow` priority calls; then those who
 * have a place of their own: an appointment whose slot has come, somebody who comes back, or goes on in the same visit.
 * One sort and one walk: O(n log n).
 * @param line all tickets of one line and day, also those moved to it; those called before decide whose turn it is
 * @param now the present hour, for appointments and hand-overs; without it each slot has come
 */
export const explainedOrder = (line: readonly Ticket[], rules: OrderRules = usualOrder, now?: Instant): InOrder[] => {
  const ranked = rankedIn(line, rules).sort(byRank);
  const met = line.filter(isMet).filter((ticket) => firstQueueOf(ticket) === queueOf(ticket));
  const placed = placedIn(ranked, met, rules, now === undefined ? Number.POSITIVE_INFINITY : epochOf(now));
  const own = new Set(placed.map(({ ticket }) => ticket));
  const main = ranked.filter(({ ticket }) => !own.has(ticket));
  return withPlaced(
    mainOrder(
      main,
      priorityCallsInARow(met, () => rules),
      rules,
    ),
    placed,
    rules,
  );
};

/** The order of one line, without the reasons. */
export const callOrder = (...given: Parameters<typeof explainedOrder>): LineTicket[] =>
  explainedOrder(...given).map(({ ticket }) => ticket);

/**
 * How many people will be called before this one if nobody else comes; 0 for the next, and for one who was called.
 * A priority person who comes later can still go before.
 */
export const placeInLine = (order: readonly Ticket[], who: Pick<Slip, "line" | "number">): number =>
  Math.max(
    0,
    order.findIndex((ticket) => isSameTicket(ticket, who)),
  );

import { epochOf } from "../calendar/moment.ts";
import type { Instant } from "../calendar/time.ts";
import { callOrder } from "./call-order.ts";
import type { OrderRules } from "./order-rules.ts";
import {
  asUncalled,
  byTurn,
  type Call,
  firstCall,
  isInLine,
  isMet,
  isSameTicket,
  isWaiting,
  type MetTicket,
  type MissedTicket,
  queueOf,
  type Ticket,
  type WaitingTicket,
} from "./ticket.ts";

type OpenTicket = Extract<MetTicket, { status: "called" | "serving" }>;
const isOpen = (ticket: Ticket): ticket is OpenTicket => ticket.status === "called" || ticket.status === "serving";

type KnownCall = Call & Pick<MetTicket, "line" | "number"> & { readonly ticket: MetTicket; readonly isLatest: boolean };

/**
 * Calls of the day, the latest first: of a ticket that was called again its first call too, at the counter that it may
 * have left since. The first call's time is not kept; it counts as the recall's.
 */
const latestCalls = (day: readonly Ticket[]): KnownCall[] =>
  day
    .filter(isMet)
    .flatMap((ticket): KnownCall[] => {
      const latest = { ...ticket, ticket, isLatest: true };
      return ticket.first === undefined ? [latest] : [latest, { ...latest, ...ticket.first, isLatest: false }];
    })
    .sort(byTurn)
    .reverse();

/**
 * A counter has one person at a time, so who was called before the counter's latest call has left, whether or not the
 * officer said so. Inferring it saves a write with each call.
 * @param day all tickets of the commune's day, as they were stored
 */
export const inferFinished = (day: readonly Ticket[]): Ticket[] => {
  const latestCallAt = new Map<string, Instant>();
  const left = new Map<Ticket, Instant>();
  for (const { ticket, counter, calledAt, isLatest } of latestCalls(day)) {
    const next = latestCallAt.get(counter);
    if (next !== undefined && isLatest && isOpen(ticket)) left.set(ticket, next);
    latestCallAt.set(counter, calledAt);
  }
  return day.map((ticket) => {
    const finishedAt = left.get(ticket);
    return finishedAt === undefined || !isOpen(ticket)
      ? ticket
      : { ...ticket, status: "finished", finishedAt, inferred: true };
  });
};

/** Whom the counter serves now, or called last and missed, so that it can call him again; else undefined. */
export const atCounter = (day: readonly Ticket[], counter: string): OpenTicket | MissedTicket | undefined => {
  const latest = latestCalls(day).find((call) => call.counter === counter);
  if (latest === undefined || !latest.isLatest) return undefined;
  const { ticket } = latest;
  return isOpen(ticket) || ticket.status === "no-show" ? ticket : undefined;
};

/** Everyone at a counter now, latest call first. */
export const atCounters = (day: readonly Ticket[]): OpenTicket[] => day.filter(isOpen).sort(byTurn).reverse();

/** One more than the latest call of the day, and than the latest that those knew who were put at a place. */
export const nextTurn = (day: readonly Ticket[]): number =>
  day.reduce((latest, ticket) => Math.max(latest, isMet(ticket) ? ticket.turn : 0, ticket.place?.turn ?? 0), 0) + 1;

export const waitingIn = (day: readonly Ticket[], lines: readonly string[]): number =>
  day.filter((ticket) => isInLine(ticket) && lines.includes(queueOf(ticket))).length;

/** A number is in the table at most this long after its time of issue: longer than the function that gives it may run. */
const ISSUING_MS = 15_000;

/**
 * Who must be told that the turn is near because of one call: who waits within `nearAt` now and did not before the call,
 * or has seen no call since he came. What has happened since the call is looked at too: changes arrive late and in any
 * order, and a call may be written after one with a later turn. In doubt a person is named again rather than never, and
 * the event's id is the same.
 * @param line all tickets of one line and day  @param turn of the call by which a wait ended; a recall moves nobody
 */
export const nearBecauseOf = (
  line: readonly Ticket[],
  turn: number,
  nearAt: number,
  ...given: [rules?: OrderRules, now?: Instant]
): WaitingTicket[] => {
  const near = (tickets: readonly Ticket[]) => callOrder(tickets, ...given).slice(0, nearAt + 1);
  const reachable = near(line)
    .filter(isWaiting)
    .filter(({ phone }) => phone !== undefined);
  // Most leave no phone, and then nobody has to know what the line was like before.
  if (reachable.length === 0) return [];
  const before = near(line.map((one) => asBefore(one, turn)));
  // Of a ticket that was called again, the time of its first call is not known.
  const earlier = line.filter(isMet).filter((call) => call.first === undefined && call.turn < turn);
  const told = (ticket: WaitingTicket): boolean =>
    before.some((one) => isSameTicket(one, ticket)) &&
    earlier.some((call) => epochOf(call.calledAt) - epochOf(ticket.issuedAt) > ISSUING_MS);
  return reachable.filter((ticket) => !told(ticket));
};

/** The ticket as it was before the call with this turn: whoever was called then or later still waited. */
const asBefore = (ticket: Ticket, turn: number): Ticket =>
  isWaiting(ticket) || firstCall(ticket).turn < turn ? ticket : asUncalled(ticket);

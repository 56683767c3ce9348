import type { Instant } from "../calendar/time.ts";
import { callOrder } from "./call-order.ts";
import {
  byTurn,
  type Call,
  isMet,
  isWaiting,
  type MetTicket,
  type MissedTicket,
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
  return latest === undefined || !latest.isLatest || latest.ticket.status === "finished" ? undefined : latest.ticket;
};

/** Everyone at a counter now, latest call first. */
export const atCounters = (day: readonly Ticket[]): OpenTicket[] => day.filter(isOpen).sort(byTurn).reverse();

/** One more than the latest call of the day. */
export const nextTurn = (day: readonly Ticket[]): number =>
  day.filter(isMet).reduce((latest, { turn }) => Math.max(latest, turn), 0) + 1;

export const waitingIn = (day: readonly Ticket[], lines: readonly string[]): number =>
  day.filter((ticket) => isWaiting(ticket) && lines.includes(ticket.line)).length;

/**
 * Who must be told that the turn is near because of one call: whose place is now within `nearAt` and was told by no
 * earlier call. A call tells each person once, whatever has happened in the line since; when the clock's second
 * cannot tell whether an earlier call came after the ticket, the person is named again and the event's id is the same.
 * @param line all tickets of one line and day  @param turn the call's
 */
export const nearBecauseOf = (line: readonly Ticket[], turn: number, nearAt: number): WaitingTicket[] => {
  const near = (latest: number): WaitingTicket[] =>
    callOrder(line.map((one) => asOf(one, latest))).slice(0, nearAt + 1);
  const earlier = line
    .filter(isMet)
    .filter((call) => call.turn < turn)
    .sort(byTurn)
    .at(-1);
  const before = earlier === undefined ? [] : near(turn - 1);
  const told = ({ number, issuedAt }: WaitingTicket): boolean =>
    earlier !== undefined && earlier.calledAt > issuedAt && before.some((ticket) => ticket.number === number);
  const waiting = line.filter(isWaiting);
  return near(turn).filter(
    (ticket) => ticket.phone !== undefined && !told(ticket) && waiting.some(({ number }) => number === ticket.number),
  );
};

/** The ticket as it was after the call with this turn: whoever was called later still waited. */
const asOf = (ticket: Ticket, turn: number): Ticket => {
  if (ticket.status === "waiting" || ticket.turn <= turn) return ticket;
  const { commune, date, line, number, priority, language, issuedAt, takenBy } = ticket;
  return { commune, date, line, number, priority, language, issuedAt, takenBy, status: "waiting" };
};

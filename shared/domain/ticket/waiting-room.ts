import type { Instant } from "../calendar/time.ts";
import { callOrder } from "./call-order.ts";
import {
  byTurn,
  isMet,
  isWaiting,
  type MetTicket,
  type MissedTicket,
  type Ticket,
  type WaitingTicket,
} from "./ticket.ts";

type OpenTicket = Extract<MetTicket, { status: "called" | "serving" }>;
const isOpen = (ticket: Ticket): ticket is OpenTicket => ticket.status === "called" || ticket.status === "serving";

/**
 * A counter has one person at a time, so who was called before the counter's latest call has left, whether or not the
 * officer said so. Inferring it saves a write with each call.
 * @param day all tickets of the commune's day, as they were stored
 */
export const inferFinished = (day: readonly Ticket[]): Ticket[] => {
  const latestCallAt = new Map<string, Instant>();
  const left = new Map<Ticket, Instant>();
  for (const call of day.filter(isMet).sort(byTurn).reverse()) {
    const next = latestCallAt.get(call.counter);
    if (next !== undefined && isOpen(call)) left.set(call, next);
    latestCallAt.set(call.counter, call.calledAt);
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
  const latest = day
    .filter(isMet)
    .filter((ticket) => ticket.counter === counter)
    .sort(byTurn)
    .at(-1);
  return latest?.status === "finished" ? undefined : latest;
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

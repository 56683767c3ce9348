import { callOrder, PRIORITY_CALLS_IN_A_ROW, priorityCallsInARow } from "./call-order.ts";
import { byText, firstCall, isMet, isPriority, isWaiting, type Ticket, type WaitingTicket } from "./ticket.ts";

/** Why this ticket is the next: shown to the officer, who answers for it in front of those who wait. */
export type CallReason = "first-in-line" | "priority-first" | "ordinary-after-priority";

export interface NextCall {
  readonly ticket: WaitingTicket;
  readonly because: CallReason;
}

const byAge = (a: WaitingTicket, b: WaitingTicket): number =>
  byText(a.issuedAt, b.issuedAt) || a.number - b.number || byText(a.line, b.line);

const reasonFor = (ticket: WaitingTicket, waiting: readonly WaitingTicket[]): CallReason => {
  if (isPriority(ticket)) return "priority-first";
  return waiting.some(isPriority) ? "ordinary-after-priority" : "first-in-line";
};

/**
 * Whom the counter calls next, and why; undefined when nobody waits. Each line keeps its own order (`callOrder`); a
 * counter with several lines takes the first of each, priority before ordinary and then who came first. The limit of
 * priority calls in a row holds for the counter too, so that a line of ordinary tickets beside one of priority
 * tickets is not forgotten.
 * @param day all tickets of the commune's day  @param lines the lines that this counter calls from
 */
export const nextToCall = (day: readonly Ticket[], counter: string, lines: readonly string[]): NextCall | undefined => {
  const heads = lines.flatMap((line) => callOrder(day.filter((ticket) => ticket.line === line)).slice(0, 1));
  const own = day.filter(isMet).filter((ticket) => firstCall(ticket).counter === counter);
  const ordinaryTurn = priorityCallsInARow(own) >= PRIORITY_CALLS_IN_A_ROW;
  const preferred = heads.filter((ticket) => isPriority(ticket) !== ordinaryTurn);
  const ticket = (preferred.length > 0 ? preferred : heads).sort(byAge)[0];
  if (ticket === undefined) return undefined;
  const waiting = day.filter(isWaiting).filter(({ line }) => lines.includes(line));
  return { ticket, because: reasonFor(ticket, waiting) };
};

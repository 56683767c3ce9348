import { callOrder, PRIORITY_CALLS_IN_A_ROW, priorityCallsInARow } from "./call-order.ts";
import { byText, firstCall, isMet, isPriority, type Ticket, type WaitingTicket } from "./ticket.ts";

/** Why this ticket is the next: shown to the officer, who answers for it in front of those who wait. */
export type CallReason = "first-in-line" | "priority-first" | "ordinary-after-priority";

export interface NextCall {
  readonly ticket: WaitingTicket;
  readonly because: CallReason;
}

const byAge = (a: WaitingTicket, b: WaitingTicket): number =>
  byText(a.issuedAt, b.issuedAt) || a.number - b.number || byText(a.line, b.line);
const isOrdinary = (ticket: WaitingTicket): boolean => !isPriority(ticket);

/** Of the lines in which such a person waits the one in which the first of them came first: he, and the line's first. */
const oldestIn = (orders: readonly WaitingTicket[][], wanted: (ticket: WaitingTicket) => boolean) =>
  orders
    .flatMap((order) => {
      const [head, first] = [order[0], order.find(wanted)];
      return head && first ? [{ head, first }] : [];
    })
    .sort((a, b) => byAge(a.first, b.first))[0];

/**
 * Whom the counter calls next, and why; undefined when nobody waits. Each line has its own order (`callOrder`), and a
 * counter with several lines goes by age between them: it takes the line of the priority person who came first, and
 * calls the first of that line, which is an ordinary person when two priority persons of the line were called in a row;
 * without priority persons it takes the line of whoever came first. After two priority calls in a row from its lines, by
 * whichever counter, the ordinary person who came first in any of them is next, so that no line is forgotten beside
 * another. Counting each counter for itself would give priority persons of a line with eight counters every second call
 * only, and call them in another order than the line has shown.
 * @param day all tickets of the commune's day  @param lines the lines that this counter calls from
 */
export const nextToCall = (day: readonly Ticket[], counter: string, lines: readonly string[]): NextCall | undefined => {
  const orders = lines.map((line) => callOrder(day.filter((ticket) => ticket.line === line)));
  const [ordinary, priority] = [oldestIn(orders, isOrdinary), oldestIn(orders, isPriority)];
  if (priority === undefined) return ordinary && { ticket: ordinary.first, because: "first-in-line" };
  // An officer may ask for some of his lines only: what he called from the others counts too.
  const calls = day.filter(isMet).filter((one) => lines.includes(one.line) || firstCall(one).counter === counter);
  if (ordinary !== undefined && priorityCallsInARow(calls) >= PRIORITY_CALLS_IN_A_ROW)
    return { ticket: ordinary.first, because: "ordinary-after-priority" };
  const ticket = priority.head;
  return { ticket, because: isPriority(ticket) ? "priority-first" : "ordinary-after-priority" };
};

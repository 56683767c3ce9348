import {
  byFirstTurn,
  isMet,
  isPriority,
  isWaiting,
  type MetTicket,
  type Ticket,
  type WaitingTicket,
} from "./ticket.ts";

/**
 * After this many priority calls in a row, one ordinary ticket is called if one waits. Priority persons go first
 * (người cao tuổi, khuyết tật, có thai, con nhỏ, hộ nghèo, người có công), but two to one at most: without a limit a
 * morning with many of them would leave the others waiting until closing.
 */
export const PRIORITY_CALLS_IN_A_ROW = 2;

/** How many of those called, counted back from the last whose wait ended, are priority persons. */
export const priorityCallsInARow = (called: readonly MetTicket[]): number => {
  const latestFirst = called.toSorted(byFirstTurn).reverse();
  const ordinary = latestFirst.findIndex((ticket) => !isPriority(ticket));
  return ordinary === -1 ? latestFirst.length : ordinary;
};

/**
 * Who waits in one line, in the order in which they will be called: priority first, by number within each class, and
 * one ordinary ticket after each two priority calls. It is the only place that orders people.
 * @param line all tickets of one line and day; those called before decide whose turn it is
 */
export const callOrder = (line: readonly Ticket[]): WaitingTicket[] => {
  const waiting = line.filter(isWaiting).sort((a, b) => a.number - b.number);
  const priority = waiting.filter(isPriority);
  const ordinary = waiting.filter((ticket) => !isPriority(ticket));
  const order: WaitingTicket[] = [];
  let inARow = priorityCallsInARow(line.filter(isMet));
  const take = (): WaitingTicket | undefined => {
    const limitReached = inARow >= PRIORITY_CALLS_IN_A_ROW && ordinary.length > 0;
    return priority.length === 0 || limitReached ? ordinary.shift() : priority.shift();
  };
  for (let next = take(); next !== undefined; next = take()) {
    inARow = isPriority(next) ? inARow + 1 : 0;
    order.push(next);
  }
  return order;
};

/**
 * How many people will be called before this one if nobody else comes; 0 for the next, and for one who was called.
 * A priority person who comes later can still go before.
 */
export const placeInLine = (line: readonly Ticket[], number: number): number =>
  Math.max(
    0,
    callOrder(line).findIndex((ticket) => ticket.number === number),
  );

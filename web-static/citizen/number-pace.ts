import type { TicketView } from "../../shared/contracts/ticket-api.ts";

const SECOND = 1000;

/**
 * How long to wait before asking again: the nearer the turn, the sooner. Ten thousand phones that all asked each
 * second would cost more than the counters. A finished number is asked for as well, because it can be called again.
 * @returns milliseconds, or undefined when nothing more can change
 */
export const numberPace = (
  ticket: Pick<TicketView, "status" | "ahead" | "date">,
  today: string,
  isOpen = true,
): number | undefined => {
  if (ticket.date < today) return undefined;
  if (ticket.date > today) return 300 * SECOND;
  if (ticket.status === "finished" || !isOpen) return 60 * SECOND;
  if (ticket.status !== "waiting") return 10 * SECOND;
  if (ticket.ahead <= 2) return 4 * SECOND;
  if (ticket.ahead <= 5) return 10 * SECOND;
  if (ticket.ahead <= 15) return 20 * SECOND;
  return 45 * SECOND;
};

/** After each failure twice as long, up to a minute. */
export const retryPace = (failures: number): number =>
  Math.min(60 * SECOND, 3 * SECOND * 2 ** Math.max(0, failures - 1));

import { isWaiting } from "../../shared/domain/ticket/ticket.ts";
import { parseTicketId } from "../../shared/domain/ticket/ticket-id.ts";
import type { TicketStore } from "../../shared/store/ticket-store.ts";
import type { PeopleDeps } from "./message-for.ts";

/** Who still waits with this number and left a phone; the book forgets the phone when the number is called. */
export const waitingPerson =
  (tickets: Pick<TicketStore, "find">): PeopleDeps["waiting"] =>
  async (ticketId) => {
    const place = parseTicketId(ticketId);
    if (place === undefined) throw new Error(`${ticketId} is no ticket`);
    const ticket = await tickets.find(place);
    if (ticket === undefined || !isWaiting(ticket) || ticket.phone === undefined) return undefined;
    return { phone: ticket.phone, language: ticket.language };
  };

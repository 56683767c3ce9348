import { type TicketClosedOutData, ticketTypes } from "../../../shared/contracts/event.ts";
import type { Instant } from "../../../shared/domain/calendar/time.ts";
import { isReached } from "../../../shared/domain/closure/hit.ts";
import type { Ticket } from "../../../shared/domain/ticket/ticket.ts";
import { ticketId } from "../../../shared/domain/ticket/ticket-id.ts";
import type { Publish } from "../../../shared/messaging/event-topic.ts";
import type { Centre } from "../centre.ts";
import { roomFact } from "../room-fact.ts";
import { numberOf } from "../view.ts";

/**
 * Tells whoever stands in line for a closed day, and left a phone, that he is not called. A number has one such message, however
 * often the day's change is brought; its id is the same then.
 * @param at when it came to be, the same however often it is read: the ledger of messages finds a repeat by its day
 */
export const tellNumbers = async (
  publish: Publish,
  centre: Centre,
  tickets: readonly Ticket[],
  at: (ticket: Ticket) => Instant,
): Promise<number> => {
  const facts = tickets.filter(isReached).map((ticket) => {
    const id = ticketId(ticket);
    const { commune, line, date } = ticket;
    const data: TicketClosedOutData = {
      ...{ event: "TicketClosedOut", commune, line, date },
      number: numberOf(centre, ticket),
    };
    const type = ticketTypes.TicketClosedOut;
    return roomFact(centre, { id: `${id}:closed-out`, type, subject: id, time: at(ticket), data });
  });
  if (facts.length > 0) await publish(facts);
  return facts.length;
};

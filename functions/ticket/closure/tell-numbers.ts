import { type TicketDayData, ticketTypes } from "../../../shared/contracts/event.ts";
import type { Instant } from "../../../shared/domain/calendar/time.ts";
import { isReached } from "../../../shared/domain/closure/hit.ts";
import type { Ticket } from "../../../shared/domain/ticket/ticket.ts";
import { ticketId } from "../../../shared/domain/ticket/ticket-id.ts";
import type { Publish } from "../../../shared/messaging/event-topic.ts";
import type { Centre } from "../centre.ts";
import { roomFact } from "../room-fact.ts";
import { numberOf } from "../view.ts";

/** What became of the day for which they wait. */
export interface DayTurn {
  readonly event: TicketDayData["event"];
  /** Which of the day's closings it is about: each is told once, however often its change is brought. */
  readonly declaredAt: Instant;
  /** When it came to be for this person, the same however often it is read: the ledger of messages finds a repeat by its day. */
  readonly at: (ticket: Ticket) => Instant;
}

/** Tells whoever stands in line, and left a phone, that he is not called on a day that was closed, or is on one opened again. */
export const tellNumbers = async (
  publish: Publish,
  centre: Centre,
  tickets: readonly Ticket[],
  { event, declaredAt, at }: DayTurn,
): Promise<number> => {
  const type = ticketTypes[event];
  const facts = tickets.filter(isReached).map((ticket) => {
    const id = ticketId(ticket);
    const { commune, line, date } = ticket;
    const data: TicketDayData = { event, commune, line, date, number: numberOf(centre, ticket) };
    return roomFact(centre, { id: `${id}:${event}:${declaredAt}`, type, subject: id, time: at(ticket), data });
  });
  if (facts.length > 0) await publish(facts);
  return facts.length;
};

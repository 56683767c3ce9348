import {
  type Call,
  type Calls,
  type FirstCall,
  firstCall,
  type MetTicket,
  type Place,
  slipOf,
  type Ticket,
} from "./ticket.ts";
import type { TicketEvent } from "./ticket-command.ts";

const callOf = ({ counter, calledAt, turn, calledBy }: Call): Call => ({ counter, calledAt, turn, calledBy });
const callsOf = (ticket: MetTicket): Calls => ({
  ...callOf(ticket),
  ...(ticket.first === undefined ? {} : { first: ticket.first }),
});
const firstOf = (ticket: MetTicket): FirstCall => {
  const { counter, turn, calledBy } = firstCall(ticket);
  return { counter, turn, calledBy };
};
const withPlace = (place: Place | undefined) => (place === undefined ? {} : { place });

/** Once he is called, only the line is remembered in which he waited, if it was not his number's own. */
const lineOnly = (place: Place | undefined) => (place?.line === undefined ? {} : { place });

/** The ticket after a fact. A fact that cannot apply changes nothing: `decide` is the gate. */
export const evolve = (ticket: Ticket, event: TicketEvent): Ticket => {
  const { place } = ticket;
  if (event.type === "TicketCalled")
    return { ...slipOf(ticket), ...callOf(event), ...lineOnly(place), status: "called" };
  if (ticket.status === "waiting") return event.type === "TicketPlaced" ? { ...ticket, place: event.place } : ticket;
  const served = "servedAt" in ticket ? { servedAt: ticket.servedAt } : {};
  const met = { ...slipOf(ticket), ...callsOf(ticket), ...withPlace(place) };
  switch (event.type) {
    case "TicketRecalled":
      return { ...slipOf(ticket), ...callOf(event), ...lineOnly(place), first: firstOf(ticket), status: "called" };
    case "ServiceStarted":
      return { ...met, status: "serving", servedAt: event.at };
    case "TicketFinished":
      return { ...met, ...served, status: "finished", finishedAt: event.at, inferred: false };
    case "TicketMissed":
      return { ...met, status: "no-show", missedAt: event.at };
    case "TicketHeld":
      return { ...met, ...served, status: "held", heldAt: event.at };
    case "TicketPlaced":
      return { ...met, status: "returning", place: event.place };
  }
};

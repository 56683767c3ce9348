import { epochOf, MINUTE_MS } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import { type MetTicket, type MissedTicket, type Place, queueOf, type Ticket } from "./ticket.ts";
import type { ReturnLimits, TicketCommand, TicketEvent } from "./ticket-command.ts";
import type { TicketRefusal } from "./ticket-refusal.ts";

type Decision = Result<TicketEvent[], TicketRefusal>;
type Of<Type extends TicketCommand["type"]> = Extract<TicketCommand, { type: Type }>;
const done: Decision = accept([]);

/** The place in the ticket's line, or in another; one that is its number's own needs no name. */
const placed = (ticket: Ticket, { line = queueOf(ticket), ...place }: Place): Decision =>
  accept([{ type: "TicketPlaced", place: line === ticket.line ? place : { ...place, line } }]);

const isTooLate = ({ calledAt }: MissedTicket, at: string, limits: ReturnLimits): boolean =>
  limits.calledSince > (limits.withinNumbers ?? Number.POSITIVE_INFINITY) ||
  epochOf(at) - epochOf(calledAt) > (limits.withinMinutes ?? Number.POSITIVE_INFINITY) * MINUTE_MS;

/** Somebody stands at the door again with his number: mended papers, or he had gone for a moment when he was called. */
export const comeBack = (ticket: MetTicket, { at, turn, limits }: Of<"ReturnTicket">): Decision => {
  switch (ticket.status) {
    case "called":
    case "serving":
      return refuse("TICKET_AT_COUNTER", { detail: { counter: ticket.counter } });
    case "returning":
      return done;
    case "held":
    case "finished":
      return placed(ticket, { as: "correction", at, turn });
    case "no-show":
      return isTooLate(ticket, at, limits)
        ? refuse("TICKET_RETURN_TOO_LATE")
        : placed(ticket, { as: "absence", at, turn });
  }
};

/**
 * To another line, with the same number. Who was not served there keeps his place by the time at which he came first; who
 * was is in the next service of his visit.
 */
export const transfer = (ticket: Ticket, { at, turn, line }: Of<"TransferTicket">): Decision => {
  const inLine = ticket.status === "waiting" || ticket.status === "returning";
  if (line === queueOf(ticket)) return inLine ? done : refuse("TICKET_ALREADY_IN_LINE");
  switch (ticket.status) {
    case "waiting":
    case "called":
      return placed(ticket, { as: "transfer", at, turn, line });
    case "returning":
      return placed(ticket, { as: ticket.place.as === "next-service" ? "next-service" : "transfer", at, turn, line });
    case "held":
      return placed(ticket, { as: ticket.servedAt === undefined ? "transfer" : "next-service", at, turn, line });
    case "serving":
    case "finished":
      return placed(ticket, { as: "next-service", at, turn, line });
    case "no-show":
      return refuse("TICKET_MISSED");
  }
};

/** An unfinished visit goes on at another counter of the same line. */
export const handOver = (ticket: MetTicket, { at, turn, toCounter, lines }: Of<"HandOverTicket">): Decision => {
  switch (ticket.status) {
    case "called":
    case "serving":
    case "held":
      if (toCounter === ticket.counter) return refuse("TICKET_ALREADY_AT_COUNTER");
      return !lines.includes(queueOf(ticket))
        ? refuse("COUNTER_NOT_OF_LINE", { field: "toCounter", detail: { counter: toCounter } })
        : placed(ticket, { as: "handover", at, turn, counter: toCounter });
    case "returning":
      return ticket.place.counter === toCounter ? done : refuse("TICKET_WAITS_AGAIN");
    case "finished":
      return refuse("TICKET_FINISHED");
    case "no-show":
      return refuse("TICKET_MISSED");
  }
};

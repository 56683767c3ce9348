import type { Instant } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import { comeBack, handOver, transfer } from "./decide-place.ts";
import type { MetTicket, Ticket } from "./ticket.ts";
import type { TicketCommand, TicketEvent } from "./ticket-command.ts";
import type { TicketRefusal } from "./ticket-refusal.ts";

type Decision = Result<TicketEvent[], TicketRefusal>;
const done: Decision = accept([]);

const serve = (ticket: MetTicket, at: Instant): Decision => {
  switch (ticket.status) {
    case "called":
      return accept([{ type: "ServiceStarted", at }]);
    case "serving":
      return done;
    case "finished":
      return refuse("TICKET_FINISHED");
    case "no-show":
      return refuse("TICKET_MISSED");
    case "held":
      return refuse("TICKET_HELD");
    case "returning":
      return refuse("TICKET_WAITS_AGAIN");
  }
};

const finish = (ticket: MetTicket, at: Instant): Decision => {
  switch (ticket.status) {
    case "called":
    case "serving":
    case "held":
    case "returning":
      return accept([{ type: "TicketFinished", at }]);
    case "finished":
      return done;
    case "no-show":
      return refuse("TICKET_MISSED");
  }
};

const miss = (ticket: MetTicket, at: Instant): Decision => {
  switch (ticket.status) {
    case "called":
    case "held":
      return accept([{ type: "TicketMissed", at }]);
    case "serving":
      return refuse("TICKET_BEING_SERVED");
    case "finished":
      // The officer called the next person first and says only now that this one never came.
      return ticket.inferred && ticket.servedAt === undefined
        ? accept([{ type: "TicketMissed", at }])
        : refuse("TICKET_FINISHED");
    case "no-show":
      return done;
    case "returning":
      return refuse("TICKET_WAITS_AGAIN");
  }
};

const hold = (ticket: MetTicket, at: Instant): Decision => {
  switch (ticket.status) {
    case "called":
    case "serving":
      return accept([{ type: "TicketHeld", at }]);
    case "finished":
      // The officer called the next person first and says only now that this one comes back.
      return ticket.inferred ? accept([{ type: "TicketHeld", at }]) : refuse("TICKET_FINISHED");
    case "held":
      return done;
    case "no-show":
      return refuse("TICKET_MISSED");
    case "returning":
      return refuse("TICKET_WAITS_AGAIN");
  }
};

const call = (ticket: Ticket, { type: _, ...call }: Extract<TicketCommand, { type: "CallTicket" }>): Decision => {
  if (ticket.status === "waiting") return accept([{ type: "TicketCalled", ...call }]);
  return ticket.status === "returning" ? accept([{ type: "TicketRecalled", ...call }]) : refuse("TICKET_NOT_WAITING");
};

/**
 * What a command does to a ticket. Saying twice what is already so is accepted and changes nothing. A recall brings
 * back anyone who was called before, also someone finished or missed: nobody queues again for a forgotten paper.
 */
export const decide = (ticket: Ticket, command: TicketCommand): Decision => {
  if (command.type === "CallTicket") return call(ticket, command);
  if (ticket.status === "waiting")
    return command.type === "TransferTicket" ? transfer(ticket, command) : refuse("TICKET_NOT_CALLED");
  if (command.type === "RecallTicket") {
    const { calledAt, turn, calledBy, counter = ticket.counter } = command;
    return ticket.calledBy === calledBy
      ? done
      : accept([{ type: "TicketRecalled", counter, calledAt, turn, calledBy }]);
  }
  // Who comes to the door is nobody's yet; who waits again has left his counter.
  const isElsewhere = command.counter !== undefined && command.counter !== ticket.counter;
  if (isElsewhere && command.type !== "ReturnTicket" && ticket.status !== "returning")
    return refuse("TICKET_NOT_AT_THIS_COUNTER", { detail: { counter: ticket.counter } });
  switch (command.type) {
    case "ServeTicket":
      return serve(ticket, command.at);
    case "FinishTicket":
      return finish(ticket, command.at);
    case "MissTicket":
      return miss(ticket, command.at);
    case "HoldTicket":
      return hold(ticket, command.at);
    case "ReturnTicket":
      return comeBack(ticket, command);
    case "TransferTicket":
      return transfer(ticket, command);
    case "HandOverTicket":
      return handOver(ticket, command);
  }
};

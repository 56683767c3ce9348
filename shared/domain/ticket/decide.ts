import type { Instant } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import { type Call, type Calls, type FirstCall, firstCall, type MetTicket, type Slip, type Ticket } from "./ticket.ts";
import type { TicketRefusal } from "./ticket-refusal.ts";

/** `counter` is where the officer sits, when he says so; a ticket that is at another counter is then not his. */
export type TicketCommand =
  | ({ readonly type: "CallTicket" } & Call)
  | ({ readonly type: "RecallTicket"; readonly counter?: string } & Omit<Call, "counter">)
  | { readonly type: "ServeTicket" | "FinishTicket" | "MissTicket"; readonly counter?: string; readonly at: Instant };

export type TicketEvent =
  | ({ readonly type: "TicketCalled" | "TicketRecalled" } & Call)
  | { readonly type: "ServiceStarted" | "TicketFinished" | "TicketMissed"; readonly at: Instant };

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
  }
};

const finish = (ticket: MetTicket, at: Instant): Decision => {
  switch (ticket.status) {
    case "called":
    case "serving":
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
  }
};

/**
 * What a command does to a ticket. Saying twice what is already so is accepted and changes nothing. A recall brings
 * back anyone who was called before, also someone finished or missed: nobody queues again for a forgotten paper.
 */
export const decide = (ticket: Ticket, command: TicketCommand): Decision => {
  if (command.type === "CallTicket") {
    const { type, ...call } = command;
    return ticket.status === "waiting" ? accept([{ type: "TicketCalled", ...call }]) : refuse("TICKET_NOT_WAITING");
  }
  if (ticket.status === "waiting") return refuse("TICKET_NOT_CALLED");
  if (command.type === "RecallTicket") {
    const { calledAt, turn, calledBy, counter = ticket.counter } = command;
    return ticket.calledBy === calledBy
      ? done
      : accept([{ type: "TicketRecalled", counter, calledAt, turn, calledBy }]);
  }
  if (command.counter !== undefined && command.counter !== ticket.counter)
    return refuse("TICKET_NOT_AT_THIS_COUNTER", { detail: { counter: ticket.counter } });
  switch (command.type) {
    case "ServeTicket":
      return serve(ticket, command.at);
    case "FinishTicket":
      return finish(ticket, command.at);
    case "MissTicket":
      return miss(ticket, command.at);
  }
};

const slipOf = ({ commune, date, line, number, priority, language, issuedAt, takenBy }: Slip): Slip => ({
  commune,
  date,
  line,
  number,
  priority,
  language,
  issuedAt,
  takenBy,
});
const callOf = ({ counter, calledAt, turn, calledBy }: Call): Call => ({ counter, calledAt, turn, calledBy });
const callsOf = (ticket: MetTicket): Calls => ({
  ...callOf(ticket),
  ...(ticket.first === undefined ? {} : { first: ticket.first }),
});
const firstOf = (ticket: MetTicket): FirstCall => {
  const { counter, turn, calledBy } = firstCall(ticket);
  return { counter, turn, calledBy };
};

/** The ticket after a fact. A fact that cannot apply changes nothing: `decide` is the gate. */
export const evolve = (ticket: Ticket, event: TicketEvent): Ticket => {
  if (event.type === "TicketCalled") return { ...slipOf(ticket), ...callOf(event), status: "called" };
  if (ticket.status === "waiting") return ticket;
  const served = "servedAt" in ticket ? { servedAt: ticket.servedAt } : {};
  const met = { ...slipOf(ticket), ...callsOf(ticket) };
  switch (event.type) {
    case "TicketRecalled":
      return { ...slipOf(ticket), ...callOf(event), first: firstOf(ticket), status: "called" };
    case "ServiceStarted":
      return { ...met, status: "serving", servedAt: event.at };
    case "TicketFinished":
      return { ...met, ...served, status: "finished", finishedAt: event.at, inferred: false };
    case "TicketMissed":
      return { ...met, status: "no-show", missedAt: event.at };
  }
};

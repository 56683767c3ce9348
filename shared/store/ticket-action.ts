import type { Instant } from "../domain/calendar/time.ts";
import { firstCall, firstQueueOf, isMet, queueOf, type Ticket } from "../domain/ticket/ticket.ts";
import type { OtherCounter, ReturnLimits, TicketCommand } from "../domain/ticket/ticket-command.ts";
import { nextTurn } from "../domain/ticket/waiting-room.ts";
import { requestTag } from "./ticket-keys.ts";

/** What an officer says about a ticket. `counter`: where he sits, when he says so. */
export type TicketAction = {
  readonly counter?: string | undefined;
  readonly request: string;
  readonly at: Instant;
} & (
  | { readonly type: "RecallTicket" | "ServeTicket" | "FinishTicket" | "MissTicket" | "HoldTicket" }
  | { readonly type: "ReturnTicket"; readonly limits: Omit<ReturnLimits, "calledSince"> }
  | { readonly type: "TransferTicket"; readonly line: string }
  | ({ readonly type: "HandOverTicket" } & OtherCounter)
);

/** New persons of his line that were called after him. */
const calledSince = (ticket: Ticket, day: readonly Ticket[]): number =>
  day
    .filter(isMet)
    .filter((one) => firstQueueOf(one) === queueOf(ticket) && firstCall(one).turn > (isMet(ticket) ? ticket.turn : 0))
    .length;

/** What the action is to the rules, with what only the day knows: the turn, and how many were called since. */
export const commandOf = (action: TicketAction, ticket: Ticket, day: readonly Ticket[]): TicketCommand => {
  const { request, at } = action;
  const where = action.counter === undefined ? {} : { counter: action.counter };
  const turn = nextTurn(day);
  const placing = { ...where, at, turn: turn - 1 };
  switch (action.type) {
    case "RecallTicket":
      return { type: action.type, ...where, calledAt: at, turn, calledBy: requestTag(request) };
    case "ReturnTicket":
      return { type: action.type, ...placing, limits: { ...action.limits, calledSince: calledSince(ticket, day) } };
    case "TransferTicket":
      return { type: action.type, ...placing, line: action.line };
    case "HandOverTicket":
      return { type: action.type, ...placing, toCounter: action.toCounter, lines: action.lines };
    case "ServeTicket":
    case "FinishTicket":
    case "MissTicket":
    case "HoldTicket":
      return { type: action.type, ...where, at };
  }
};

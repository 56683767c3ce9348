import fc from "fast-check";
import { decide, evolve, type TicketCommand } from "../../shared/domain/ticket/decide.ts";
import { type NextCall, nextToCall } from "../../shared/domain/ticket/next-to-call.ts";
import { PriorityClass } from "../../shared/domain/ticket/service-line.ts";
import type { Ticket } from "../../shared/domain/ticket/ticket.ts";
import { inferFinished, nextTurn } from "../../shared/domain/ticket/waiting-room.ts";
import { waiting } from "./tickets.ts";

export const lines = ["ho-tich", "dat-dai", "van-hoa"];
export const counters = ["01288-1", "01288-2", "01288-3"];

const step = fc.oneof(
  fc.record({
    do: fc.constant("take" as const),
    line: fc.constantFrom(...lines),
    priority: fc.oneof(fc.constant("none" as const), fc.constantFrom(...PriorityClass.options)),
  }),
  fc.record({
    do: fc.constant("call" as const),
    counter: fc.constantFrom(...counters),
    lines: fc.subarray(lines, { minLength: 1 }),
  }),
  fc.record({
    do: fc.constant("say" as const),
    type: fc.constantFrom("ServeTicket" as const, "FinishTicket" as const, "MissTicket" as const),
    at: fc.nat(50),
  }),
  fc.record({ do: fc.constant("recall" as const), counter: fc.constantFrom(...counters), at: fc.nat(50) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What people and officers of a commune may do in one day, in any order. */
export const steps = fc.array(step, { maxLength: 80, size: "max" });

/** A press of "call next" that brought somebody, and the day as it was before. */
export interface Press extends NextCall {
  readonly before: readonly Ticket[];
  readonly counter: string;
  readonly lines: readonly string[];
}
export interface Day {
  readonly tickets: readonly Ticket[];
  readonly presses: readonly Press[];
}

/** The ticket's name in a failed test. */
export const name = (ticket: Ticket) => `${ticket.line} ${ticket.number}`;

/** The day after a command; a refused one changes nothing. */
export const after = (tickets: readonly Ticket[], command: TicketCommand, ticket: Ticket): readonly Ticket[] => {
  const decision = decide(ticket, command);
  if (!decision.ok) return tickets;
  const next = decision.value.reduce(evolve, ticket);
  return inferFinished(tickets.map((one) => (one === ticket ? next : one)));
};

/** The call that would come next on this day. */
export const callNow = (tickets: readonly Ticket[], counter: string) => {
  const turn = nextTurn(tickets);
  return { counter, calledAt: "2026-11-23T02:00:00Z", turn, calledBy: `${turn}` };
};

const afterStep = ({ tickets, presses }: Day, one: Step): Day => {
  if (one.do === "take") {
    const { line, priority } = one;
    const number = tickets.filter((ticket) => ticket.line === line).length + 1;
    return { tickets: [...tickets, waiting(number, { line, priority })], presses };
  }
  if (one.do === "call") {
    const next = nextToCall(tickets, one.counter, one.lines);
    if (next === undefined) return { tickets, presses };
    const press = { ...next, before: tickets, counter: one.counter, lines: one.lines };
    const command = { type: "CallTicket", ...callNow(tickets, one.counter) } as const;
    return { tickets: after(tickets, command, next.ticket), presses: [...presses, press] };
  }
  const ticket = tickets[one.at % Math.max(1, tickets.length)];
  if (ticket === undefined) return { tickets, presses };
  const command: TicketCommand =
    one.do === "recall"
      ? { type: "RecallTicket", ...callNow(tickets, one.counter) }
      : { type: one.type, at: "2026-11-23T02:05:00Z" };
  return { tickets: after(tickets, command, ticket), presses };
};

export const play = (day: readonly Step[]): Day => day.reduce(afterStep, { tickets: [], presses: [] });

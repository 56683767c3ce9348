import fc from "fast-check";
import { decide } from "../../shared/domain/ticket/decide.ts";
import { evolve } from "../../shared/domain/ticket/evolve.ts";
import { type NextCall, nextToCall } from "../../shared/domain/ticket/next-to-call.ts";
import { PriorityClass } from "../../shared/domain/ticket/priority-class.ts";
import type { Ticket } from "../../shared/domain/ticket/ticket.ts";
import type { TicketCommand } from "../../shared/domain/ticket/ticket-command.ts";
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

/** Numbers that are set aside, come back, or go to another line or counter. */
const placing = fc.oneof(
  fc.record({ do: fc.constant("hold" as const), at: fc.nat(50) }),
  fc.record({ do: fc.constant("return" as const), at: fc.nat(50) }),
  fc.record({ do: fc.constant("transfer" as const), at: fc.nat(50), line: fc.constantFrom(...lines) }),
  fc.record({ do: fc.constant("hand-over" as const), at: fc.nat(50), toCounter: fc.constantFrom(...counters) }),
);
type Placing = typeof placing extends fc.Arbitrary<infer One> ? One : never;

/** What people and officers of a commune may do in one day, in any order. */
export const steps = fc.array(fc.oneof({ arbitrary: step, weight: 4 }, placing), { maxLength: 80, size: "max" });
/** The same, without anybody who comes back or goes elsewhere. */
export const plainSteps = fc.array(step, { maxLength: 80, size: "max" });

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

const placingOf = (one: Placing, tickets: readonly Ticket[]): TicketCommand => {
  const placed = { at: "2026-11-23T02:10:00Z", turn: nextTurn(tickets) - 1 };
  switch (one.do) {
    case "hold":
      return { type: "HoldTicket", at: placed.at };
    case "return":
      return { type: "ReturnTicket", ...placed, limits: { calledSince: 0 } };
    case "transfer":
      return { type: "TransferTicket", ...placed, line: one.line };
    case "hand-over":
      return { type: "HandOverTicket", ...placed, toCounter: one.toCounter, lines };
  }
};

const afterStep = ({ tickets, presses }: Day, one: Step | Placing): Day => {
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
  const commandOf = (): TicketCommand => {
    if (one.do === "recall") return { type: "RecallTicket", ...callNow(tickets, one.counter) };
    return one.do === "say" ? { type: one.type, at: "2026-11-23T02:05:00Z" } : placingOf(one, tickets);
  };
  const command = commandOf();
  return { tickets: after(tickets, command, ticket), presses };
};

export const play = (day: readonly (Step | Placing)[]): Day => day.reduce(afterStep, { tickets: [], presses: [] });

import fc from "fast-check";
import { expect, test } from "vitest";
import { called, waiting } from "../../../tests/support/tickets.ts";
import { callOrder, PRIORITY_CALLS_IN_A_ROW, placeInLine } from "./call-order.ts";
import { decide, evolve, type TicketCommand } from "./decide.ts";
import { nextToCall } from "./next-to-call.ts";
import { PriorityClass } from "./service-line.ts";
import { firstCall, isMet, isPriority, isWaiting, type Ticket } from "./ticket.ts";
import { inferFinished, nextTurn } from "./waiting-room.ts";

const lines = ["ho-tich", "dat-dai"];
const counters = ["01288-1", "01288-2", "01288-3"];
const step = fc.oneof(
  fc.record({
    do: fc.constant("take" as const),
    line: fc.constantFrom(...lines),
    priority: fc.constantFrom(...PriorityClass.options),
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

interface Day {
  tickets: Ticket[];
  calls: string[];
}
const name = (ticket: Ticket) => `${ticket.line} ${ticket.number}`;

const apply = (day: Day, command: TicketCommand, ticket: Ticket): void => {
  const decision = decide(ticket, command);
  if (!decision.ok) return;
  const after = decision.value.reduce(evolve, ticket);
  day.tickets = inferFinished(day.tickets.map((one) => (one === ticket ? after : one)));
  if (command.type === "CallTicket") day.calls.push(name(ticket));
};

const play = (steps: readonly Step[]): Day => {
  const day: Day = { tickets: [], calls: [] };
  for (const one of steps) {
    if (one.do === "take") {
      const number = day.tickets.filter(({ line }) => line === one.line).length + 1;
      day.tickets.push(waiting(number, { line: one.line, priority: one.priority }));
      continue;
    }
    const turn = nextTurn(day.tickets);
    const call = { calledAt: "2026-11-23T02:00:00Z", turn, calledBy: `${turn}` };
    if (one.do === "call") {
      const next = nextToCall(day.tickets, one.counter, one.lines);
      if (next !== undefined) apply(day, { type: "CallTicket", counter: one.counter, ...call }, next.ticket);
      continue;
    }
    const ticket = day.tickets[one.at % Math.max(1, day.tickets.length)];
    if (ticket === undefined) continue;
    if (one.do === "recall") apply(day, { type: "RecallTicket", counter: one.counter, ...call }, ticket);
    else apply(day, { type: one.type, at: "2026-11-23T02:05:00Z" }, ticket);
  }
  return day;
};
const whole = fc.array(step, { maxLength: 80 });

test("whatever people do, everyone taken is still there, waiting or called exactly once", () => {
  fc.assert(
    fc.property(whole, (steps) => {
      const { tickets, calls } = play(steps);
      expect(tickets).toHaveLength(steps.filter((one) => one.do === "take").length);
      expect(new Set(tickets.map(name)).size).toBe(tickets.length);
      expect(calls.toSorted()).toEqual(tickets.filter(isMet).map(name).toSorted());
    }),
  );
});

test("whatever people do, a counter has one person at a time", () => {
  fc.assert(
    fc.property(whole, (steps) => {
      const open = play(steps).tickets.filter(({ status }) => status === "called" || status === "serving");
      expect(new Set(open.filter(isMet).map(({ counter }) => counter)).size).toBe(open.length);
    }),
  );
});

test("while an ordinary person waits in a line, no third priority person in a row is called from it", () => {
  fc.assert(
    fc.property(whole, (steps) => {
      for (let count = 1; count <= steps.length; count++) {
        const [before, after] = [play(steps.slice(0, count - 1)), play(steps.slice(0, count))];
        const call = after.calls.length > before.calls.length ? after.calls.at(-1) : undefined;
        const now = after.tickets.find((ticket) => name(ticket) === call);
        if (now === undefined || !isPriority(now)) continue;
        const line = before.tickets.filter((ticket) => ticket.line === now.line);
        const latest = line
          .filter(isMet)
          .sort((a, b) => firstCall(b).turn - firstCall(a).turn)
          .slice(0, PRIORITY_CALLS_IN_A_ROW);
        const passedOver = line.filter(isWaiting).some((ticket) => !isPriority(ticket));
        if (passedOver) expect(latest.length === PRIORITY_CALLS_IN_A_ROW && latest.every(isPriority)).toBe(false);
      }
    }),
    { numRuns: 50 },
  );
});

test("whoever is called again, and to whichever counter, the order of those who wait stays", () => {
  fc.assert(
    fc.property(whole, fc.constantFrom(...counters), (steps, counter) => {
      const day = play(steps);
      const orders = () =>
        lines.map((line) => callOrder(day.tickets.filter((ticket) => ticket.line === line)).map(name));
      const shown = orders();
      for (const ticket of day.tickets) {
        const turn = nextTurn(day.tickets);
        const call = { counter, calledAt: "2026-11-23T02:10:00Z", turn, calledBy: `again ${turn}` };
        apply(day, { type: "RecallTicket", ...call }, ticket);
        expect(orders()).toEqual(shown);
      }
    }),
  );
});

test("if nobody else comes, one line is called exactly in the order in which it was shown", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PriorityClass.options), { maxLength: 30 }), (classes) => {
      let line: Ticket[] = classes.map((priority, at) => waiting(at + 1, { priority }));
      const shown = callOrder(line).map(({ number }) => number);
      expect(shown.map((number) => placeInLine(line, number))).toEqual(shown.map((_, at) => at));
      const order: number[] = [];
      for (let next = nextToCall(line, "01288-1", lines); next; next = nextToCall(line, "01288-1", lines)) {
        const { number, priority } = next.ticket;
        order.push(number);
        const turn = nextTurn(line);
        line = line.map((ticket) => (ticket.number === number ? called(number, { priority, turn }) : ticket));
      }
      expect(order).toEqual(shown);
    }),
  );
});

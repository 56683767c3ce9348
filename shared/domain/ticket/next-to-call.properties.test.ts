import fc from "fast-check";
import { expect, test } from "vitest";
import {
  after,
  callNow,
  lines,
  name,
  type Press,
  play,
  plainSteps as steps,
} from "../../../tests/support/ticket-day.ts";
import { called, waiting } from "../../../tests/support/tickets.ts";
import { callOrder, placeInLine } from "./call-order.ts";
import { nextToCall } from "./next-to-call.ts";
import { usualOrder } from "./order-rules.ts";
import { PriorityClass } from "./priority-class.ts";
import { isPriority, isWaiting, type Ticket } from "./ticket.ts";
import { nextTurn } from "./waiting-room.ts";

const isOrdinary = (ticket: Ticket) => !isPriority(ticket);
const waitedIn = ({ before, lines: asked }: Press) =>
  before.filter(isWaiting).filter(({ line }) => asked.includes(line));

/** Whether the earlier presses of this kind, counted back, brought as many priority persons as may come in a row. */
type LimitReached = (of: (earlier: Press) => boolean) => boolean;
const eachPress = (check: (press: Press, limitReached: LimitReached) => void, days = steps) =>
  fc.assert(
    fc.property(days, (day) => {
      const { presses } = play(day);
      for (const [at, press] of presses.entries())
        check(press, (of) => {
          const latest = presses.slice(0, at).filter(of).slice(-usualOrder.inARow);
          return latest.length === usualOrder.inARow && latest.every(({ ticket }) => isPriority(ticket));
        });
    }),
  );
const fromLineOf = (press: Press) => (earlier: Press) => earlier.ticket.line === press.ticket.line;
const fromLinesOf = (press: Press) => (earlier: Press) =>
  earlier.counter === press.counter || press.lines.includes(earlier.ticket.line);

test("while an ordinary person waits in a line, no third priority person in a row is called from it", () => {
  eachPress((press, limitReached) => {
    const ofLine = waitedIn(press).filter(({ line }) => line === press.ticket.line);
    if (limitReached(fromLineOf(press)) && ofLine.some(isOrdinary)) expect(isPriority(press.ticket)).toBe(false);
  });
});

test("while an ordinary person waits in a counter's lines, no third priority person in a row is called from them", () => {
  eachPress((press, limitReached) => {
    if (limitReached(fromLinesOf(press)) && waitedIn(press).some(isOrdinary))
      expect(isPriority(press.ticket)).toBe(false);
  });
});

/** One officer alone, who now and then asks for some of his lines only. */
const alone = steps.map((day) => day.map((one) => ("counter" in one ? { ...one, counter: "01288-1" } : one)));

test("a counter alone calls no third priority person in a row while an ordinary person waits in one of its lines", () => {
  eachPress((press, limitReached) => {
    if (limitReached(() => true) && waitedIn(press).some(isOrdinary)) expect(isPriority(press.ticket)).toBe(false);
  }, alone);
});

test("the officer is told a true reason", () => {
  eachPress((press, limitReached) => {
    const [waited, { ticket }] = [waitedIn(press), press];
    switch (press.because) {
      case "priority-first":
        return expect(isPriority(ticket)).toBe(true);
      case "ordinary-after-priority":
        expect(isOrdinary(ticket)).toBe(true);
        return expect(limitReached(fromLinesOf(press)) || limitReached(fromLineOf(press))).toBe(true);
      case "first-in-line":
        return expect(waited.some(isPriority) || waited.some(({ number }) => number < ticket.number)).toBe(false);
      default:
        throw new Error(`${press.because} has no place in such a day`);
    }
  });
});

const arrival = fc.record({
  line: fc.constantFrom(...lines),
  priority: fc.constantFrom("none" as const, "none" as const, "elderly" as const, "merit" as const),
});
/** Who comes between two calls of the counter; more than it can call. */
const arrivals = fc.array(fc.array(arrival, { maxLength: 4 }), { maxLength: 60, size: "max" });

/**
 * Calls after which a person has had his turn, whoever comes meanwhile. A priority person: for each before him a call, one
 * for what their line owes the ordinary ones, and half a call of the counter's own ordinary turns. An ordinary person: of
 * seven calls one goes to the ordinary one who came first, as two in a row bring it about, and of the ordinary calls that
 * lines owe there are half as many as priority calls; the rest is what each line owed before.
 */
const callsAtMost = (ahead: number, priority: boolean): number =>
  priority ? 3 * (ahead + 1) + 1 : 7 * (ahead + 1) + 6 + 4 * lines.length;

test("however many come after him, nobody is forgotten by a counter with several lines", () => {
  fc.assert(
    fc.property(arrivals, (groups) => {
      let tickets: readonly Ticket[] = [];
      const callsLeft = new Map<string, number>();
      for (const [minute, group] of groups.entries()) {
        for (const [second, { line, priority }] of group.entries()) {
          const number = tickets.filter((ticket) => ticket.line === line).length + 1;
          const issuedAt = `2026-11-23T01:${String(minute).padStart(2, "0")}:0${second}Z`;
          const ticket = waiting(number, { line, priority, issuedAt });
          const ahead = tickets.filter((one) => isWaiting(one) && isPriority(one) === isPriority(ticket)).length;
          callsLeft.set(name(ticket), callsAtMost(ahead, isPriority(ticket)));
          tickets = [...tickets, ticket];
        }
        const next = nextToCall(tickets, "01288-1", lines);
        if (next === undefined) continue;
        tickets = after(tickets, { type: "CallTicket", ...callNow(tickets, "01288-1") }, next.ticket);
        callsLeft.delete(name(next.ticket));
        for (const [who, calls] of callsLeft) {
          expect(calls).toBeGreaterThan(0);
          callsLeft.set(who, calls - 1);
        }
      }
    }),
  );
});

test("if nobody else comes, one line is called exactly in the order in which it was shown", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PriorityClass.options), { maxLength: 30 }), (classes) => {
      let line: Ticket[] = classes.map((priority, at) => waiting(at + 1, { priority }));
      const shown = callOrder(line).map(({ number }) => number);
      expect(shown.map((number) => placeInLine(callOrder(line), waiting(number)))).toEqual(shown.map((_, at) => at));
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

import fc from "fast-check";
import { expect, test } from "vitest";
import { after, callNow, lines, name, play, steps } from "../../../tests/support/ticket-day.ts";
import { serviceLine, waiting } from "../../../tests/support/tickets.ts";
import { callOrder, explainedOrder } from "./call-order.ts";
import { nextToCall } from "./next-to-call.ts";
import { orderRulesOf } from "./order-rules.ts";
import { PriorityClass } from "./priority-class.ts";
import { isInLine, isMet, queueOf, type Ticket } from "./ticket.ts";

const instant = (minutes: number): string =>
  `${new Date(Date.parse("2026-11-23T01:00:00Z") + minutes * 60_000).toISOString().slice(0, 19)}Z`;
const rules = fc
  .record({
    elderly: fc.nat(3),
    merit: fc.nat(3),
    inARow: fc.integer({ min: 1, max: 4 }),
    ageingMinutes: fc.integer({ min: 5, max: 60 }),
  })
  .map(({ elderly, merit, ...rest }) => ({
    ageingMinutes: rest.ageingMinutes,
    rules: orderRulesOf(serviceLine({ priority: { classes: { elderly, merit }, ...rest } })),
  }));
/** People who come one after the other, with the minutes between them. */
const morning = fc
  .array(fc.record({ gap: fc.nat(9), priority: fc.constantFrom(...PriorityClass.options) }), { maxLength: 40 })
  .map((people) => {
    let minute = 0;
    return people.map(({ gap, priority }, at) => {
      minute += gap;
      return { ticket: waiting(at + 1, { priority, issuedAt: instant(minute) }), minute };
    });
  });

test("with ageing nobody is overtaken by who came more than three steps of it later, whatever the classes", () => {
  fc.assert(
    fc.property(morning, rules, (people, { rules, ageingMinutes }) => {
      const minuteOf = new Map(people.map(({ ticket, minute }) => [ticket.number, minute]));
      const order = callOrder(
        people.map(({ ticket }) => ticket),
        rules,
      ).map(({ number }) => minuteOf.get(number) ?? 0);
      for (const [at, later] of order.entries())
        for (const overtaken of order.slice(at + 1)) expect(later - overtaken).toBeLessThanOrEqual(3 * ageingMinutes);
    }),
  );
});

test("whatever people and officers do, everyone in a line is in its order exactly once", () => {
  fc.assert(
    fc.property(steps, (day) => {
      const { tickets } = play(day);
      const shown = lines.flatMap((line) => callOrder(tickets.filter((one) => queueOf(one) === line)).map(name));
      expect(shown.toSorted()).toEqual(tickets.filter(isInLine).map(name).sort());
    }),
  );
});

test("however the day lies on its pages, two computations agree on the order and its reasons", () => {
  fc.assert(
    fc.property(steps, rules, fc.infiniteStream(fc.nat()), (day, { rules }, random) => {
      const { tickets } = play(day);
      const shuffled = tickets
        .map((ticket) => ({ ticket, at: random.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ ticket }) => ticket);
      const given = { rulesOf: () => rules };
      expect(nextToCall(shuffled, "01288-1", lines, given)).toEqual(nextToCall(tickets, "01288-1", lines, given));
      for (const line of lines) {
        const of = (all: readonly Ticket[]) =>
          explainedOrder(
            all.filter((one) => queueOf(one) === line),
            rules,
          ).map(({ ticket, because }) => `${name(ticket)} ${because}`);
        expect(of(shuffled)).toEqual(of(tickets));
      }
    }),
  );
});

test("if nobody else comes, a line is called exactly as it was shown, also with those who came back", () => {
  fc.assert(
    fc.property(steps, rules, fc.constantFrom(...lines), (day, { rules }, line) => {
      let tickets = play(day).tickets.map((one) =>
        one.place?.counter === undefined ? one : { ...one, place: { ...one.place, counter: "01288-1" } },
      );
      const own = () => tickets.filter((one) => queueOf(one) === line);
      const shown = callOrder(own(), rules).map(name);
      const called: string[] = [];
      for (let [next] = callOrder(own(), rules); next !== undefined; [next] = callOrder(own(), rules)) {
        called.push(name(next));
        tickets = [...after(tickets, { type: "CallTicket", ...callNow(tickets, "01288-1") }, next)];
      }
      expect(called).toEqual(shown);
    }),
    { numRuns: 50 },
  );
});

test("a recall takes nobody's turn: the order of those who wait stays", () => {
  fc.assert(
    fc.property(steps, rules, (day, { rules }) => {
      let { tickets } = play(day);
      const orders = () =>
        lines.map((line) =>
          callOrder(
            tickets.filter((one) => queueOf(one) === line),
            rules,
          ).map(name),
        );
      const shown = orders();
      for (const ticket of tickets.filter((one) => isMet(one) && one.status !== "returning")) {
        tickets = after(tickets, { type: "RecallTicket", ...callNow(tickets, "01288-2") }, ticket);
        expect(orders()).toEqual(shown);
      }
    }),
    { numRuns: 50 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { called, serviceLine, waiting } from "../../../tests/support/tickets.ts";
import { countersAtWork } from "./counters-at-work.ts";
import { busyVisits, ratesOf } from "./rates.ts";
import { isMet, type Ticket } from "./ticket.ts";

const at = (minutes: number): string =>
  `${new Date(Date.parse("2026-11-23T01:00:00Z") + minutes * 60_000).toISOString().slice(0, 19)}Z`;
const line = serviceLine();
const rates = (day: readonly Ticket[], minutes = 60) => ratesOf(day, line, at(minutes), at(0));
const visit = (
  number: number,
  from: number,
  to: number,
  more: Partial<Ticket & { status: "finished" }> = {},
): Ticket => ({
  ...called(number, { calledAt: at(from) }),
  status: "finished",
  finishedAt: at(to),
  inferred: false,
  ...more,
});

test("before anybody was served, a visit takes what the definition says", () => {
  expect(rates([waiting(1)])).toMatchObject({ serviceMinutes: 10 });
});

test("five visits weigh as much as the definition, and more weigh more", () => {
  const five = [1, 2, 3, 4, 5].map((number) => visit(number, 0, 20));
  expect(rates(five).serviceMinutes).toBe(15);
  expect(rates([...five, ...five, ...five]).serviceMinutes).toBe(17.5);
});

test("a button forgotten for two hours counts as the longest visit that can be, a slip of the finger as the shortest", () => {
  expect(rates([visit(1, 0, 120)]).serviceMinutes).toBe(15);
  expect(rates([visit(1, 0, 0)]).serviceMinutes).toBeCloseTo((50 + 2) / 6);
});

test("an absence, a second call, and an end that only the next call tells while nobody waited are no visits", () => {
  const missed: Ticket = { ...called(1), status: "no-show", missedAt: at(1) };
  const again = visit(2, 0, 40, { first: { counter: "01288-1", turn: 1, calledBy: "x" } });
  const idle = visit(3, 0, 40, { inferred: true });
  expect(rates([missed, again, idle]).serviceMinutes).toBe(10);
  const busy = [idle, waiting(4, { issuedAt: at(10) })];
  expect(rates(busy).serviceMinutes).toBe((50 + 40) / 6);
  expect(rates([idle, called(4, { issuedAt: at(10), calledAt: at(40) })]).serviceMinutes).toBe(10);
  expect(rates([idle, called(4, { issuedAt: at(10), calledAt: at(41) })]).serviceMinutes).toBe((50 + 40) / 6);
});

test("of visits that only the next call ended, those count at whose end somebody stood between number and call", () => {
  const minute = fc.nat({ max: 30 });
  const person = fc.tuple(minute, minute, minute, fc.constantFrom("waits", "called", "left", "ended"));
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), (people) => {
      const day = people.map(([came, waited, lasted, now], nth): Ticket => {
        const [issuedAt, calledAt] = [at(came), at(came + waited)];
        if (now === "waits") return waiting(nth, { issuedAt });
        if (now === "called") return called(nth, { issuedAt, calledAt });
        return visit(nth, came + waited, came + waited + lasted, { issuedAt, inferred: now === "left" });
      });
      const stoodAt = (moment: string) =>
        day.some((one) => one.issuedAt < moment && (!isMet(one) || one.calledAt > moment));
      const expected = day.filter((one) => one.status === "finished" && (!one.inferred || stoodAt(one.finishedAt)));
      expect(new Set(busyVisits(day))).toEqual(new Set(expected));
    }),
    { numRuns: 2_000 },
  );
});

test("what a line shows is what its own day says, also when several days and lines are asked for in turn", () => {
  const [short, long] = [[visit(1, 0, 10)], [visit(1, 0, 30)]];
  const asked = [short, long, short].map((day) => rates(day).serviceMinutes);
  expect(asked).toEqual([10, (50 + 30) / 6, 10]);
  const mixed = [visit(1, 0, 30), visit(2, 0, 10, { line: "dat-dai" })];
  expect(ratesOf(mixed, serviceLine({ id: "dat-dai" }), at(60), at(0)).serviceMinutes).toBe(10);
  expect(rates(mixed).serviceMinutes).toBe((50 + 30) / 6);
});

test("arrivals are those of the last three quarters of an hour, and just after opening not a rush of one", () => {
  const come = [0, 5, 10, 20, 30, 40, 50].map((minutes, nth) => waiting(nth + 1, { issuedAt: at(minutes) }));
  expect(rates(come).arrivalsPerMinute).toBeCloseTo(4 / 45);
  expect(rates([waiting(1, { issuedAt: at(1) })], 2).arrivalsPerMinute).toBeCloseTo(1 / 15);
});

test("people of another line count nothing; who was moved here does", () => {
  const moved = waiting(1, {
    line: "dat-dai",
    place: { as: "transfer", at: at(1), turn: 0, line: "ho-tich" },
    issuedAt: at(59),
  });
  const other = waiting(2, { line: "dat-dai", issuedAt: at(59) });
  expect(rates([moved, other]).arrivalsPerMinute).toBeCloseTo(1 / 45);
});

test("the share of priority is a fifth until people come, and then what they show", () => {
  expect(rates([]).priorityShare).toBe(0.2);
  const elderly = Array.from({ length: 90 }, (_, nth) => waiting(nth + 1, { priority: "elderly" }));
  expect(rates(elderly).priorityShare).toBeCloseTo(0.92);
});

const counters = [
  { id: "01288-1", lines: ["ho-tich"] },
  { id: "01288-2", lines: ["ho-tich", "dat-dai"] },
];

test("before the first call every counter may work; after it those that have called and do not pause", () => {
  expect(countersAtWork([], counters, [])).toEqual(
    new Map([
      ["ho-tich", 1.5],
      ["dat-dai", 0.5],
    ]),
  );
  expect(countersAtWork([called(1)], counters, [])).toEqual(new Map([["ho-tich", 1]]));
  expect(countersAtWork([], counters, [{ counter: "01288-1" }])).toEqual(
    new Map([
      ["ho-tich", 0.5],
      ["dat-dai", 0.5],
    ]),
  );
});

test("a counter of two lines works for each by the people who wait there", () => {
  const day = [1, 2, 3].map((number) => waiting(number)).concat(waiting(1, { line: "dat-dai" }));
  expect(countersAtWork(day, counters, []).get("ho-tich")).toBe(1.75);
});

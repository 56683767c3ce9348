import { describe, expect, test } from "vitest";
import { called, serviceLine, waiting } from "../../../tests/support/tickets.ts";
import { LineAppointments } from "../appointment/line-appointments.ts";
import { callOrder, explainedOrder } from "./call-order.ts";
import { nextToCall } from "./next-to-call.ts";
import { orderRulesOf } from "./order-rules.ts";
import type { Place, ReturningTicket, Ticket, WaitingTicket } from "./ticket.ts";

/** 08:00 in Vietnam and minutes after it. */
const at = (minutes: number): string =>
  `${new Date(Date.parse("2026-11-23T01:00:00Z") + minutes * 60_000).toISOString().slice(0, 19)}Z`;
const came = (number: number, minutes: number, more: Partial<WaitingTicket> = {}) =>
  waiting(number, { issuedAt: at(minutes), ...more });
const back = (number: number, as: Place["as"], more: Partial<Place> = {}): ReturningTicket => ({
  ...called(number),
  status: "returning",
  place: { as, at: at(30), turn: 9, ...more },
});
const ageing = orderRulesOf(
  serviceLine({ priority: { classes: { merit: 2, poor: 0 }, inARow: 2, ageingMinutes: 20 } }),
);
const numbers = (line: readonly Ticket[], ...given: [rules?: typeof ageing, now?: string]) =>
  callOrder(line, ...given).map(({ number }) => number);
const reasons = (line: readonly Ticket[], ...given: [rules?: typeof ageing, now?: string]) =>
  explainedOrder(line, ...given).map(({ ticket, because }) => `${ticket.number} ${because}`);

describe("class and waiting", () => {
  test("F13 – who has priority goes before those who came up to twenty minutes earlier, and not before who waits longer", () => {
    const line = [came(1, 0), came(2, 15), came(3, 25, { priority: "elderly" })];
    expect(reasons(line, ageing)).toEqual(["1 waited-longer", "3 priority-first", "2 first-in-line"]);
  });

  test("a class that the province makes stronger weighs twice, and one that it gives no strength waits like everybody", () => {
    const line = [came(1, 0), came(2, 35, { priority: "merit" }), came(3, 36, { priority: "poor" })];
    expect(numbers(line, ageing)).toEqual([2, 1, 3]);
  });

  test("with waiting that counts, after two priority calls an ordinary person passes only who came after him", () => {
    const before = [called(1, { priority: "elderly" }), called(2, { priority: "elderly", turn: 2 })];
    const elderly = { priority: "elderly" } as const;
    expect(reasons([...before, came(3, 10), came(4, 12, elderly)], ageing)).toEqual([
      "3 ordinary-after-priority",
      "4 priority-first",
    ]);
    expect(numbers([...before, came(3, 10, elderly), came(4, 12)], ageing)).toEqual([3, 4]);
  });

  test("waiting counts from the opening: who took his number the evening before has not waited all night", () => {
    const line = [
      waiting(1, { issuedAt: "2026-11-22T12:00:00Z" }),
      waiting(2, { issuedAt: "2026-11-23T00:40:00Z", priority: "elderly" }),
    ];
    expect(numbers(line, ageing)).toEqual([2, 1]);
  });

  test("a clock that is an hour wrong changes no order among equals: the number counts", () => {
    expect(numbers([came(1, 60), came(2, 1), came(3, 2)])).toEqual([1, 2, 3]);
    expect(numbers([came(1, -60), came(2, 1), came(3, 2)], ageing)).toEqual([1, 2, 3]);
  });
});

describe("an appointment", () => {
  const line = [came(1, 0), came(2, 5, { slotAt: at(30) }), came(3, 6, { priority: "elderly" })];

  test("whose holder came in time is called at its slot, before all others, and till then by class and time", () => {
    expect(reasons(line, undefined, at(29))).toEqual(["3 priority-first", "1 first-in-line", "2 first-in-line"]);
    expect(reasons(line, undefined, at(30))).toEqual(["2 appointment-due", "3 priority-first", "1 first-in-line"]);
  });

  test("loses one step of its advantage for each slot that its holder is late", () => {
    const before = [came(1, 0, { priority: "merit" }), came(2, 1)];
    const late = (minutes: number) => reasons([...before, came(3, minutes, { slotAt: at(30) })], undefined, at(99));
    expect(late(31)).toEqual(["3 appointment-late", "1 priority-first", "2 first-in-line"]);
    expect(late(46)).toEqual(["1 priority-first", "3 appointment-late", "2 first-in-line"]);
    expect(late(61)).toEqual(["1 priority-first", "2 first-in-line", "3 first-in-line"]);
  });

  test("whose holder comes within the line's grace is in time: a bus is late by minutes", () => {
    const grace = orderRulesOf({ appointments: LineAppointments.parse({ perSlot: 1, graceMinutes: 10 }) });
    const late = (minutes: number) => reasons([came(1, 0), came(2, minutes, { slotAt: at(30) })], grace, at(99))[0];
    expect(late(40)).toBe("2 appointment-due");
    expect(late(41)).toBe("2 appointment-late");
  });

  test("keeps its holder's class when that is worth more than what is left", () => {
    const holder = came(2, 80, { slotAt: at(30), priority: "elderly" });
    expect(reasons([came(1, 0), holder], undefined, at(99))).toEqual(["2 priority-first", "1 first-in-line"]);
  });

  test("is not in the row of priority calls", () => {
    const before = [called(1, { priority: "elderly" }), called(2, { priority: "elderly", slotAt: at(10) })];
    expect(numbers([...before, came(3, 0), came(4, 1, { priority: "merit" })])).toEqual([4, 3]);
  });
});

describe("who was called before", () => {
  const line = [came(11, 0), came(12, 1), came(13, 2), came(14, 3)];

  test("and was absent waits behind three new persons", () => {
    expect(reasons([back(1, "absence"), ...line])).toEqual([
      "11 first-in-line",
      "12 first-in-line",
      "13 first-in-line",
      "1 back-from-absence",
      "14 first-in-line",
    ]);
  });

  test("comes one place nearer with each new person that is called, and not with a recall", () => {
    const first = { counter: "01288-1", turn: 2, calledBy: "call-2" };
    const since = [called(2, { turn: 12, first }), called(11, { turn: 10 }), called(12, { turn: 11 })];
    expect(numbers([back(1, "absence"), ...since, came(13, 2), came(14, 3)])).toEqual([13, 1, 14]);
  });

  test("and has mended his papers is next, before one who was absent", () => {
    expect(numbers([back(1, "absence"), back(2, "correction"), ...line])).toEqual([2, 11, 12, 13, 1, 14]);
  });

  test("and goes on to the next service of his visit lets one new person pass", () => {
    expect(numbers([back(1, "next-service", { line: "dat-dai" }), ...line])).toEqual([11, 1, 12, 13, 14]);
  });

  test("and was sent to the wrong line keeps the place of his first time", () => {
    const moved: Ticket = { ...back(1, "transfer", { line: "dat-dai" }), issuedAt: at(1) };
    const there = [1, 2, 3].map((number) => came(number, number, { line: "dat-dai" }));
    expect(reasons([moved, ...there])).toEqual([
      "1 first-in-line",
      "1 transferred",
      "2 first-in-line",
      "3 first-in-line",
    ]);
  });

  test("takes nobody's turn: the row of priority calls is as it was", () => {
    const before = [called(5, { priority: "elderly" }), called(6, { priority: "elderly" })];
    const elderly = came(7, 1, { priority: "elderly" });
    const again: Ticket = { ...back(1, "correction"), priority: "elderly" };
    expect(numbers([...before, again, elderly, came(8, 0)])).toEqual([1, 8, 7]);
  });
});

describe("a counter with several lines", () => {
  const next = (day: readonly Ticket[], counter: string, now = at(31)) => {
    const call = nextToCall(day, counter, ["ho-tich", "dat-dai"], { rulesOf: () => orderRulesOf({}), now });
    return call && [call.ticket.number, call.because, call.values];
  };

  test("calls whoever comes back or goes on before the others of all its lines, the earliest first", () => {
    const day = [came(11, 0), back(1, "correction"), back(2, "correction", { at: at(20), line: "dat-dai" })];
    expect(next(day, "01288-1")).toEqual([2, "papers-corrected", { minutes: 31, overtaken: 0, inARow: 2 }]);
  });

  test("takes over an unfinished visit first; another one leaves it to it for fifteen minutes", () => {
    const given = back(1, "handover", { counter: "01288-2" });
    const day = [came(11, 0), given, back(2, "correction")];
    expect(next(day, "01288-2")?.slice(0, 2)).toEqual([1, "handed-over"]);
    expect(next([came(11, 0), given], "01288-1", at(44))?.slice(0, 2)).toEqual([11, "first-in-line"]);
    expect(next([came(11, 0), given], "01288-1", at(45))?.slice(0, 2)).toEqual([1, "handed-over"]);
  });

  test("says how long the person has waited and how many who came earlier still wait", () => {
    const day = [came(1, 0), came(2, 11, { priority: "elderly" })];
    expect(next(day, "01288-1")).toEqual([2, "priority-first", { minutes: 20, overtaken: 1, inARow: 2 }]);
  });

  test("with waiting that counts takes an ordinary person of one line before a priority person of another who came long after", () => {
    const day = [came(1, 0), came(1, 25, { line: "dat-dai", priority: "elderly" })];
    const call = nextToCall(day, "01288-1", ["ho-tich", "dat-dai"], { rulesOf: () => ageing });
    expect([call?.ticket.line, call?.because]).toEqual(["ho-tich", "waited-longer"]);
  });
});

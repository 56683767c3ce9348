import { expect, test } from "vitest";
import { called, eight, waiting } from "../../../tests/support/tickets.ts";
import { callOrder, placeInLine } from "./call-order.ts";
import { nextToCall } from "./next-to-call.ts";
import { minutesToSlot, usualOrder } from "./order-rules.ts";
import type { Ticket } from "./ticket.ts";

const numbers = (line: readonly Ticket[]) => callOrder(line).map(({ number }) => number);
const old = (number: number) => waiting(number, { priority: "elderly" });

test("people are called in the order of their numbers", () => {
  expect(numbers([waiting(3), waiting(1), waiting(2)])).toEqual([1, 2, 3]);
});

test("F13 – old, disabled, poor and pregnant people, with a small child or of merit, go before the others, and among themselves by number", () => {
  const priority = (["poor", "disabled", "pregnant", "small-child", "merit", "elderly"] as const).map((priority, at) =>
    waiting(at + 2, { priority }),
  );
  expect(numbers([waiting(1), ...priority.slice(0, 2).reverse()])).toEqual([2, 3, 1]);
  expect(numbers(priority)).toEqual([2, 3, 4, 5, 6, 7]);
});

test("after two priority calls in a row one ordinary ticket is called", () => {
  expect(numbers([waiting(1), waiting(2), old(3), old(4), old(5), old(6), old(7)])).toEqual([3, 4, 1, 5, 6, 2, 7]);
});

test("calls of before count: the third priority person lets one ordinary ticket pass", () => {
  const before = [called(1, { priority: "elderly" }), called(2, { priority: "merit" })];
  expect(numbers([...before, waiting(3), old(4)])).toEqual([3, 4]);
  expect(numbers([...before, called(5), waiting(3), old(4)])).toEqual([4, 3]);
});

test("a recall is nobody's turn: it moves nobody in the line", () => {
  const first = { counter: "01288-1", turn: 1, calledBy: "call-1" };
  const before = [called(2, { priority: "elderly" }), called(3, { priority: "merit" })];
  const rest = [waiting(4), old(5)];
  expect(numbers([called(1), ...before, ...rest])).toEqual([4, 5]);
  expect(numbers([called(1, { turn: 4, first }), ...before, ...rest])).toEqual([4, 5]);
});

test("without ordinary tickets there is nobody to let pass", () => {
  expect(numbers([called(1, { priority: "merit" }), called(2, { priority: "merit" }), old(3), old(4)])).toEqual([3, 4]);
});

test("a person's place is the number of people called before, and 0 once he was called", () => {
  const line = [called(1), waiting(2), old(3), waiting(4)];
  expect([3, 2, 4, 1].map((number) => placeInLine(callOrder(line), waiting(number)))).toEqual([0, 1, 2, 0]);
});

const land = (number: number, more: Partial<Ticket & { status: "waiting" }> = {}) =>
  waiting(number, { line: "dat-dai", ...more });
const both = ["ho-tich", "dat-dai"];
const next = (day: readonly Ticket[], lines: readonly string[] = both) => {
  const call = nextToCall(day, "01288-1", lines);
  return call && [call.ticket.line, call.ticket.number, call.because];
};

test("nobody waits, nobody is called", () => {
  expect(next([called(1)])).toBeUndefined();
});

test("a counter calls only from its own lines", () => {
  expect(next([waiting(1), land(1)], ["dat-dai"])).toEqual(["dat-dai", 1, "first-in-line"]);
});

test("between two lines the person who came first is called", () => {
  const at = (minute: string) => `2026-11-23T01:${minute}:00Z`;
  expect(next([waiting(9, { issuedAt: at("02") }), land(1, { issuedAt: at("05") })])).toEqual([
    "ho-tich",
    9,
    "first-in-line",
  ]);
  expect(next([waiting(9, { issuedAt: at("05") }), land(1, { issuedAt: at("02") })])).toEqual([
    "dat-dai",
    1,
    "first-in-line",
  ]);
  expect(next([waiting(2), land(1)])).toEqual(["dat-dai", 1, "first-in-line"]);
  expect(next([waiting(1), land(1)])).toEqual(["dat-dai", 1, "first-in-line"]);
});

test("a priority person of any of the counter's lines goes first, and the officer sees why", () => {
  expect(next([waiting(1), land(2, { priority: "pregnant" })])).toEqual(["dat-dai", 2, "priority-first"]);
});

test("a line of ordinary tickets beside a line of priority tickets is not forgotten", () => {
  const first = called(1, { line: "dat-dai", priority: "elderly" });
  const second = called(2, { line: "dat-dai", priority: "elderly" });
  const day = [first, second, land(3, { priority: "elderly" }), waiting(7, { issuedAt: eight })];
  expect(next(day)).toEqual(["ho-tich", 7, "ordinary-after-priority"]);
});

test("with priority persons in all of a counter's lines, an ordinary person is called after two of them all the same", () => {
  const three = ["A", "B", "C"];
  let day: readonly Ticket[] = three.flatMap((line, nth) =>
    [1, 2, 3, 4].map((number) =>
      waiting(number, {
        line,
        issuedAt: `2026-11-23T00:0${nth + number}:00Z`,
        priority: number % 2 === 0 ? "elderly" : "none",
      }),
    ),
  );
  const calls: string[] = [];
  for (let call = nextToCall(day, "01288-1", three); call; call = nextToCall(day, "01288-1", three)) {
    const { ticket } = call;
    const { line, number, priority } = ticket;
    calls.push(`${line}${number}${priority === "none" ? "" : "*"}`);
    day = day.map((one) => (one === ticket ? called(number, { line, priority, turn: calls.length }) : one));
  }
  expect(calls.join(" ")).toBe("A2* B2* A1 C2* A4* B1 B4* C4* C1 A3 B3 C3");
});

test("a line in which two priority persons were called lets its own ordinary person pass before the next", () => {
  const elderly = { line: "dat-dai", priority: "elderly" } as const;
  const before = [called(1, elderly), called(2, elderly), called(3)];
  const day = [...before, land(3), land(4, { priority: "merit" }), waiting(1)];
  expect(next(day)).toEqual(["dat-dai", 3, "ordinary-after-priority"]);
});

test("two priority calls in a row count for all counters of their lines, and for their own counter in its other lines", () => {
  const twoOld = (counter: string) =>
    [1, 2].map((number) => called(number, { line: "dat-dai", priority: "elderly", counter }));
  const rest = [waiting(1), waiting(2, { priority: "merit" }), land(3, { priority: "merit" })];
  expect(next([...twoOld("01288-2"), ...rest])).toEqual(["ho-tich", 1, "ordinary-after-priority"]);
  expect(next([...twoOld("01288-1"), ...rest], ["ho-tich"])).toEqual(["ho-tich", 1, "ordinary-after-priority"]);
  expect(next([...twoOld("01288-2"), ...rest], ["ho-tich"])).toEqual(["ho-tich", 2, "priority-first"]);
});

test("a counter that has let nobody pass yet goes on when only priority persons wait", () => {
  const day = [called(1, { priority: "elderly" }), called(2, { priority: "elderly" }), old(3)];
  expect(next(day)).toEqual(["ho-tich", 3, "priority-first"]);
});

test("who comes early to his appointment has its time ahead of him; who came late, without one or to his turn has not", () => {
  const to = (more: object, now = "2026-11-23T01:30:30Z") => minutesToSlot(waiting(1, more), usualOrder, now);
  const slotAt = "2026-11-23T02:00:00Z";
  expect(to({ slotAt })).toBe(30);
  expect(to({ slotAt }, slotAt)).toBeUndefined();
  expect(to({})).toBeUndefined();
  expect(to({ slotAt: "2026-11-23T00:00:00Z" })).toBeUndefined();
  expect(to({ slotAt, place: { as: "absence", at: eight, turn: 1 } })).toBeUndefined();
});

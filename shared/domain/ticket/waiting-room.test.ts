import { expect, test } from "vitest";
import { called, eight, waiting } from "../../../tests/support/tickets.ts";
import type { Ticket } from "./ticket.ts";
import { atCounter, atCounters, inferFinished, nearBecauseOf, nextTurn, waitingIn } from "./waiting-room.ts";

const nine = "2026-11-23T02:00:00Z";
const second = { counter: "01288-2" };

test("the counter's next call finishes whoever was there, and nobody at another counter", () => {
  const day = [called(1), called(2, second), called(3, { calledAt: nine }), waiting(4)];
  expect(inferFinished(day)).toEqual([
    { ...called(1), status: "finished", finishedAt: nine, inferred: true },
    called(2, second),
    called(3, { calledAt: nine }),
    waiting(4),
  ]);
});

test("whom another counter took over has still followed the person before him", () => {
  const first = { counter: "01288-1", turn: 2, calledBy: "call-2" };
  const taken = called(2, { ...second, turn: 3, calledAt: nine, first });
  expect(inferFinished([called(1), taken])).toEqual([
    { ...called(1), status: "finished", finishedAt: nine, inferred: true },
    taken,
  ]);
  expect(atCounter([{ ...called(1), status: "no-show", missedAt: eight }, taken], "01288-1")).toBeUndefined();
  expect(atCounter([called(1), taken], "01288-2")).toEqual(taken);
});

test("what the officer said himself stays as he said it", () => {
  const missed: Ticket = { ...called(1), status: "no-show", missedAt: eight };
  expect(inferFinished([missed, called(2)])[0]).toEqual(missed);
});

test("calls of one turn in two lines still have one order", () => {
  const day = [called(5, { turn: 7, line: "dat-dai" }), called(1, { turn: 7 }), called(2, { turn: 7 })];
  expect(inferFinished(day).map(({ status }) => status)).toEqual(["finished", "finished", "called"]);
});

test("a counter shows whom it serves or has missed, and nobody when he has finished", () => {
  const missed: Ticket = { ...called(2), status: "no-show", missedAt: eight };
  expect(atCounter([called(1)], "01288-1")).toEqual(called(1));
  expect(atCounter([called(1), missed], "01288-1")).toEqual(missed);
  expect(
    atCounter([{ ...called(1), status: "finished", finishedAt: nine, inferred: false }], "01288-1"),
  ).toBeUndefined();
  expect(atCounter([called(1), waiting(2)], "01288-9")).toBeUndefined();
});

test("the board has the latest call first", () => {
  expect(atCounters([called(1), waiting(3), called(2, second)]).map(({ number }) => number)).toEqual([2, 1]);
});

test("turns count on through the day, over all lines", () => {
  expect(nextTurn([waiting(1)])).toBe(1);
  expect(nextTurn([called(4), called(2, { line: "dat-dai" })])).toBe(5);
});

test("the waiting are counted in the lines that are asked for", () => {
  expect(waitingIn([waiting(1), waiting(2, { line: "dat-dai" }), called(3)], ["ho-tich"])).toBe(1);
});

const phone = "+84912345678";
const near = (line: readonly Ticket[], turn: number) => nearBecauseOf(line, turn, 2).map(({ number }) => number);

test("a call tells those who have come within reach, if they left a phone", () => {
  const line = [called(1), waiting(2), waiting(3, { phone }), waiting(4, { phone }), waiting(5, { phone })];
  expect(near(line, 1)).toEqual([3, 4]);
});

test("a call tells nobody where nobody within reach left a phone, whoever did further back", () => {
  expect(near([called(1), waiting(2), waiting(3), waiting(4), waiting(5, { phone })], 1)).toEqual([]);
});

test("the next call tells only the one who has come within reach since", () => {
  const calls = [called(1, { calledAt: nine }), called(2, { calledAt: nine })];
  const rest = [3, 4, 5, 6].map((number) => waiting(number, { phone }));
  expect(near([...calls, ...rest], 2)).toEqual([5]);
});

test("a call that is looked at late tells everyone whom it and those after it have brought within reach", () => {
  const calls = [called(1, { calledAt: nine }), called(2, { calledAt: nine }), called(3, { calledAt: nine })];
  const line = [...calls, ...[4, 5, 6, 7].map((number) => waiting(number, { phone }))];
  expect([near(line, 1), near(line, 2), near(line, 3)]).toEqual([[4, 5, 6], [5, 6], [6]]);
});

test("who took a number within reach is told by the first call after it", () => {
  const line = [
    called(1, { calledAt: eight }),
    called(2, { calledAt: nine }),
    waiting(3, { phone, issuedAt: "2026-11-23T01:30:00Z" }),
  ];
  expect(near(line, 2)).toEqual([3]);
});

test("in doubt whether an earlier call has told him, a person is named again rather than never", () => {
  const [soon, later] = ["2026-11-23T02:00:15Z", "2026-11-23T02:00:16Z"];
  const line = (calledAt: string) => [called(1, { calledAt }), called(2), waiting(3, { phone, issuedAt: nine })];
  expect(near(line(soon), 2)).toEqual([3]);
  expect(near(line(later), 2)).toEqual([]);
});

test("who came between a call and its repetition is told by the next call", () => {
  const first = { counter: "01288-1", turn: 1, calledBy: "call-1" };
  const again = called(1, { turn: 2, calledAt: "2026-11-23T02:30:00Z", first });
  expect(near([again, called(2, { turn: 3 }), waiting(3, { phone, issuedAt: nine })], 3)).toEqual([3]);
});

test("the call of somebody who was moved here before it brings the others nearer, as any call does", () => {
  const moved = { as: "transfer", at: eight, turn: 0, line: "ho-tich" } as const;
  const line = [
    called(1, { line: "dat-dai", place: moved, calledAt: nine }),
    ...[2, 3, 4, 5].map((number) => waiting(number, { phone })),
  ];
  expect(near(line, 1)).toEqual([2, 3, 4]);
});

test("a number that waits again counts among those who wait, and turns count on from its place", () => {
  const place = { as: "correction", at: eight, turn: 8 } as const;
  const day: Ticket[] = [{ ...called(1), status: "returning", place }, waiting(2)];
  expect(waitingIn(day, ["ho-tich"])).toBe(2);
  expect(nextTurn(day)).toBe(9);
  expect(atCounter(day, "01288-1")).toBeUndefined();
});

test("a call that was written after one with a later turn leaves nobody out", () => {
  const calls = [called(1, { calledAt: nine }), called(2, { turn: 3, calledAt: nine })];
  const rest = [4, 5, 6, 7].map((number) => waiting(number, { phone }));
  expect(near([...calls, waiting(3), ...rest], 3)).toEqual([5]);
  expect(near([...calls, called(3, { turn: 2, calledAt: nine }), ...rest], 2)).toEqual([5, 6]);
});

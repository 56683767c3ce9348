import { expect, test } from "vitest";
import type { Answer, Api, Command } from "../../browser/api.ts";
import { type BookedCall, type CallAnswer, isConflict, isRecorded } from "./call-book.ts";
import { tellCalls } from "./tell-calls.ts";

const booked = (nth: number, more: Partial<BookedCall> = {}): BookedCall => ({
  ...{
    key: `call-${nth}`,
    counter: "01288-1",
    nth,
    commune: "01288",
    date: "2026-11-23",
    line: "ho-tich",
    number: nth,
  },
  ...{ calledAt: { at: nth * 60_000, start: "", since: 0 }, rev: 1 },
  ...more,
});

/** A counter's book, and a server that answers as it is told. */
const counter = (calls: readonly BookedCall[], answers: (keys: string[]) => Answer<unknown>) => {
  const kept = new Map(calls.map((call) => [call.key, call]));
  const asked: string[][] = [];
  const api = {
    post: async (_: string, { body }: Command) => {
      const keys = (body as { calls: { key: string }[] }).calls.map(({ key }) => key);
      asked.push(keys);
      return answers(keys);
    },
  } as unknown as Api;
  const book = {
    calls: async () => [...kept.values()],
    answered: async (all: ReadonlyMap<string, CallAnswer>) => {
      for (const [key, answer] of all) kept.set(key, { ...(kept.get(key) as BookedCall), answer });
    },
  };
  const instant = ({ at }: { at: number }) => new Date(at).toISOString();
  return { asked, all: () => [...kept.values()], tell: () => tellCalls({ api, book, counter: "01288-1", instant }) };
};
const all =
  (outcome: string) =>
  (keys: string[]): Answer<unknown> => ({
    ...{ kind: "ok", value: { calls: keys.map((key) => ({ key, outcome })) } },
  });
const problem = (status: number): Answer<unknown> =>
  ({ kind: "refused", status, problem: { status, code: "X", detail: "Không được." } }) as never;

test("all are told in their order, fifty at once, and none again that is there", async () => {
  const {
    asked,
    tell,
    all: left,
  } = counter(
    Array.from({ length: 60 }, (_, nth) => booked(nth)),
    all("recorded"),
  );
  expect([await tell(), await tell()]).toEqual([true, true]);
  expect(asked.map((keys) => [keys.length, keys[0]])).toEqual([
    [50, "call-0"],
    [10, "call-50"],
  ]);
  expect(left().every(isRecorded)).toBe(true);
});

test("what waits is told again, a conflict is not, and what was said since is told once more", async () => {
  const answer = (outcome: CallAnswer["outcome"]) => ({ answer: { rev: 1, outcome } });
  const calls = [
    booked(1, answer("waits")),
    booked(2, answer("conflict")),
    booked(3, { ...answer("recorded"), rev: 2 }),
  ];
  const { asked, tell, all: left } = counter(calls, all("recorded"));
  expect(await tell()).toBe(true);
  expect(asked).toEqual([["call-1", "call-3"]]);
  expect(left().map((call) => [isRecorded(call), isConflict(call)])).toEqual([
    [true, false],
    [false, true],
    [true, false],
  ]);
});

test("without an answer, or before the sign-in, everything stays as it is", async () => {
  for (const answer of [{ kind: "offline" }, { kind: "fault", status: 503 }, problem(401), problem(429)] as const) {
    const { tell, all: left } = counter([booked(1)], () => answer as Answer<unknown>);
    expect(await tell()).toBe(false);
    expect(left()).toEqual([booked(1)]);
  }
});

test("who may not tell it here is told so, and the calls wait for somebody who may", async () => {
  const { tell, all: left } = counter([booked(1)], () => problem(403));
  expect(await tell()).toBe(true);
  expect(left()[0]?.answer).toEqual({ rev: 1, outcome: "waits", text: { vi: "Không được.", en: "Không được." } });
});

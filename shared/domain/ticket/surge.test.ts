import { expect, test } from "vitest";
import { eight } from "../../../tests/support/tickets.ts";
import type { LineLoad } from "./forecast.ts";
import { isSettled, type Pressure, pressureOf, runningSurge, type Surge, surgeAfter } from "./surge.ts";

const nine = "2026-11-23T02:00:00Z";
const wait = (minutes: number): Pressure => ({ minutes, waiting: 12 });
/** Looks one after the other at a line whose limit is an hour. */
const looks = (...minutes: number[]): Surge | undefined =>
  minutes.reduce<Surge | undefined>((before, one) => surgeAfter(before, wait(one), 60, eight), undefined);

test("a wait up to the limit is no surge, one above it is", () => {
  expect(looks(60)).toBeUndefined();
  expect(looks(61)).toEqual({ nth: 1, since: eight, minutes: 61, waiting: 12 });
});

test("a wait that swings about the limit is one surge, told once", () => {
  const first = looks(61);
  expect(surgeAfter(first, wait(59), 60, nine)).toBe(first);
  expect(looks(61, 59, 74, 43, 90)?.nth).toBe(1);
});

test("a surge is over well below the limit, and the next one is told again", () => {
  expect(looks(61, 42)).toMatchObject({ nth: 1, endedAt: eight });
  expect(runningSurge(looks(61, 42))).toBeUndefined();
  expect(runningSurge(looks(61, 43))).toMatchObject({ nth: 1 });
  expect(looks(61, 42, 50)).toMatchObject({ nth: 1, endedAt: eight });
  expect(looks(61, 42, 65)).toEqual({ nth: 2, since: eight, minutes: 65, waiting: 12 });
});

test("a line for which nobody works is as pressed as its longest wait", () => {
  const rates = { serviceMinutes: 10, arrivalsPerMinute: 0.1, priorityShare: 0 };
  const load: LineLoad = { waiting: 6, counters: 1, rates };
  expect(pressureOf(load, 30)).toEqual({ minutes: 67, waiting: 6 });
  expect(pressureOf({ ...load, counters: 0 }, 30)).toEqual({ minutes: 30, waiting: 6 });
});

test("in the first twenty minutes nobody judges who works", () => {
  expect(isSettled(eight, "2026-11-23T01:19:59Z")).toBe(false);
  expect(isSettled(eight, "2026-11-23T01:20:00Z")).toBe(true);
});

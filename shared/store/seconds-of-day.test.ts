import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, midnightOf } from "../domain/calendar/time.ts";
import { instantAt, secondsOf } from "./seconds-of-day.ts";

const date = "2026-11-28";

test("a time of a day reads as the same moment however it is written, also of the evening before and the night after", () => {
  fc.assert(
    fc.property(fc.integer({ min: -86_400, max: 2 * 86_400 }), (seconds) => {
      const moment = instantOf(midnightOf(date) + seconds * 1000);
      expect(instantAt(date, String(seconds))).toBe(moment);
      expect(secondsOf(date, moment)).toBe(seconds);
    }),
    { numRuns: 5_000 },
  );
});

test("the first and the last second of the UTC day that begins at seven in Vietnam", () => {
  expect(["25199", "25200", "86399", "86400"].map((written) => instantAt(date, written))).toEqual([
    "2026-11-27T23:59:59Z",
    "2026-11-28T00:00:00Z",
    "2026-11-28T16:59:59Z",
    "2026-11-28T17:00:00Z",
  ]);
});

test("a page of version 0.1.0 holds seconds since 1970", () => {
  expect(instantAt(date, "1795600000")).toBe(instantOf(1_795_600_000_000));
});

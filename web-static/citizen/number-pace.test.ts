import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberPace, retryPace } from "./number-pace.ts";

const TODAY = "2026-11-20";
const waiting = (ahead: number) => ({ status: "waiting", ahead, date: TODAY }) as const;

describe("a phone with a number", () => {
  test("never asks sooner because more people are ahead", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (a, b) => {
        const [near, far] = a < b ? [a, b] : [b, a];
        expect(numberPace(waiting(near), TODAY)).toBeLessThanOrEqual(numberPace(waiting(far), TODAY) ?? 0);
      }),
    );
  });

  test("asks every few seconds when it is next, and at most once in 40 seconds from far back", () => {
    expect(numberPace(waiting(1), TODAY)).toBe(4000);
    expect(numberPace(waiting(40), TODAY)).toBeGreaterThanOrEqual(40_000);
  });

  test("goes on asking after a call missed, because the number can be called again", () => {
    expect(numberPace({ status: "no-show", ahead: 0, date: TODAY }, TODAY)).toBeDefined();
  });

  test("goes on asking after it is finished, but rarely: an officer may call it again", () => {
    expect(numberPace({ status: "finished", ahead: 0, date: TODAY }, TODAY)).toBe(60_000);
  });

  test("asks rarely while nobody is called", () => {
    expect(numberPace(waiting(0), TODAY, false)).toBe(60_000);
  });

  test("asks no more when its day is over", () => {
    expect(numberPace(waiting(3), "2026-11-21")).toBeUndefined();
  });

  test("asks rarely the day before", () => {
    expect(numberPace(waiting(0), "2026-11-19")).toBe(300_000);
  });
});

test("each failure doubles the wait, up to a minute", () => {
  expect([1, 2, 3, 4, 5, 6, 20].map(retryPace)).toEqual([3000, 6000, 12_000, 24_000, 48_000, 60_000, 60_000]);
});

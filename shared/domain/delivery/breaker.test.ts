import { describe, expect, test } from "vitest";
import { instantOf } from "../calendar/time.ts";
import {
  afterFailure,
  afterRefusal,
  afterSuccess,
  asProbe,
  type Breaker,
  freshBreaker,
  isAway,
  passageAt,
  tryNow,
} from "./breaker.ts";

const start = Date.parse("2026-11-17T02:00:00Z");
const at = (seconds: number) => instantOf(start + seconds * 1000);
const timeout = { kind: "timeout", detail: "no answer in time" } as const;
const failing = (times: number, breaker: Breaker = freshBreaker): Breaker =>
  Array.from({ length: times }).reduce<Breaker>((seen) => afterFailure(seen, timeout, at(0), 1), breaker);

/** The probe fails again and again; the pauses between, in seconds. */
const pauses = (times: number, chance: number): number[] => {
  let breaker = failing(4);
  let now = 0;
  return Array.from({ length: times }, () => {
    breaker = afterFailure(breaker, timeout, at(now), chance);
    const passage = passageAt(breaker, at(now));
    const seconds = passage.pass === "closed" ? passage.seconds : 0;
    now += seconds;
    return seconds;
  });
};

describe("An agency that fails", () => {
  test("four times in a row is called all the same, at the fifth it gets a rest", () => {
    expect(passageAt(failing(4), at(0))).toEqual({ pass: "free" });
    expect(passageAt(failing(5), at(0))).toEqual({ pass: "closed", seconds: 30 });
    expect(failing(5)).toMatchObject({ openSince: at(0), lastFailure: { at: at(0), kind: "timeout" } });
  });

  test("rests twice as long each time, up to five minutes, and after most of a day half an hour", () => {
    expect(pauses(6, 1)).toEqual([30, 60, 120, 240, 300, 300]);
    expect(pauses(102, 1).slice(-3)).toEqual([300, 1800, 1800]);
    expect(pauses(3, 0)).toEqual([15, 30, 60]);
  });

  test("is tried by one message once its rest is over; the others wait for that one, or for its end", () => {
    const open = failing(5);
    expect(passageAt(open, at(30))).toEqual({ pass: "probe" });
    const tried = asProbe(open, "m1", at(30));
    expect(passageAt(tried, at(35))).toEqual({ pass: "closed", seconds: 25 });
    expect(passageAt(tried, at(60))).toEqual({ pass: "probe" });
  });

  test("is called freely as soon as one call was taken, and starts from the beginning", () => {
    const back = afterSuccess(asProbe(failing(5), "m1", at(30)), at(31));
    expect(back).toEqual({
      ...{ failures: 0, openings: 0, lastSuccessAt: at(31) },
      lastFailure: { at: at(0), ...timeout },
    });
    expect(passageAt(back, at(31))).toEqual({ pass: "free" });
    expect(afterSuccess(freshBreaker, at(1))).toEqual({ failures: 0, openings: 0, lastSuccessAt: at(1) });
  });

  test("does not rest longer for a call that was under way when its rest began", () => {
    const late = afterFailure(failing(5), timeout, at(3), 1);
    expect(late).toMatchObject({ failures: 6, openings: 1, openUntil: at(30), openSince: at(0) });
    const { openSince: _, ...older } = failing(5);
    expect(afterFailure(older, timeout, at(3), 1).openSince).toBeUndefined();
  });

  test("gets the rest that it asks for, at once, but an hour at most", () => {
    const busy = (retryAfterSeconds: number) =>
      afterFailure(freshBreaker, { kind: "busy", detail: "HTTP 429", retryAfterSeconds }, at(0), 1).openUntil;
    expect(busy(120)).toBe(at(120));
    expect(busy(5)).toBe(at(30));
    expect(busy(90_000)).toBe(at(3600));
  });

  test("is one that is away from the third rest in a row", () => {
    expect(isAway(failing(5))).toBe(false);
    expect(isAway({ openings: 3 })).toBe(true);
  });
});

test("an agency that does not want one message is there: nobody else waits, and the refusal is shown", () => {
  const refused = { kind: "gone", detail: "HTTP 410" } as const;
  const known = afterRefusal({ ...failing(5), lastSuccessAt: at(-60) }, refused, at(40));
  expect(known).toMatchObject({
    failures: 0,
    openings: 0,
    lastSuccessAt: at(-60),
    lastFailure: { at: at(40), ...refused },
  });
  expect(passageAt(known, at(40))).toEqual({ pass: "free" });
  expect(afterRefusal(freshBreaker, refused, at(40)).lastSuccessAt).toBe(at(40));
});

test("somebody may have it tried at once, and where nothing rests that changes nothing", () => {
  expect(passageAt(tryNow(asProbe(failing(5), "m1", at(1)), at(2)), at(2))).toEqual({ pass: "probe" });
  expect(tryNow(freshBreaker, at(2))).toEqual(freshBreaker);
});

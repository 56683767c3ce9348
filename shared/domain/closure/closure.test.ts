import { describe, expect, test } from "vitest";
import { booked } from "../../../tests/support/appointments.ts";
import { eight, waiting } from "../../../tests/support/tickets.ts";
import { decide } from "../appointment/decide.ts";
import type { Closure } from "./closure.ts";
import { type ClosureFacts, type ClosureWish, decideClosure, decideReopening } from "./decide.ts";
import { hitBy, isReached, numbersHit } from "./hit.ts";

const declaredAt = "2026-11-20T03:00:00Z";
const closed: Closure = { commune: "01288", date: "2026-11-23", cause: "weather", by: "nguyet.tangiang", declaredAt };

const answer = (wish: Partial<ClosureWish> = {}, facts: Partial<ClosureFacts> = {}) => {
  const decided = decideClosure({ ...closed, seen: 3, ...wish }, { declared: undefined, expected: 3, ...facts });
  return decided.ok ? decided.value : decided.refusal.code;
};

describe("a lead closes a day", () => {
  test("over the heads of those whom he has seen, and of no more", () => {
    expect(answer()).toEqual(closed);
    expect(answer({}, { expected: 2 })).toEqual(closed);
    expect(answer({}, { expected: 4 })).toBe("CLOSURE_HITS_MORE");
  });
  test("of today or of the month ahead, not of yesterday", () => {
    expect(answer({ date: "2026-11-20" })).toMatchObject({ date: "2026-11-20" });
    expect(answer({ date: "2026-11-19" })).toBe("CLOSURE_DAY_OVER");
    expect(answer({ date: "2026-12-21" })).toMatchObject({ date: "2026-12-21" });
    expect(answer({ date: "2026-12-22" })).toBe("CLOSURE_TOO_FAR");
    expect(decideReopening("2026-11-20", "2026-11-20")).toEqual({ ok: true, value: null });
    expect(decideReopening("2026-11-19", "2026-11-20")).toMatchObject({ refusal: { code: "CLOSURE_DAY_OVER" } });
  });
  test("once: the same said twice is so already, another cause is another closure", () => {
    expect(answer({}, { declared: closed, expected: 9 })).toBeUndefined();
    expect(answer({ cause: "outage" }, { declared: closed })).toBe("CLOSURE_DECLARED_ALREADY");
  });
});

describe("whom a closed day hits", () => {
  const closeOut = { type: "CloseOut", at: declaredAt, cause: "weather" } as const;
  const lost = booked({ status: "closed-out", closedAt: declaredAt, cause: "weather" });

  test("is who is expected on it, not who has come, has cancelled or missed his time", () => {
    const all = [
      booked(),
      booked({ status: "arrived", arrivedAt: "2026-11-23T01:00:00Z" }),
      booked({ status: "cancelled", cancelledAt: declaredAt, because: "own-wish" }),
      booked({ slotAt: "2026-11-24T02:00:00Z" }),
    ];
    expect(hitBy("2026-11-23", all, declaredAt)).toEqual([all[0]]);
    expect(hitBy("2026-11-23", all, "2026-11-23T02:00:00Z")).toEqual([]);
  });
  test("loses his slot once, with the cause; who has come keeps his", () => {
    expect(decide(booked(), closeOut)).toEqual({ ok: true, value: lost });
    for (const other of [lost, booked({ status: "arrived", arrivedAt: declaredAt })])
      expect(decide(other, closeOut)).toEqual({ ok: true, value: undefined });
    expect(decide(booked(), { ...closeOut, at: "2026-11-23T02:00:00Z" })).toEqual({ ok: true, value: undefined });
  });
  test("cannot be checked in, and may choose another time or give it up also when the day is over", () => {
    expect(decide(lost, { type: "CheckIn", at: "2026-11-23T02:00:00Z", where: "centre" })).toMatchObject({
      refusal: { code: "APPOINTMENT_CLOSED_OUT", detail: { date: "23/11/2026" } },
    });
    const moved = decide(lost, { type: "CancelAppointment", at: "2026-11-25T02:00:00Z", because: "moved" });
    expect(moved).toMatchObject({ ok: true, value: { status: "cancelled", because: "moved" } });
  });
});

describe("whose number a closed day makes void", () => {
  const called = {
    ...waiting(1),
    status: "called",
    counter: "01288-1",
    calledAt: eight,
    turn: 1,
    calledBy: "call-1",
  } as const;
  const back = { ...called, number: 2, status: "returning", place: { as: "absence", at: eight, turn: 1 } } as const;
  const [reached, silent] = [waiting(3, { phone: "+84912345678" }), waiting(4)];

  test("is who stands in line, for the first time or again; who is at a counter is served to his end", () => {
    expect(numbersHit([called, back, reached, silent])).toEqual([back, reached, silent]);
  });
  test("is told by a message if he left a phone and was not called yet", () => {
    expect([called, back, reached, silent].filter(isReached)).toEqual([reached]);
  });
});

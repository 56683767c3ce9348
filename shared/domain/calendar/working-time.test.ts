import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadWorkingCalendar } from "../../definitions/load-calendars.ts";
import { fromLocal, type Instant, instantOf } from "./time.ts";
import { addWorkingMinutes, minutesPerDay, workingMinutesBetween, workingTimeBetween } from "./working-time.ts";

const calendar = loadWorkingCalendar({ closures: ["2026-10-15"] });
const at = (text: string): Instant => fromLocal(text.slice(0, 10), text.slice(11));
const known = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const between = (a: Instant, b: Instant) => known(workingMinutesBetween(a, b, calendar));
const add = (start: Instant, minutes: number) => known(addWorkingMinutes(start, minutes, calendar));

const minuteInstant = fc
  .integer({ min: Date.UTC(2025, 2, 1) / 60_000, max: Date.UTC(2027, 5, 1) / 60_000 })
  .map((minute) => instantOf(minute * 60_000));

describe("working time", () => {
  test("a working day has eight hours", () => {
    expect(minutesPerDay(calendar)).toBe(480);
  });

  test("lunch, nights, weekends and holidays do not count", () => {
    expect(between(at("2026-11-23 11:00"), at("2026-11-23 13:30"))).toBe(60);
    expect(between(at("2026-11-23 16:00"), at("2026-11-25 08:00"))).toBe(90);
    expect(between(at("2026-02-13 16:00"), at("2026-02-23 08:00"))).toBe(90);
    expect(between(at("2026-10-14 17:00"), at("2026-10-16 07:30"))).toBe(0);
  });

  test("backwards it is negative", () => {
    expect(between(at("2026-11-25 08:00"), at("2026-11-23 16:00"))).toBe(-90);
    expect(between(at("2026-11-22 08:00"), at("2026-11-21 16:00"))).toBe(0);
  });

  test("a full day ends at closing time, not at the next opening", () => {
    expect(add(at("2026-11-23 07:30"), 480)).toBe(at("2026-11-23 17:00"));
    expect(add(at("2026-11-23 07:30"), 240)).toBe(at("2026-11-23 11:30"));
    expect(add(at("2026-11-23 17:00"), 1)).toBe(at("2026-11-25 07:31"));
    expect(add(at("2026-11-23 12:00"), 1)).toBe(at("2026-11-23 13:01"));
  });

  test("one working day before Thursday's closing is Wednesday's closing", () => {
    expect(add(at("2026-11-26 17:00"), -480)).toBe(at("2026-11-25 17:00"));
    expect(add(at("2026-11-25 09:30"), -120)).toBe(at("2026-11-23 17:00"));
    expect(add(at("2026-11-25 13:30"), -60)).toBe(at("2026-11-25 11:00"));
    expect(add(at("2026-11-24 10:00"), -60)).toBe(at("2026-11-23 16:00"));
  });

  test("no time added leaves the instant where it is, even on a Sunday", () => {
    expect(add(at("2026-11-22 10:00"), 0)).toBe(at("2026-11-22 10:00"));
  });

  test("a way into a year without a calendar is refused in both directions", () => {
    const code = "CALENDAR_YEAR_MISSING";
    expect(addWorkingMinutes(at("2027-12-31 16:00"), 120, calendar)).toMatchObject({ refusal: { code } });
    expect(addWorkingMinutes(at("2025-01-02 08:00"), -60, calendar)).toMatchObject({ refusal: { code } });
    expect(addWorkingMinutes(at("2026-01-05 08:00"), Number.NaN, calendar)).toMatchObject({ refusal: { code } });
    expect(workingMinutesBetween(at("2027-12-31 16:00"), at("2028-01-03 16:00"), calendar)).toMatchObject({
      refusal: { code },
    });
    expect(workingTimeBetween(at("2028-01-03 16:00"), at("2027-12-31 16:00"), calendar)).toMatchObject({
      refusal: { code },
    });
  });

  test("two stretches one after the other add up", () => {
    fc.assert(
      fc.property(minuteInstant, minuteInstant, minuteInstant, (a, b, c) => {
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
    );
  });

  test("adding working minutes and measuring them are each other's inverse", () => {
    fc.assert(
      fc.property(minuteInstant, fc.integer({ min: -10_000, max: 10_000 }), (start, minutes) => {
        expect(between(start, add(start, minutes))).toBe(minutes);
      }),
    );
  });
});

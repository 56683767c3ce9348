import fc from "fast-check";
import { expect, test } from "vitest";
import { lineOfMinutes } from "../../../tests/support/line-of-minutes.ts";
import { loadWorkingCalendar } from "../../definitions/load-calendars.ts";
import { dueAt } from "./deadline.ts";
import { resumeDueAt } from "./remaining.ts";
import { epochOf, type Instant, instantOf } from "./time.ts";
import type { TimeLimit } from "./time-limit.ts";
import { addWorkingMinutes, workingMinutesBetween } from "./working-time.ts";

const calendar = loadWorkingCalendar({ closures: ["2026-10-15", "2026-10-16"] });
const RUNS = { numRuns: 2000 };

const instant = fc
  .integer({ min: Date.UTC(2025, 1, 1) / 60_000, max: Date.UTC(2027, 4, 1) / 60_000 })
  .map((minute) => instantOf(minute * 60_000));
const limit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.record({
    unit: fc.constantFrom("working-days", "calendar-days", "working-hours"),
    count: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({ unit: fc.constant("same-day"), cutoff: fc.constantFrom("10:00", "15:00", "16:30") }),
);
const due = (received: Instant, by: TimeLimit): Instant => {
  const result = dueAt(received, by, calendar);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.dueAt;
};

const line = lineOfMinutes(calendar);
const { worked } = line;
const minuteOf = (at: Instant) => line.secondOf(at) / 60;
const instantAt = (minute: number) => line.instantAt(minute * 60);
const workedBetween = (from: number, to: number) => line.workedBetween(from * 60, to * 60) / 60;

test("a count on the line of minutes comes to the same working minutes", () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 60_000 }), (from, length) => {
      const start = minuteOf(from);
      const counted = workedBetween(start, start + length);
      expect(workingMinutesBetween(from, instantAt(start + length), calendar)).toEqual({ ok: true, value: counted });
    }),
    RUNS,
  );
});

test("a slow walk, minute by minute, comes to the same instant, forwards and backwards", () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: -5000, max: 5000 }), (from, minutes) => {
      let minute = minuteOf(from);
      for (let left = minutes; left > 0; minute++) left -= worked[minute] ?? 0;
      if (minutes < 0) {
        for (let left = minutes; left < 0; minute--) left += worked[minute - 1] ?? 0;
        while (worked[minute - 1] === 0) minute--; // the earliest instant with the same working time
      }
      expect(addWorkingMinutes(from, minutes, calendar)).toEqual({ ok: true, value: instantAt(minute) });
    }),
    RUNS,
  );
});

test("a deadline lies on a working day, within working time, after the receipt", () => {
  fc.assert(
    fc.property(instant, limit, (received, by) => {
      const minute = minuteOf(due(received, by));
      expect(worked[minute - 1]).toBe(1); // the minute that ends at the deadline is worked
      expect(minute).toBeGreaterThanOrEqual(minuteOf(received));
    }),
    RUNS,
  );
});

test("a days and then b days are a + b days", () => {
  const days = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(instant, days, days, (received, a, b) => {
      const first = due(received, { unit: "working-days", count: a });
      expect(due(first, { unit: "working-days", count: b })).toBe(
        due(received, { unit: "working-days", count: a + b }),
      );
    }),
    RUNS,
  );
});

test("what is received later is never due earlier", () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 20_000 }), limit, (received, later, by) => {
      const second = instantAt(minuteOf(received) + later);
      expect(due(second, by) >= due(received, by)).toBe(true);
    }),
    RUNS,
  );
});

test("the steps name every day once, in order, and count as many days as the limit has", () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 40 }), (received, count) => {
      const result = dueAt(received, { unit: "working-days", count }, calendar);
      if (!result.ok) throw new Error(result.refusal.code);
      const { steps } = result.value;
      const days = steps.map((step) => epochOf(step.date) / 86_400_000);
      expect(days).toEqual(days.map((_, index) => (days[0] ?? 0) + index));
      expect(steps.flatMap((step) => step.index ?? [])).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    }),
  );
});

test("T7 – three pauses move the deadline by exactly the working minutes of the three", () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(instant, limit, gaps, (received, by, minutes) => {
      const original = due(received, by);
      let [clock, moved, paused] = [minuteOf(received), original, 0];
      for (let pause = 0; pause < 3; pause++) {
        const start = clock + (minutes[pause * 2] ?? 0);
        clock = start + (minutes[pause * 2 + 1] ?? 0);
        paused += workedBetween(start, clock);
        const resumed = resumeDueAt(moved, instantAt(start), instantAt(clock), calendar);
        if (!resumed.ok) throw new Error(resumed.refusal.code);
        moved = resumed.value.dueAt;
      }
      expect(workingMinutesBetween(original, moved, calendar)).toEqual({ ok: true, value: paused });
    }),
    RUNS,
  );
});

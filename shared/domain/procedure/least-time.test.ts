import fc from "fast-check";
import { expect, test } from "vitest";
import type { CalendarYear, WorkingCalendar } from "../calendar/calendar-definition.ts";
import { dueAt } from "../calendar/deadline.ts";
import { STANDARD_HOURS } from "../calendar/standard-hours.ts";
import type { TimeLimit } from "../calendar/time-limit.ts";
import { workingMinutesBetween } from "../calendar/working-time.ts";
import { leastHours } from "./least-time.ts";

test.each<[string, TimeLimit, number]>([
  ["three working days", { unit: "working-days", count: 3 }, 24],
  ["eight working hours", { unit: "working-hours", count: 8 }, 8],
  ["the same day, received just before 15:00", { unit: "same-day", cutoff: "15:00" }, 2],
  ["the same day, received just before 11:00", { unit: "same-day", cutoff: "11:00" }, 4.5],
  ["one day, received on a Friday and moved to Monday", { unit: "calendar-days", count: 1 }, 8],
  ["fifteen days, three weekends among them", { unit: "calendar-days", count: 15 }, 88],
  ["twenty days", { unit: "calendar-days", count: 20 }, 112],
])("%s leave so many working hours at least", (_, limit, hours) => {
  expect(leastHours(limit)).toBe(hours);
});

const years: CalendarYear[] = [2025, 2026, 2027, 2028, 2029].map((year) => ({
  year,
  offDays: [],
  workingSaturdays: [],
  source: "không có ngày lễ",
}));
const calendar: WorkingCalendar = { years, hours: STANDARD_HOURS, closures: [] };

test("no dossier received in working time has less than that, in a year without holidays", () => {
  const limits = fc.oneof(
    fc.record({
      unit: fc.constantFrom("working-days" as const, "calendar-days" as const),
      count: fc.integer({ min: 1, max: 60 }),
    }),
    fc.constant({ unit: "same-day" as const, cutoff: "15:00" }),
  );
  // Vietnam's 07:30 to 17:00 is 00:30 to 10:00 UTC.
  const received = fc
    .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 30, max: 600 }))
    .map(([day, minute]) => new Date(Date.UTC(2026, 0, 1 + day, 0, minute)).toISOString().replace(".000", ""));
  fc.assert(
    fc.property(limits, received, (limit, at) => {
      const due = dueAt(at, limit, calendar);
      if (!due.ok) throw new Error(due.refusal.code);
      const left = workingMinutesBetween(due.value.receivedAs, due.value.dueAt, calendar);
      expect(left.ok && left.value / 60).toBeGreaterThanOrEqual(leastHours(limit));
    }),
  );
});

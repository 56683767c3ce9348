import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadWorkingCalendar } from "../../definitions/load-calendars.ts";
import { dueSoonAt, remaining, resumeDueAt, warningMinutes } from "./remaining.ts";
import { fromLocal, type Instant, instantOf } from "./time.ts";

const calendar = loadWorkingCalendar();
const at = (text: string): Instant => fromLocal(text.slice(0, 10), text.slice(11));
const missing = { ok: false, refusal: { code: "CALENDAR_YEAR_MISSING", detail: { year: "2028" } } };

describe("a pause", () => {
  test("of two working days moves the deadline by two working days", () => {
    const resumed = resumeDueAt(at("2026-11-19 17:00"), at("2026-11-16 10:00"), at("2026-11-18 10:00"), calendar);
    expect(resumed).toEqual({
      ok: true,
      value: { dueAt: at("2026-11-23 17:00"), pausedMinutes: 960, provisional: false },
    });
  });

  test("over a weekend only costs no time", () => {
    const resumed = resumeDueAt(at("2026-11-23 17:00"), at("2026-11-20 17:00"), at("2026-11-23 07:30"), calendar);
    expect(resumed).toMatchObject({ value: { dueAt: at("2026-11-23 17:00"), pausedMinutes: 0 } });
  });

  test("into a provisional year makes the deadline provisional", () => {
    const resumed = resumeDueAt(at("2026-12-31 17:00"), at("2026-12-30 08:00"), at("2026-12-31 08:00"), calendar);
    expect(resumed).toMatchObject({ value: { dueAt: at("2027-01-04 17:00"), provisional: true } });
  });

  test("cannot end before it began", () => {
    expect(resumeDueAt(at("2026-11-23 17:00"), at("2026-11-20 10:00"), at("2026-11-20 09:59"), calendar)).toEqual({
      ok: false,
      refusal: { code: "PAUSE_ENDS_BEFORE_START" },
    });
  });

  test("that leaves the known calendars is refused", () => {
    expect(resumeDueAt(at("2027-12-30 17:00"), at("2027-12-30 10:00"), at("2028-01-04 10:00"), calendar)).toEqual(
      missing,
    );
    expect(resumeDueAt(at("2027-12-31 17:00"), at("2027-12-30 10:00"), at("2027-12-31 10:00"), calendar)).toEqual(
      missing,
    );
  });

  test("leaves as much time at its end as there was at its start, overdue or not", () => {
    const minute = fc
      .integer({ min: Date.UTC(2025, 2, 1) / 60_000, max: Date.UTC(2027, 2, 1) / 60_000 })
      .map((value) => instantOf(value * 60_000));
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 0, max: 40_000 }), (dueAt, pausedAt, minutes) => {
        const resumedAt = instantOf(Date.parse(pausedAt) + minutes * 60_000);
        const resumed = resumeDueAt(dueAt, pausedAt, resumedAt, calendar);
        if (!resumed.ok) throw new Error(resumed.refusal.code);
        const [before, after] = [
          remaining(dueAt, pausedAt, calendar),
          remaining(resumed.value.dueAt, resumedAt, calendar),
        ];
        expect(before.ok && before.value.workingMinutes).toBe(after.ok && after.value.workingMinutes);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the time that remains", () => {
  test("seconds are dropped", () => {
    expect(remaining("2026-11-26T10:00:00Z", "2026-11-26T09:58:01Z", calendar)).toEqual({
      ok: true,
      value: { overdue: false, workingMinutes: 1, provisional: false },
    });
  });

  test("is refused when a calendar is missing, and provisional when one is", () => {
    expect(remaining(at("2028-01-04 17:00"), at("2027-12-31 08:00"), calendar)).toEqual(missing);
    expect(remaining(at("2027-01-04 17:00"), at("2026-12-31 08:00"), calendar)).toMatchObject({
      value: { provisional: true },
    });
  });
});

describe("the warning", () => {
  test("comes two working days before for limits of two days or more, else two working hours before", () => {
    expect(warningMinutes({ unit: "working-days", count: 2 }, calendar)).toBe(960);
    expect(warningMinutes({ unit: "working-days", count: 1 }, calendar)).toBe(120);
    expect(warningMinutes({ unit: "calendar-days", count: 15 }, calendar)).toBe(960);
    expect(warningMinutes({ unit: "working-hours", count: 16 }, calendar)).toBe(960);
    expect(warningMinutes({ unit: "working-hours", count: 15 }, calendar)).toBe(120);
    expect(warningMinutes({ unit: "same-day", cutoff: "15:00" }, calendar)).toBe(120);
  });

  test("is read in the morning, with a whole working day left before the last one; holidays do not count", () => {
    expect(dueSoonAt(at("2026-11-27 17:00"), calendar, 960)).toEqual({ ok: true, value: at("2026-11-26 07:30") });
    expect(dueSoonAt(at("2026-11-25 17:00"), calendar, 960)).toEqual({ ok: true, value: at("2026-11-23 07:30") });
    expect(dueSoonAt(at("2026-11-25 17:00"), calendar, 120)).toEqual({ ok: true, value: at("2026-11-25 15:00") });
    expect(dueSoonAt(at("2026-11-25 13:30"), calendar, 30)).toEqual({ ok: true, value: at("2026-11-25 13:00") });
  });

  test("on a day that no calendar knows is refused", () => {
    const thisYear = { ...calendar, years: calendar.years.filter(({ year }) => year === 2026) };
    expect(dueSoonAt(at("2026-01-02 17:00"), thisYear, 960)).toMatchObject({ ok: false });
    expect(dueSoonAt(at("2026-12-31 18:00"), thisYear, 0)).toMatchObject({ ok: false });
  });
});

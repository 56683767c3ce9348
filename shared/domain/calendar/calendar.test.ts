import { describe, expect, test } from "vitest";
import { loadCalendarYears, loadWorkingCalendar } from "../../definitions/load-calendars.ts";
import { dayKind, isProvisional, isWorkingDay, nextWorkingDay } from "./calendar.ts";
import { CalendarYear, WorkingCalendar, WorkingHours } from "./calendar-definition.ts";

const calendar = loadWorkingCalendar({ closures: ["2026-10-15"] });

describe("the state's calendar", () => {
  test("holds 2025, 2026 and, provisionally, 2027", () => {
    expect(loadCalendarYears().map(({ year, provisional }) => [year, provisional ?? false])).toEqual([
      [2025, false],
      [2026, false],
      [2027, true],
    ]);
  });

  test.each([
    ["2026-11-23", "working"],
    ["2026-11-24", "holiday"],
    ["2026-11-22", "weekend"],
    ["2026-11-21", "weekend"],
    ["2026-08-22", "working"],
    ["2026-01-10", "working"],
    ["2025-04-26", "working"],
    ["2025-05-02", "holiday"],
    ["2026-10-15", "closure"],
  ])("%s is %s", (date, kind) => {
    expect(dayKind(date, calendar)).toEqual({ ok: true, value: kind });
    expect(isWorkingDay(date, calendar)).toEqual({ ok: true, value: kind === "working" });
  });

  test("the day after the last one before Tết 2026 is Monday the 23rd of February", () => {
    expect(nextWorkingDay("2026-02-13", calendar)).toEqual({ ok: true, value: "2026-02-23" });
  });

  test("a year without a calendar is refused, not taken as a year without holidays", () => {
    const missing = { ok: false, refusal: { code: "CALENDAR_YEAR_MISSING", detail: { year: "2028" } } };
    expect(isWorkingDay("2028-01-03", calendar)).toEqual(missing);
    expect(nextWorkingDay("2027-12-31", calendar)).toEqual(missing);
  });

  test("a way that touches a provisional year says so, whichever end it lies at", () => {
    expect(isProvisional("2026-12-30T02:00:00Z", "2027-01-04T02:00:00Z", calendar)).toBe(true);
    expect(isProvisional("2027-01-04T02:00:00Z", "2026-12-30T02:00:00Z", calendar)).toBe(true);
    expect(isProvisional("2026-12-30T02:00:00Z", "2026-12-31T10:00:00Z", calendar)).toBe(false);
    expect(isProvisional("2026-12-30T02:00:00Z", "2026-12-31T17:00:00Z", calendar)).toBe(true);
    expect(isProvisional("2027-01-04T02:00:00Z", "2027-01-05T02:00:00Z", calendar)).toBe(true);
    expect(isProvisional("2026-01-05T02:00:00Z", "2026-01-06T02:00:00Z", loadWorkingCalendar())).toBe(false);
  });
});

describe("a calendar written by hand", () => {
  const year = { year: 2026, offDays: ["2026-01-01"], workingSaturdays: ["2026-01-10"], source: "luật" };

  test("is taken when it is sound", () => {
    expect(CalendarYear.parse(year)).toEqual(year);
  });

  test.each([
    ["a day off in another year", { offDays: ["2025-01-01"] }],
    ["a day off that is a Sunday", { offDays: ["2026-11-22"] }],
    ["a make-up Saturday in another year", { workingSaturdays: ["2025-04-26"] }],
    ["a make-up Saturday that is a Friday", { workingSaturdays: ["2026-01-09"] }],
    ["a day that does not exist", { offDays: ["2026-02-30"] }],
    ["no source", { source: "" }],
    ["a misspelt field", { workingSaturday: [] }],
  ])("is refused with %s", (_, fault) => {
    expect(CalendarYear.safeParse({ ...year, ...fault }).success).toBe(false);
  });

  test("is refused when one year stands in it twice", () => {
    expect(WorkingCalendar.safeParse({ years: [year, year] }).success).toBe(false);
    expect(WorkingCalendar.parse({ years: [year] }).closures).toEqual([]);
  });

  test("is refused with sessions that overlap, stand still or run backwards", () => {
    const sessions = (...pairs: [string, string][]) =>
      WorkingHours.safeParse({ sessions: pairs.map(([from, to]) => ({ from, to })) }).success;
    expect(sessions(["07:00", "11:00"], ["13:30", "17:30"])).toBe(true);
    expect(sessions(["07:00", "11:00"], ["10:30", "17:30"])).toBe(false);
    expect(sessions(["07:00", "07:00"])).toBe(false);
    expect(sessions(["11:00", "07:00"])).toBe(false);
    expect(sessions()).toBe(false);
  });
});

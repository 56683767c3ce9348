import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { serviceLine } from "../../../tests/support/tickets.ts";
import type { WorkingCalendar } from "../calendar/calendar-definition.ts";
import { STANDARD_HOURS } from "../calendar/standard-hours.ts";
import { fromLocal } from "../calendar/time.ts";
import { lineIn, serviceAt, serviceDayBefore, sessionsOf, villageDaysOn } from "./service-day.ts";
import { ServiceLine } from "./service-line.ts";

const calendar: WorkingCalendar = {
  years: [
    {
      year: 2026,
      offDays: ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-09-01", "2026-09-02"],
      workingSaturdays: ["2026-08-22"],
      source: "test",
    },
  ],
  hours: STANDARD_HOURS,
  closures: ["2026-11-25", "2026-11-28"],
};
const line = serviceLine();
const without = serviceLine({ hours: { ...line.hours, saturday: [] } });
const at = (date: string, time: string, of = line) => {
  const answer = serviceAt(of, fromLocal(date, time), calendar);
  return answer.ok ? answer.value : answer.refusal.code;
};

describe("a number taken on a day of service", () => {
  test("while the line is open it is for today", () => {
    expect(at("2026-11-23", "07:30")).toEqual({ date: "2026-11-23", open: true });
    expect(at("2026-11-23", "16:59")).toEqual({ date: "2026-11-23", open: true });
  });
  test("before opening and over midday it is for today too", () => {
    expect(at("2026-11-23", "00:00")).toEqual({ date: "2026-11-23", open: false, opensAt: "2026-11-23T00:30:00Z" });
    expect(at("2026-11-23", "11:30")).toEqual({ date: "2026-11-23", open: false, opensAt: "2026-11-23T06:30:00Z" });
  });
  test("after closing it is for the next day of service", () => {
    expect(at("2026-11-23", "17:00")).toEqual({ date: "2026-11-24", open: false, opensAt: "2026-11-24T00:30:00Z" });
    expect(at("2026-11-23", "23:59")).toMatchObject({ date: "2026-11-24" });
  });
  test("the change of the date in UTC, at seven in the morning, changes nothing", () => {
    expect(at("2026-11-24", "06:59")).toEqual(at("2026-11-24", "07:00"));
  });
});

describe("days without service", () => {
  test("a commune's own closure is passed over", () => {
    expect(at("2026-11-24", "18:00")).toMatchObject({ date: "2026-11-26" });
  });
  test("Saturday counts for a line with Saturday service only, and a closed Saturday for none", () => {
    expect(at("2026-11-20", "18:00")).toMatchObject({ date: "2026-11-21", opensAt: "2026-11-21T00:30:00Z" });
    expect(at("2026-11-20", "18:00", without)).toMatchObject({ date: "2026-11-23" });
    expect(at("2026-11-27", "18:00")).toMatchObject({ date: "2026-11-30" });
  });
  test("on a Saturday the line closes with its Saturday session", () => {
    expect(at("2026-11-21", "09:00")).toMatchObject({ open: true });
    expect(at("2026-11-21", "11:30")).toMatchObject({ date: "2026-11-23" });
  });
  test("a Saturday worked in exchange has the hours of a weekday", () => {
    expect(sessionsOf(without, "2026-08-22", calendar)).toEqual(line.hours.weekday);
  });
  test("over Tết, with the Saturdays before and after it, nobody is given a number", () => {
    expect(at("2026-02-13", "18:00")).toMatchObject({ date: "2026-02-23" });
  });
  test("a number taken on Sunday is for Monday", () => {
    expect(at("2026-11-22", "10:00")).toMatchObject({ date: "2026-11-23" });
  });
  test("a year without a calendar has no service", () => {
    expect(at("2026-12-31", "18:00")).toBe("NO_SERVICE_DAY");
    expect(at("2027-06-01", "09:00")).toBe("NO_SERVICE_DAY");
  });
});

test("the day of service before Monday is Saturday or Friday, by the line", () => {
  expect(serviceDayBefore(line, "2026-11-23", calendar)).toBe("2026-11-21");
  expect(serviceDayBefore(without, "2026-11-23", calendar)).toBe("2026-11-20");
  expect(serviceDayBefore(line, "2028-01-03", calendar)).toBeUndefined();
});

const twoDigits = (max: number) => fc.integer({ min: 0, max }).map((one) => String(one).padStart(2, "0"));
const clockText = fc.tuple(twoDigits(25), twoDigits(60)).map((parts) => parts.join(":"));
const sessions = fc.array(fc.record({ from: clockText, to: clockText }), { minLength: 1, maxLength: 3 });
const minute = fc.integer({ min: 0, max: 7 * 1440 - 1 });

test("hours that a definition may have never leave a person without an answer, by day or by night", () => {
  fc.assert(
    fc.property(sessions, minute, (weekday, minutes) => {
      const parsed = ServiceLine.safeParse({ ...line, hours: { weekday } });
      fc.pre(parsed.success);
      const instant = new Date(Date.parse("2026-11-22T17:00:00Z") + minutes * 60_000).toISOString().replace(".000", "");
      const answer = serviceAt(parsed.data, instant, calendar);
      expect(answer.ok && answer.value.date >= "2026-11-23").toBe(true);
    }),
  );
});

test("a line may serve on some Saturdays of the month only", () => {
  const second = { ...line, hours: { ...line.hours, saturdays: [2, 4] } };
  const open = (date: string) => sessionsOf(second, date, calendar).length > 0;
  expect(["2026-12-05", "2026-12-12", "2026-12-19", "2026-12-26"].map(open)).toEqual([false, true, false, true]);
});

test("officers come to a hamlet on the second Saturday of the month, or on days named one by one, for one commune or all", () => {
  const day = {
    hamlet: { vi: "Thôn Nà Cáp", en: "Na Cap hamlet" },
    weekday: 6,
    sessions: [{ from: "08:00", to: "11:00" }],
  };
  const village = [
    { ...day, nth: [2] },
    { ...day, commune: "01648", dates: ["2026-11-18"] },
  ];
  const withVillage = { ...line, hours: { ...line.hours, village } };
  const on = (commune: string, date: string) => villageDaysOn(withVillage, commune, date).length;
  expect([on("01288", "2026-11-14"), on("01288", "2026-11-21"), on("01288", "2026-11-13")]).toEqual([1, 0, 0]);
  expect([on("01648", "2026-11-18"), on("01288", "2026-11-18")]).toEqual([1, 0]);
  expect(villageDaysOn(line, "01288", "2026-11-14")).toEqual([]);
  expect(lineIn(withVillage, "01288").hours.village).toEqual([village[0]]);
  expect(lineIn(withVillage, "01648").hours.village).toEqual(village);
});

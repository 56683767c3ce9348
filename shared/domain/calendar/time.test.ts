import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  epochOf,
  formatShort,
  formatWithOffset,
  fromLocal,
  Instant,
  instantOf,
  parseInstant,
  parseVietnamTime,
  toLocal,
  weekdayOf,
} from "./time.ts";

const anyInstant = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2199, 0, 1) / 1000 })
  .map((seconds) => instantOf(seconds * 1000));

describe("reading a time", () => {
  test.each([
    ["2026-11-21T01:02:03Z", "2026-11-21T01:02:03Z"],
    ["2026-11-21T01:02:03.987Z", "2026-11-21T01:02:03Z"],
    ["2026-11-21T08:02:03+07:00", "2026-11-21T01:02:03Z"],
    ["2026-11-21T08:02+0700", "2026-11-21T01:02:00Z"],
    ["2026-11-20T20:32:00-04:30", "2026-11-21T01:02:00Z"],
    ["2028-02-29 00:00+07:00", "2028-02-28T17:00:00Z"],
    [" 2026-11-21t01:02z ", "2026-11-21T01:02:00Z"],
  ])("%s is read as %s", (text, instant) => {
    expect(parseInstant(text)).toEqual({ ok: true, value: instant });
  });

  test.each([
    "",
    "hôm nay",
    "2026-11-21",
    "2026-11-21T01:02:03",
    "2026-02-29T01:02:03Z",
    "2026-13-01T01:02:03Z",
    "2026-11-21T24:00:00Z",
    "2026-11-21T01:60Z",
    "2026-11-21T01:02:60Z",
    "2026-11-21T01:02:03+19:00",
    "0026-11-21T01:02:03Z",
  ])("“%s” is refused, never guessed", (text) => {
    expect(parseInstant(text)).toEqual({ ok: false, refusal: { code: "INSTANT_INVALID", detail: { given: text } } });
  });

  test("a time typed without a zone is Vietnam's", () => {
    expect(parseVietnamTime("2026-08-20 09:00")).toEqual({ ok: true, value: "2026-08-20T02:00:00Z" });
    expect(parseVietnamTime("2026-08-20T09:00:00Z")).toEqual({ ok: true, value: "2026-08-20T09:00:00Z" });
    expect(parseVietnamTime("2026-08-20T09:00-05:00")).toEqual({ ok: true, value: "2026-08-20T14:00:00Z" });
  });

  test("a day typed without a time is refused", () => {
    const refusal = { code: "INSTANT_INVALID", detail: { given: "2026-08-20" } };
    expect(parseVietnamTime("2026-08-20")).toEqual({ ok: false, refusal });
  });

  test("something that was never a time cannot slip into the arithmetic", () => {
    expect(() => epochOf("soon")).toThrow(RangeError);
    expect(() => fromLocal("2026-13-01", "07:30")).toThrow(RangeError);
  });

  test("every instant read again is itself, with Vietnam's offset too", () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(Instant.parse(instant)).toBe(instant);
        expect(parseInstant(instant)).toEqual({ ok: true, value: instant });
        expect(parseInstant(formatWithOffset(instant))).toEqual({ ok: true, value: instant });
      }),
    );
  });

  test("the order of the texts is the order of time", () => {
    fc.assert(fc.property(anyInstant, anyInstant, (a, b) => a < b === epochOf(a) < epochOf(b)));
  });
});

describe("Vietnam's clock", () => {
  test("a day begins at 17:00 UTC of the day before", () => {
    expect(toLocal("2026-11-20T16:59:59Z")).toEqual({ date: "2026-11-20", time: "23:59" });
    expect(toLocal("2026-11-20T17:00:00Z")).toEqual({ date: "2026-11-21", time: "00:00" });
  });

  test("local time to the minute and back is the same minute", () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const { date, time } = toLocal(instant);
        expect(fromLocal(date, time)).toBe(`${instant.slice(0, 17)}00Z`);
      }),
    );
  });

  test("slips show hour and day the Vietnamese way", () => {
    expect(formatShort("2026-11-26T10:00:00Z")).toBe("17:00 26/11/2026");
    expect(formatWithOffset("2026-11-26T10:00:00Z")).toBe("2026-11-26T17:00:00+07:00");
  });

  test("days are added over the ends of months and leap years", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(weekdayOf("2026-11-21")).toBe(6);
  });
});

import { describe, expect, test } from "vitest";
import { caoBangDefinitions } from "../../../tests/support/definitions.ts";
import { forwardBy } from "./forward-by.ts";
import { STANDARD_HOURS } from "./standard-hours.ts";
import { formatShort, parseVietnamTime } from "./time.ts";

const calendar = { years: [...caoBangDefinitions().calendars], hours: STANDARD_HOURS, closures: [] };

/** @param typed as at a counter in Vietnam */
const by = (typed: string, known = calendar): string => {
  const at = parseVietnamTime(typed);
  if (!at.ok) throw new Error(typed);
  const due = forwardBy(at.value, known);
  return due.ok ? formatShort(due.value) : due.refusal.code;
};

describe("F4 – sent on the same day, or at the start of the next when it came after 15:00", () => {
  test.each([
    ["2026-11-17T14:59", "17:00 17/11/2026"],
    ["2026-11-17T15:00", "17:00 17/11/2026"],
    ["2026-11-17T15:01", "08:30 18/11/2026"],
    ["2026-11-17T06:00", "17:00 17/11/2026"],
  ])("F4 – what came at %s on a Tuesday goes by %s", (at, due) => expect(by(at)).toBe(due));
  test("F4 – what came on Friday after 15:00 waits until Monday morning", () => {
    expect(by("2026-11-20T14:59")).toBe("17:00 20/11/2026");
    expect(by("2026-11-20T15:01")).toBe("08:30 23/11/2026");
  });
  test("F4 – on the eve of Tết the next working day is after the holidays", () => {
    expect(by("2026-02-13T15:00")).toBe("17:00 13/02/2026");
    expect(by("2026-02-13T15:01")).toBe("08:30 23/02/2026");
  });
  test("F4 – a Saturday worked in exchange for a day off is a day like any other, and any other Saturday is none", () => {
    expect(by("2026-08-22T10:00")).toBe("17:00 22/08/2026");
    expect(by("2026-08-21T15:01")).toBe("08:30 22/08/2026");
    expect(by("2026-11-21T10:00")).toBe("08:30 23/11/2026");
  });
  test("F4 – a year without a calendar is refused", () => {
    expect(by("2026-11-17T10:00", { ...calendar, years: [] })).toBe("CALENDAR_YEAR_MISSING");
    const last = { ...calendar, years: calendar.years.filter(({ year }) => year <= 2026) };
    expect(by("2026-12-31T15:01", last)).toBe("CALENDAR_YEAR_MISSING");
  });
});

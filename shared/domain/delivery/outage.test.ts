import { describe, expect, test } from "vitest";
import { WorkingCalendar } from "../calendar/calendar-definition.ts";
import { accept, refuse } from "../decider.ts";
import { type Announcement, announceOutage, endOutage, openOutages, outageAt } from "./outage.ts";

const calendar = WorkingCalendar.parse({
  years: [{ year: 2026, offDays: [], workingSaturdays: [], source: "test" }],
});
const planned: Announcement = {
  ...{ id: "1", begins: "2026-12-01T02:00:00Z", ends: "2026-12-01T06:00:00Z", reason: "Nâng cấp phần mềm" },
  ...{ announcedAt: "2026-11-17T02:00:00Z", announcedBy: "van-hanh" },
};
const announce = (changes: Partial<Announcement>, before = [planned].slice(1)) =>
  announceOutage(before, { ...planned, ...changes }, calendar);

describe("F16 – A planned outage", () => {
  test("is announced seven working days before it begins", () => {
    // From Tuesday 17 November the seventh working day is Thursday 26; it closes at 17:00 in Vietnam.
    expect(announce({ begins: "2026-11-26T10:00:00Z" })).toMatchObject({ ok: true });
    expect(announce({ begins: "2026-11-26T09:59:59Z" })).toEqual(
      refuse("OUTAGE_SHORT_NOTICE", { field: "shortNotice" }),
    );
  });

  test("may be announced later by one who says why", () => {
    const late = { begins: "2026-11-18T02:00:00Z", shortNotice: "Máy chủ hỏng đột xuất" };
    expect(announce(late)).toMatchObject({ ok: true, value: [late] });
  });

  test("cannot be judged for a year whose working days are not known", () => {
    expect(
      announce({ announcedAt: "2027-06-01T00:00:00Z", begins: "2027-12-01T00:00:00Z", ends: "2027-12-02T00:00:00Z" }),
    ).toMatchObject({
      ok: false,
      refusal: { code: "CALENDAR_YEAR_MISSING" },
    });
  });

  test("ends after it begins, is not over yet, and lasts thirty days at most", () => {
    expect(announce({ ends: planned.begins })).toEqual(refuse("OUTAGE_ENDS_BEFORE_START", { field: "ends" }));
    const past = { begins: "2026-11-16T02:00:00Z", ends: "2026-11-17T02:00:00Z", shortNotice: "x" };
    expect(announce(past)).toEqual(refuse("OUTAGE_OVER", { field: "ends" }));
    expect(announce({ ends: "2026-12-31T02:00:01Z" })).toEqual(refuse("OUTAGE_TOO_LONG", { field: "ends" }));
  });

  test("may follow another, in the order of time, but not overlap it", () => {
    const second = { id: "2", begins: "2026-11-30T02:00:00Z", ends: planned.begins };
    const both = announce(second, [planned]);
    expect(both).toMatchObject({ ok: true, value: [{ id: "2" }, { id: "1" }] });
    expect(announce({ id: "2", begins: "2026-12-01T05:00:00Z", ends: "2026-12-02T02:00:00Z" }, [planned])).toEqual(
      refuse("OUTAGE_OVERLAPS", { field: "begins" }),
    );
  });

  test("that was announced by this very request is not announced twice", () => {
    expect(announce({}, [planned])).toEqual(accept([planned]));
  });

  test("takes the place of those that are over, which the audit keeps", () => {
    const over = { ...planned, id: "0", begins: "2026-11-01T02:00:00Z", ends: "2026-11-02T02:00:00Z" };
    expect(announce({}, [over])).toEqual(accept([planned]));
  });

  test("lasts from its beginning to its end, or until it was called off", () => {
    expect(outageAt([planned], "2026-12-01T01:59:59Z")).toBeUndefined();
    expect(outageAt([planned], "2026-12-01T02:00:00Z")).toEqual(planned);
    expect(outageAt([planned], "2026-12-01T06:00:00Z")).toBeUndefined();
    const ended = endOutage([planned], "1", { at: "2026-12-01T03:00:00Z", by: "van-hanh" });
    expect(ended.ok && outageAt(ended.value, "2026-12-01T03:00:01Z")).toBeUndefined();
    expect(openOutages([planned], "2026-11-20T00:00:00Z")).toEqual([planned]);
  });

  test("is called off once, and not when it is unknown or over", () => {
    const by = { at: "2026-11-20T00:00:00Z", by: "van-hanh" };
    const other = { ...planned, id: "2", begins: "2026-12-05T02:00:00Z", ends: "2026-12-05T06:00:00Z" };
    const called = endOutage([planned, other], "1", by);
    expect(called).toEqual(accept([{ ...planned, ended: by }, other]));
    expect(called.ok && endOutage(called.value, "1", { ...by, by: "khac" })).toEqual(called);
    expect(endOutage([planned], "9", by)).toEqual(refuse("OUTAGE_UNKNOWN"));
    expect(endOutage([planned], "1", { ...by, at: planned.ends })).toEqual(refuse("OUTAGE_OVER"));
  });
});

import { describe, expect, test } from "vitest";
import { loadWorkingCalendar } from "../../definitions/load-calendars.ts";
import { dueAt } from "./deadline.ts";
import { resumeDueAt } from "./remaining.ts";
import { fromLocal, type Instant } from "./time.ts";
import { TimeLimit } from "./time-limit.ts";

const calendar = loadWorkingCalendar({ closures: ["2026-10-15"] });
const at = (text: string): Instant => fromLocal(text.slice(0, 10), text.slice(11));
const wd = (count: number): TimeLimit => ({ unit: "working-days", count });
const due = (received: string, limit: TimeLimit) => {
  const result = dueAt(at(received), limit, calendar);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

describe("T2 – a limit in working days", () => {
  test.each([
    ["2026-08-20 09:00", 3, "2026-08-24", "22/8 is a working Saturday"],
    ["2026-08-31 09:00", 3, "2026-09-08", "31/8 to 2/9 are off, so it counts as received on 3/9"],
    ["2026-02-12 09:00", 5, "2026-02-26", "Tết lies between"],
    ["2025-12-30 09:00", 3, "2026-01-06", "New Year and 2/1 are off"],
    ["2026-01-08 09:00", 3, "2026-01-12", "10/1 is a working Saturday"],
    ["2026-11-23 09:00", 2, "2026-11-26", "24/11 is Vietnam Culture Day"],
    ["2026-10-13 09:00", 2, "2026-10-16", "the commune is closed on 15/10"],
  ])("what is received on %s with %i days is due when %s closes: %s", (received, days, date) => {
    expect(due(received, wd(days))).toMatchObject({ dueAt: at(`${date} 17:00`), provisional: false });
  });

  test("every day from receipt to the deadline says why it counts or not", () => {
    expect(due("2026-11-22 10:00", wd(2))).toEqual({
      dueAt: at("2026-11-26 17:00"),
      receivedAs: at("2026-11-23 07:30"),
      provisional: false,
      steps: [
        { date: "2026-11-22", counted: false, kind: "weekend", reason: "cuối tuần" },
        { date: "2026-11-23", counted: false, kind: "received", reason: "ngày nhận" },
        { date: "2026-11-24", counted: false, kind: "holiday", reason: "ngày nghỉ theo lịch" },
        { date: "2026-11-25", counted: true, kind: "counted", reason: "ngày làm việc 1", index: 1 },
        { date: "2026-11-26", counted: true, kind: "counted", reason: "ngày làm việc 2", index: 2 },
      ],
    });
  });

  test("before opening it counts as received at the opening", () => {
    expect(due("2026-11-23 05:00", wd(1)).receivedAs).toBe(at("2026-11-23 07:30"));
  });

  test("over lunch it is received when it comes", () => {
    expect(due("2026-11-23 12:00", wd(1)).receivedAs).toBe(at("2026-11-23 12:00"));
  });

  test("at closing time it is still received that day, a second later on the next working day", () => {
    expect(due("2026-11-23 17:00", wd(1))).toMatchObject({
      dueAt: at("2026-11-25 17:00"),
      receivedAs: at("2026-11-23 17:00"),
    });
    const late = dueAt("2026-11-23T10:00:01Z", wd(1), calendar);
    expect(late).toMatchObject({ value: { dueAt: at("2026-11-26 17:00"), receivedAs: at("2026-11-25 07:30") } });
    expect(late).toMatchObject({
      value: { steps: [{ kind: "after-hours", reason: "nhận sau giờ làm việc" }, {}, {}, {}] },
    });
  });

  test("a deadline that touches a year whose notice is not out says that it is provisional", () => {
    expect(due("2026-12-30 09:00", wd(3))).toMatchObject({ dueAt: at("2027-01-05 17:00"), provisional: true });
    expect(due("2026-12-30 09:00", wd(1)).provisional).toBe(false);
  });
});

describe("T1 – a limit in calendar days", () => {
  const days = (count: number): TimeLimit => ({ unit: "calendar-days", count });

  test("weekends and holidays count", () => {
    expect(due("2026-11-20 09:00", days(5)).dueAt).toBe(at("2026-11-25 17:00"));
  });

  test("a last day off moves to the closing of the next working day", () => {
    const moved = due("2026-11-17 09:00", days(5));
    expect(moved.dueAt).toBe(at("2026-11-23 17:00"));
    expect(moved.steps.slice(-2)).toEqual([
      { date: "2026-11-22", counted: true, kind: "counted", reason: "ngày thứ 5", index: 5 },
      { date: "2026-11-23", counted: false, kind: "moved", reason: "ngày làm việc tiếp theo" },
    ]);
  });

  test("days off after the last day are named too", () => {
    expect(
      due("2026-02-12 09:00", days(8))
        .steps.slice(-3)
        .map((step) => step.reason),
    ).toEqual(["cuối tuần", "cuối tuần", "ngày làm việc tiếp theo"]);
  });
});

describe("T3 – a limit in working hours", () => {
  const hours = (count: number): TimeLimit => ({ unit: "working-hours", count });

  test("hours run only in working time", () => {
    expect(due("2026-11-23 16:00", hours(8))).toEqual({
      dueAt: at("2026-11-25 16:00"),
      receivedAs: at("2026-11-23 16:00"),
      provisional: false,
      steps: [
        { date: "2026-11-23", counted: true, kind: "counted", reason: "tính 1 giờ", minutes: 60 },
        { date: "2026-11-24", counted: false, kind: "holiday", reason: "ngày nghỉ theo lịch" },
        { date: "2026-11-25", counted: true, kind: "counted", reason: "tính 7 giờ", minutes: 420 },
      ],
    });
  });

  test("a morning's last minutes and the rest after lunch are one day's count", () => {
    expect(due("2026-11-23 11:15", hours(1))).toMatchObject({
      dueAt: at("2026-11-23 13:45"),
      steps: [{ minutes: 60 }],
    });
    expect(due("2026-11-23 16:30", hours(1)).steps[0]?.reason).toBe("tính 30 phút");
    expect(due("2026-11-23 15:30", hours(3)).steps[0]?.reason).toBe("tính 1 giờ 30 phút");
  });

  test("a minute that has begun is shown as a minute", () => {
    const late = dueAt("2026-11-23T09:59:30Z", hours(1), calendar);
    expect(late).toMatchObject({
      value: { dueAt: "2026-11-25T01:29:30Z", steps: [{ reason: "tính 1 phút" }, {}, {}] },
    });
  });

  test("received at closing time, the hours begin at the next opening", () => {
    const late = due("2026-11-23 17:00", hours(2));
    expect(late.dueAt).toBe(at("2026-11-25 09:30"));
    expect(late.steps[0]).toEqual({ date: "2026-11-23", counted: false, kind: "received", reason: "ngày nhận" });
  });
});

describe("T4 – a limit of the same day", () => {
  const sameDay = TimeLimit.parse({ unit: "same-day" });

  test("what comes at 15:00 is due when that day closes", () => {
    expect(due("2026-11-23 15:00", sameDay)).toMatchObject({
      dueAt: at("2026-11-23 17:00"),
      steps: [{ counted: true, reason: "ngày nhận, trả trong ngày", index: 1 }],
    });
  });

  test("what comes after 15:00 is due when the next working day closes", () => {
    const next = due("2026-11-23 15:01", sameDay);
    expect(next.dueAt).toBe(at("2026-11-25 17:00"));
    expect(next.steps.map((step) => step.reason)).toEqual([
      "ngày nhận, sau 15:00",
      "ngày nghỉ theo lịch",
      "ngày làm việc 1",
    ]);
  });

  test("what comes after closing is received next morning and due that day", () => {
    expect(due("2026-11-20 17:30", sameDay).dueAt).toBe(at("2026-11-23 17:00"));
  });

  test("the cut-off is data", () => {
    expect(due("2026-11-23 15:30", { unit: "same-day", cutoff: "16:00" }).dueAt).toBe(at("2026-11-23 17:00"));
    expect(TimeLimit.safeParse({ unit: "same-day", cutoff: "25:00" }).success).toBe(false);
    expect(TimeLimit.safeParse({ unit: "working-days", count: 0 }).success).toBe(false);
  });
});

describe("a count that leaves the known calendars", () => {
  test.each<[string, string, TimeLimit]>([
    ["receipt in an unknown year", "2028-03-01 09:00", wd(1)],
    ["receipt after the last closing", "2027-12-31 18:00", wd(1)],
    ["working days", "2027-12-30 09:00", wd(3)],
    ["calendar days", "2027-12-30 09:00", { unit: "calendar-days", count: 3 }],
    ["working hours", "2027-12-31 09:00", { unit: "working-hours", count: 9 }],
    ["the next day for same-day work", "2027-12-31 15:30", { unit: "same-day", cutoff: "15:00" }],
  ])("is refused: %s", (_, received, limit) => {
    expect(dueAt(at(received), limit, calendar)).toEqual({
      ok: false,
      refusal: { code: "CALENDAR_YEAR_MISSING", detail: { year: "2028" } },
    });
  });
});

describe("what is received on Friday at 16:45 before Tết", () => {
  test.each<[string, TimeLimit, string]>([
    ["same-day work", { unit: "same-day", cutoff: "15:00" }, "2026-02-23 17:00"],
    ["one working day", wd(1), "2026-02-23 17:00"],
    [
      "eight working hours, of which a quarter of an hour runs on Friday",
      { unit: "working-hours", count: 8 },
      "2026-02-23 16:45",
    ],
    ["three calendar days, the last of them off", { unit: "calendar-days", count: 3 }, "2026-02-23 17:00"],
    ["twelve calendar days", { unit: "calendar-days", count: 12 }, "2026-02-25 17:00"],
  ])("is due after Tết: %s", (_, limit, moment) => {
    expect(due("2026-02-13 16:45", limit).dueAt).toBe(at(moment));
  });
});

describe("midnight UTC, which is 7:00 in Vietnam,", () => {
  const early = {
    ...calendar,
    hours: {
      sessions: [
        { from: "06:30", to: "10:30" },
        { from: "13:00", to: "17:00" },
      ],
    },
  };
  const [before, after] = [at("2026-11-23 06:59"), at("2026-11-23 07:00")];
  const limits: TimeLimit[] = [wd(3), { unit: "calendar-days", count: 5 }, { unit: "same-day", cutoff: "15:00" }];

  test.each(limits)("changes no deadline of what comes before or after it: $unit", (limit) => {
    expect([before, after]).toEqual(["2026-11-22T23:59:00Z", "2026-11-23T00:00:00Z"]);
    for (const hours of [calendar, early]) {
      const [one, other] = [dueAt(before, limit, hours), dueAt(after, limit, hours)];
      expect(one.ok && one.value.dueAt).toBe(other.ok && other.value.dueAt);
    }
  });

  test("is a minute like any other where offices open before it", () => {
    const limit: TimeLimit = { unit: "working-hours", count: 2 };
    expect(dueAt(before, limit, early)).toMatchObject({ value: { dueAt: at("2026-11-23 08:59") } });
    expect(dueAt(after, limit, early)).toMatchObject({ value: { dueAt: at("2026-11-23 09:00") } });
    expect(resumeDueAt(at("2026-11-25 09:00"), before, after, early)).toMatchObject({
      value: { dueAt: at("2026-11-25 09:01"), pausedMinutes: 1 },
    });
  });
});

import { expect, test } from "vitest";
import { parseSchedule } from "./schedule-expression.ts";

const at = (text: string) => Date.parse(text);

test.each([
  ["rate(1 minute)", "UTC", "2026-11-21T01:02:03Z", "2026-11-21T01:03:03Z"],
  ["rate(5 minutes)", "UTC", "2026-11-21T01:02:03Z", "2026-11-21T01:07:03Z"],
  ["rate(1 day)", "UTC", "2026-11-21T01:02:03Z", "2026-11-22T01:02:03Z"],
  ["cron(0/15 * * * ? *)", "UTC", "2026-11-21T01:02:03Z", "2026-11-21T01:15:00Z"],
  ["cron(30 6 ? * MON-FRI *)", "UTC", "2026-11-21T01:02:03Z", "2026-11-23T06:30:00Z"],
  ["cron(0 0 1 1 ? *)", "UTC", "2026-11-21T01:02:03Z", "2027-01-01T00:00:00Z"],
  ["cron(0 7 * * ? *)", "Asia/Ho_Chi_Minh", "2026-11-21T01:02:03Z", "2026-11-22T00:00:00Z"],
  ["at(2026-12-01T08:00:00)", "Asia/Ho_Chi_Minh", "2026-11-21T01:02:03Z", "2026-12-01T01:00:00Z"],
])("%s in %s, last run at %s, runs next at %s", (expression, zone, last, next) => {
  expect(parseSchedule(expression, zone)(at(last))).toBe(at(next));
});

test("a run at one instant does not come again", () => {
  expect(parseSchedule("at(2026-12-01T08:00:00)", "UTC")(at("2026-12-01T08:00:00Z"))).toBeUndefined();
});

test("a date that no calendar has never comes", () => {
  expect(parseSchedule("cron(0 0 30 2 ? *)", "UTC")(at("2026-11-21T00:00:00Z"))).toBeUndefined();
});

test.each(["rate(0 minutes)", "every minute", "cron(* * *)", "cron(0 0 L * ? *)"])("%s is refused", (expression) => {
  expect(() => parseSchedule(expression, "UTC")).toThrow(/schedule/);
});

import { expect, test } from "vitest";
import { countDue } from "./due.ts";

const answer = (...args: string[]) => {
  const result = countDue(args);
  return result.ok ? result.value : result.refusal.code;
};

test("the answer begins with the deadline, in Vietnam's time", () => {
  const due = answer("--received", "2026-08-20T09:00:00+07:00", "--limit", "3wd");
  expect(JSON.stringify(due)).toMatch(/^\{"dueAt":"2026-08-24T17:00:00\+07:00"/);
  expect(due).toMatchObject({ receivedAs: "2026-08-20T09:00:00+07:00", provisional: false, steps: { length: 5 } });
});

test.each([
  ["10d", "2026-11-30T17:00:00+07:00"],
  ["8wh", "2026-11-20T09:00:00+07:00"],
  ["same-day", "2026-11-19T17:00:00+07:00"],
])("a limit of %s is understood", (limit, dueAt) => {
  expect(answer("--received", "2026-11-19 09:00", "--limit", limit)).toMatchObject({ dueAt });
});

test("the cut-off of same-day work can be given", () => {
  const late = ["--received", "2026-11-19T02:30:00Z", "--limit", "same-day"];
  expect(answer(...late, "--cutoff", "09:00")).toMatchObject({ dueAt: "2026-11-20T17:00:00+07:00" });
});

test.each([
  ["no receipt", "USAGE", ["--limit", "3wd"]],
  ["no limit", "USAGE", ["--received", "2026-11-19T09:00Z"]],
  ["an unknown option", "USAGE", ["--recieved", "x"]],
  ["a receipt that is no time", "INSTANT_INVALID", ["--received", "hôm qua", "--limit", "3wd"]],
  ["a unit that is none", "LIMIT_INVALID", ["--received", "2026-11-19T09:00Z", "--limit", "3w"]],
  ["a limit of nothing", "LIMIT_INVALID", ["--received", "2026-11-19T09:00Z", "--limit", "0wd"]],
  [
    "a cut-off that is no time",
    "LIMIT_INVALID",
    ["--received", "2026-11-19T09:00Z", "--limit", "same-day", "--cutoff", "3pm"],
  ],
  [
    "a cut-off where none belongs",
    "LIMIT_INVALID",
    ["--received", "2026-11-19T09:00Z", "--limit", "3wd", "--cutoff", "15:00"],
  ],
  ["a year without a calendar", "CALENDAR_YEAR_MISSING", ["--received", "2031-01-02T09:00Z", "--limit", "3wd"]],
])("is refused with %s", (_, code, args) => {
  expect(answer(...args)).toBe(code);
});

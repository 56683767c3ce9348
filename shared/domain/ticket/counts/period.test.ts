import { expect, test } from "vitest";
import { daysToCount } from "./period.ts";

const today = "2026-11-30";
const days = (from: string, to: string) => {
  const asked = daysToCount({ from, to }, today);
  return asked.ok ? asked.value.length : [asked.refusal.code, asked.refusal.field];
};

test("a day or up to a month can be counted, today included", () => {
  expect([days(today, today), days("2026-10-31", today)]).toEqual([1, 31]);
});

test("a longer time, one that ends before it begins, and a day that has not come are refused with their field", () => {
  expect(days("2026-10-30", today)).toEqual(["COUNTS_PERIOD_TOO_LONG", "from"]);
  expect(days("2026-11-20", "2026-11-19")).toEqual(["COUNTS_PERIOD_REVERSED", "from"]);
  expect(days("2026-11-20", "2026-12-01")).toEqual(["COUNTS_DAY_AHEAD", "to"]);
});

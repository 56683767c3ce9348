import { expect, test } from "vitest";
import { nextWorkdays } from "./next-workdays.ts";

test("after a Thursday evening in Vietnam the next days of work are Friday, Monday and Tuesday", () => {
  // 23:30 on Thursday the 26th in Vietnam, still 16:30 in UTC.
  expect(nextWorkdays(Date.parse("2026-11-26T16:30:00Z"), 3)).toEqual([
    "2026-11-27T16:30",
    "2026-11-30T16:30",
    "2026-12-01T16:30",
  ]);
});

import { expect, test } from "vitest";
import { remainingText } from "../../shared/text/remaining.ts";
import { withoutUnit } from "./short-remaining.ts";

test("a list tells the time left without its unit, as the API words it today", () => {
  const left = remainingText({ overdue: false, workingMinutes: 406 }, 480);
  const late = remainingText({ overdue: true, workingMinutes: 1500 }, 480);
  expect([left.vi, left.en].map(withoutUnit)).toEqual(["còn 6 giờ 46 phút", "6 hours 46 minutes left"]);
  expect([late.vi, late.en].map(withoutUnit)).toEqual(["quá hạn 3 ngày 1 giờ", "overdue by 3 days 1 hour"]);
  expect(withoutUnit("vừa quá hạn")).toBe("vừa quá hạn");
});

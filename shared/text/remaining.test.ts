import { expect, test } from "vitest";
import { remainingText } from "./remaining.ts";

test.each([
  [false, 960, "còn 2 ngày", "2 days of working time left"],
  [false, 480 + 180, "còn 1 ngày 3 giờ", "1 day 3 hours of working time left"],
  [false, 390, "còn 6 giờ 30 phút", "6 hours 30 minutes of working time left"],
  [false, 1, "còn 1 phút", "1 minute of working time left"],
  [false, 0, "đến hạn", "due now"],
  [true, 0, "vừa quá hạn", "just overdue"],
  [true, 120, "quá hạn 2 giờ", "overdue by 2 hours"],
  [true, 480 + 60 + 1, "quá hạn 1 ngày 1 giờ", "overdue by 1 day 1 hour"],
  [true, 480 + 10, "quá hạn 1 ngày 10 phút", "overdue by 1 day 10 minutes"],
])("overdue %s, %i minutes: “%s”", (overdue, workingMinutes, vi, en) => {
  expect(remainingText({ overdue, workingMinutes }, 480)).toEqual({ vi, en });
});

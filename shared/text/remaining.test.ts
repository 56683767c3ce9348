import { expect, test } from "vitest";
import { remainingText, workingTimeText } from "./remaining.ts";

test.each([
  [false, 960, "còn 2 ngày làm việc", "2 days of working time left"],
  [false, 480 + 180, "còn 1 ngày 3 giờ làm việc", "1 day 3 hours of working time left"],
  [false, 390, "còn 6 giờ 30 phút làm việc", "6 hours 30 minutes of working time left"],
  [false, 1, "còn 1 phút làm việc", "1 minute of working time left"],
  [false, 0, "đến hạn", "due now"],
  [true, 0, "vừa quá hạn", "just overdue"],
  [true, 120, "quá hạn 2 giờ làm việc", "overdue by 2 hours of working time"],
  [true, 480 + 60 + 1, "quá hạn 1 ngày 1 giờ làm việc", "overdue by 1 day 1 hour of working time"],
  [true, 480 + 10, "quá hạn 1 ngày 10 phút làm việc", "overdue by 1 day 10 minutes of working time"],
])("overdue %s, %i minutes: “%s”", (overdue, workingMinutes, vi, en) => {
  expect(remainingText({ overdue, workingMinutes }, 480)).toEqual({ vi, en });
});

test.each([
  [30, "30 phút làm việc", "30 minutes of working time"],
  [90, "1 giờ 30 phút làm việc", "1 hour 30 minutes of working time"],
  [72 * 60, "9 ngày làm việc", "9 days of working time"],
])("%i minutes of work are %s", (minutes, vi, en) => {
  expect(workingTimeText(minutes, 480)).toEqual({ vi, en });
});

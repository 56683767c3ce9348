import { expect, test } from "vitest";
import { minutesText, percentText } from "./simulation-words.ts";

test("times are told in their two largest units, no time at all in minutes", () => {
  expect(minutesText(480 + 61.6, 480)).toEqual({ vi: "1 ngày 1 giờ làm việc", en: "1 day 1 hour of working time" });
  expect(minutesText(0.2, 480)).toEqual({ vi: "0 phút", en: "0 minutes" });
});

test("shares are told with one decimal where they have one", () => {
  expect(percentText(0.0251)).toEqual({ vi: "2,5 %", en: "2.5%" });
  expect(percentText(1)).toEqual({ vi: "100 %", en: "100%" });
});

import { describe, expect, test } from "vitest";
import { dateText, momentText, remainingText, today } from "./clock-text.ts";

test("a time is told in Vietnam, wherever the browser stands", () => {
  expect(momentText("2026-11-20T17:30:00Z", "vi")).toBe("00:30 ngày 21/11/2026");
  expect(momentText("2026-11-20T17:30:00.000Z", "en")).toBe("00:30, 21/11/2026");
});

test("the day turns at midnight in Vietnam", () => {
  expect(today(Date.parse("2026-11-20T16:59:59Z"))).toBe("2026-11-20");
  expect(today(Date.parse("2026-11-20T17:00:00Z"))).toBe("2026-11-21");
});

test("a date reads day first", () => {
  expect(dateText("2026-11-05")).toBe("05/11/2026");
});

describe("the time remaining, worded by the API in Vietnamese, reads in English", () => {
  test.each([
    ["còn 1 ngày 3 giờ", "1 day 3 hours of working time left"],
    ["còn 45 phút", "45 minutes of working time left"],
    ["quá hạn 2 giờ", "overdue by 2 hours"],
    ["vừa quá hạn", "just overdue"],
    ["đến hạn", "due now"],
  ])("%s", (vietnamese, english) => {
    expect(remainingText(vietnamese, "en")).toBe(english);
    expect(remainingText(vietnamese, "vi")).toBe(vietnamese);
  });
});

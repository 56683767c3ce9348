import { expect, test } from "vitest";
import { dateText, dayName, hourText, momentText, today } from "./clock-text.ts";

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

test("a day that is near is told with its weekday", () => {
  expect(dayName("2026-11-30", "vi")).toBe("Thứ Hai 30/11");
  expect(dayName("2026-11-29", "vi")).toBe("Chủ Nhật 29/11");
  expect(dayName("2026-11-28", "en")).toBe("Saturday 28/11");
});

test("an opening time reads as people say it", () => {
  expect(hourText("2026-11-30T00:30:00Z", "vi")).toBe("7 giờ 30");
  expect(hourText("2026-11-30T06:00:00Z", "vi")).toBe("13 giờ");
  expect(hourText("2026-11-30T01:05:00Z", "vi")).toBe("8 giờ 05");
  expect(hourText("2026-11-30T00:30:00Z", "en")).toBe("7:30");
});

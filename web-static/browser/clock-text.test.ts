import { expect, test } from "vitest";
import { dateText, momentText, today } from "./clock-text.ts";

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

import { expect, test } from "vitest";
import { isToday, shortMoment } from "./short-moment.ts";

const now = Date.parse("2026-11-20T18:00:00Z");

test("a moment of this year goes without its year, another one with it", () => {
  expect(shortMoment("2026-11-26T10:00:00Z", now)).toBe("17:00 26/11");
  expect(shortMoment("2027-01-08T10:00:00Z", now)).toBe("17:00 08/01/2027");
});

test("today is the day in Vietnam, wherever the browser stands", () => {
  expect(isToday("2026-11-21T10:00:00Z", now)).toBe(true);
  expect(isToday("2026-11-20T10:00:00Z", now)).toBe(false);
});

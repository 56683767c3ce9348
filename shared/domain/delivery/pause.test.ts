import { expect, test } from "vitest";
import { isTooOld, receivesAllowed, retryPause, waitingPause } from "./pause.ts";

const fresh = { receives: 1, chance: 0 };

test("a message that waits for a moment comes a little after it, not all in the same second", () => {
  expect(waitingPause(300, fresh)).toBe(300);
  expect(waitingPause(300, { ...fresh, chance: 1 })).toBe(360);
  expect(waitingPause(20, { ...fresh, chance: 0.5 })).toBe(30);
  expect(waitingPause(0, fresh)).toBe(1);
});

test("a message that failed is tried again after a time of chance below a growing limit, five minutes at most", () => {
  expect(retryPause({ receives: 1, chance: 1 })).toBe(4);
  expect(retryPause({ receives: 4, chance: 1 })).toBe(32);
  expect(retryPause({ receives: 50, chance: 1 })).toBe(300);
  expect(retryPause({ receives: 50, chance: 0 })).toBe(1);
});

test("what is shown for the 200th time is not shown 800 times more before SQS would forget it after 14 days", () => {
  expect(retryPause({ receives: 200, chance: 0 })).toBe(1800);
  expect((receivesAllowed - 200) * 1800).toBeGreaterThan(14 * 24 * 3600);
});

test("nothing is hidden longer than the twelve hours that SQS allows", () => {
  expect(waitingPause(90_000, fresh)).toBeLessThan(12 * 3600);
});

test("a message is too old two days before SQS forgets it", () => {
  const sent = Date.parse("2026-11-01T00:00:00Z");
  expect(isTooOld(sent, "2026-11-13T00:00:00Z")).toBe(false);
  expect(isTooOld(sent, "2026-11-13T00:00:01Z")).toBe(true);
});

import { afterEach, expect, test } from "vitest";
import { learnTime, serverNow } from "./server-clock.ts";

const DAY_MS = 86_400_000;
const off = () => Math.round((serverNow() - Date.now()) / DAY_MS);
afterEach(() => learnTime(new Date().toISOString()));

test("a phone whose clock is wrong shows the server's time", () => {
  learnTime(new Date(Date.now() + 7 * DAY_MS).toUTCString());
  expect(off()).toBe(7);
  learnTime(new Date(Date.now() - 30 * DAY_MS).toISOString());
  expect(off()).toBe(-30);
});

test("a clock that is nearly right is left alone", () => {
  learnTime(new Date(Date.now() + 60_000).toISOString());
  expect(serverNow() - Date.now()).toBeLessThan(1000);
});

test("an answer that tells no time changes nothing", () => {
  learnTime(new Date(Date.now() + 7 * DAY_MS).toISOString());
  learnTime(null);
  expect(off()).toBe(7);
});

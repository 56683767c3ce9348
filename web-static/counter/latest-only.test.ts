import { expect, test } from "vitest";
import { latestOnly } from "./latest-only.ts";

test("an older answer that comes late is not the last one", () => {
  const asked = latestOnly();
  const first = asked.begin();
  expect(first()).toBe(true);
  const second = asked.begin();
  expect(first()).toBe(false);
  expect(second()).toBe(true);
});

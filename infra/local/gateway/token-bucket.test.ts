import { expect, test } from "vitest";
import { tokenBucket } from "./token-bucket.ts";

test("a burst passes, the next request does not, and time gives requests back", () => {
  const take = tokenBucket({ burst: 2, rate: 10 });
  expect([take(0), take(0), take(0)]).toEqual([true, true, false]);
  expect([take(100), take(100)]).toEqual([true, false]);
});

test("a long rest gives back no more than the burst", () => {
  const take = tokenBucket({ burst: 2, rate: 10 });
  take(0);
  expect([take(60_000), take(60_000), take(60_000)]).toEqual([true, true, false]);
});

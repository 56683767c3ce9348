import { expect, test } from "vitest";
import { streak } from "./streak.ts";

const watched = () => {
  const reported: unknown[] = [];
  const clock = { now: Date.parse("2026-11-21T01:00:00Z") };
  const watch = streak(
    "The reader",
    (fault) => void reported.push(fault),
    () => clock.now,
  );
  return { reported, clock, watch };
};

test("failures that last are a complaint, and a success ends it", () => {
  const { clock, watch } = watched();
  watch.failed(new Error("no answer"));
  expect(watch.complaint()).toBeUndefined();
  clock.now += 20_000;
  watch.failed(new Error("no answer"));
  expect(watch.complaint()).toBe("The reader has failed since 2026-11-21T01:00:00.000Z: no answer");
  watch.succeeded();
  expect(watch.complaint()).toBeUndefined();
});

test("the same failure is written down once a minute, another one at once", () => {
  const { reported, clock, watch } = watched();
  for (let second = 0; second < 61; second++, clock.now += 1000) watch.failed(new Error("no answer"));
  watch.failed(new Error("refused"));
  expect(reported.map(String)).toEqual(["Error: no answer", "Error: no answer", "Error: refused"]);
});

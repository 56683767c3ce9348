import { expect, test } from "vitest";
import { runInParts } from "./run-in-parts.ts";

function* counting(): Generator<number, string> {
  yield 1;
  yield 2;
  return "xong";
}

/** Turns that are taken by hand. */
const turns = () => {
  const waiting: (() => void)[] = [];
  return { later: (go: () => void) => waiting.push(go), take: () => waiting.shift()?.() };
};

test("each part is told in a turn of its own, then the whole", () => {
  const told: unknown[] = [];
  const { later, take } = turns();
  runInParts(counting(), { onPart: (part) => told.push(part), onDone: (value) => told.push(value) }, later);
  expect(told).toEqual([]);
  take();
  expect(told).toEqual([1]);
  take();
  take();
  expect(told).toEqual([1, 2, "xong"]);
  take();
  expect(told).toHaveLength(3);
});

test("what was stopped tells nothing more", () => {
  const told: unknown[] = [];
  const { later, take } = turns();
  const run = runInParts(counting(), { onPart: (part) => told.push(part), onDone: (value) => told.push(value) }, later);
  take();
  run.stop();
  take();
  take();
  expect(told).toEqual([1]);
});

import { expect, test } from "vitest";
import { waitAfter } from "./tracking-pace.ts";

test("a dossier that just changed is looked at again after half a minute", () => {
  expect(waitAfter(0)).toBe(30_000);
});

test("a page left open asks more and more rarely, but at least every five minutes", () => {
  const waits = Array.from({ length: 12 }, (_, inVain) => waitAfter(inVain));
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits[3]).toBe(101_250);
  expect(waits.at(-1)).toBe(300_000);
});

import { expect, test } from "vitest";
import { fitWithin, PAGE_SIDE } from "./picture-size.ts";

test("a photograph is made as large as a page needs, in its own shape", () => {
  expect(fitWithin(3000, 4000, PAGE_SIDE)).toEqual({ width: 1500, height: 2000 });
  expect(fitWithin(4000, 3000, PAGE_SIDE)).toEqual({ width: 2000, height: 1500 });
});

test("what is small already stays as it is, and a strip never vanishes", () => {
  expect(fitWithin(800, 600, PAGE_SIDE)).toEqual({ width: 800, height: 600 });
  expect(fitWithin(10_000, 1, PAGE_SIDE)).toEqual({ width: 2000, height: 1 });
});

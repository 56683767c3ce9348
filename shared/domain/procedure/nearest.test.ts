import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const known = ["justice", "economy", "culture-social", "police"];

test.each([
  ["justise", "justice"],
  ["econmy", "economy"],
  ["culture-socail", "culture-social"],
  ["police", "police"],
])("%s was probably meant as %s", (typed, meant) => {
  expect(nearest(typed, known)).toBe(meant);
});

test("a word unlike all others is not guessed", () => {
  expect(nearest("so-xay-dung", known)).toBeUndefined();
});

test("an empty word is not guessed for a long one", () => {
  expect(nearest("justice", [""])).toBeUndefined();
});

test("where nothing is known nothing is guessed", () => {
  expect(nearest("justice", [])).toBeUndefined();
});

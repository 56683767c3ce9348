import { expect, test } from "vitest";
import { spokenCall, spokenNumber } from "./spoken-call.ts";

const said = (number: string, counter: string): string =>
  spokenCall(number, counter)
    .join(" ")
    .replace(/\bn(\d)/g, "$1");

test("a number is read sign by sign, as it stands on the slip, and then the counter", () => {
  expect(said("A012", "Quầy 3")).toBe("invite A 0 1 2 counter 3");
});

test.each([
  ["Quầy 1", "counter 1"],
  ["Quầy 10", "counter ten"],
  ["Quầy 11", "counter ten 1"],
  ["Quầy 14", "counter ten 4"],
  ["Quầy 15", "counter ten lastFive"],
  ["Quầy 20", "counter 2 tens"],
  ["Quầy 21", "counter 2 tens lastOne"],
  ["Quầy 24", "counter 2 tens lastFour"],
  ["Quầy 35", "counter 3 tens lastFive"],
  ["Quầy 99", "counter 9 tens 9"],
  ["Quầy 4 (tầng trệt)", "counter 4"],
])("%s is said as %s", (name, words) => expect(said("B1", name)).toBe(`invite B 1 ${words}`));

test("a counter without a number is read from the screen", () => {
  expect(said("Z099", "Bàn hướng dẫn")).toBe("invite Z 0 9 9");
});

test("whoever takes a number hears it", () => {
  expect(spokenNumber("C108").join(" ")).toBe("yours C n1 n0 n8");
});

import { describe, expect, test } from "vitest";
import { dongOf, idNumberOf, isIdNumber, isPhone } from "./typed-entries.ts";

describe("an amount of money", () => {
  test.each([
    ["20000", 20_000],
    ["20.000", 20_000],
    ["1,250,000", 1_250_000],
    ["1 250 000 đ", 1_250_000],
    ["8.000đ", 8000],
    ["8000 VND", 8000],
    ["8000 đồng", 8000],
  ])("%s is whole dong", (typed, amount) => {
    expect(dongOf(typed)).toBe(amount);
  });

  test.each(["", "abc", "0", "-5", "12,5", "1.25", "20.00", "1.250,000", "2000000000", "20k"])(
    "%s is none, and never becomes another amount",
    (typed) => {
      expect(dongOf(typed)).toBeUndefined();
    },
  );
});

test("an identity number has 12 digits, or 9 on an old card, however it was spaced", () => {
  expect(isIdNumber("004085001234")).toBe(true);
  expect(isIdNumber("004 085 001 234")).toBe(true);
  expect(idNumberOf("004 085 001 234")).toBe("004085001234");
  expect(isIdNumber("123456789")).toBe(true);
  for (const typed of ["12345678", "0040850012345", "00408500123a"]) expect(isIdNumber(typed)).toBe(false);
});

test("a phone is a Vietnamese mobile, as people write it", () => {
  for (const typed of ["0912 345 678", "+84 912.345.678", "0912-345-678"]) expect(isPhone(typed)).toBe(true);
  for (const typed of ["12", "02063852852", "0912 345 67", "abc"]) expect(isPhone(typed)).toBe(false);
});

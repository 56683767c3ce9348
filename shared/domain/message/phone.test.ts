import { describe, expect, test } from "vitest";
import { parsePhone } from "./phone.ts";

describe("a mobile number", () => {
  test.each([
    "0912345678",
    "84912345678",
    "+84912345678",
    "0084912345678",
    "0912 345 678",
    "091.234.5678",
    "+84 91-234-5678",
    " 0912\u00a0345–678 ",
  ])("written %s is +84912345678", (text) => {
    expect(parsePhone(text)).toEqual({ ok: true, value: "+84912345678" });
  });

  test.each([
    "032",
    "039",
    "052",
    "055",
    "056",
    "058",
    "059",
    "070",
    "076",
    "079",
    "081",
    "087",
    "089",
    "090",
    "094",
    "096",
    "099",
  ])("may begin with %s", (prefix) => {
    expect(parsePhone(`${prefix}1234567`)).toEqual({ ok: true, value: `+84${prefix.slice(1)}1234567` });
  });

  test.each([
    ["a landline of Cao Bằng", "0206 3852 123"],
    ["a number from before 2018, with eleven digits", "01234567890"],
    ["an unused prefix", "0951234567"],
    ["an unused prefix", "0711234567"],
    ["a foreign number", "+66812345678"],
    ["a digit missing", "091234567"],
    ["a digit too many", "09123456789"],
    ["words", "số của tôi"],
    ["two numbers", "0912345678, 0912345679"],
    ["nothing", ""],
  ])("is refused: %s", (_, text) => {
    expect(parsePhone(text)).toEqual({ ok: false, refusal: { code: "PHONE_NOT_VIETNAMESE_MOBILE" } });
  });
});

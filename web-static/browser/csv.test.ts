import { expect, test } from "vitest";
import { readCsv } from "../../shared/sheet/csv.ts";
import { csvOf } from "./csv.ts";

test("a file for a spreadsheet has the mark of its letters and the line ends that Excel knows", () => {
  expect(
    csvOf([
      ["Tuyến", "Số người"],
      ["Hộ tịch", 12],
    ]),
  ).toBe("\ufeffTuyến,Số người\r\nHộ tịch,12\r\n");
});

test.each(["=1+1", "+84912345678", "-Tờ khai", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1"])(
  "the text %j is shown and not computed",
  (text) => {
    expect(csvOf([[text]]).replace(/^\ufeff"?/, "")).toMatch(/^'/);
  },
);

test("a number stays a number, below nought too, and is not taken for a formula", () => {
  expect(csvOf([[-5000, 0.5, 12]])).toBe("\ufeff-5000,0.5,12\r\n");
});

test("signs that part cells and lines stay within their cell", () => {
  const row = ['Ông "Ba", tổ 5', "a;b", "hai\ndòng", ""];
  expect(readCsv(csvOf([row]).slice(1))).toEqual({ ok: true, value: [row] });
});

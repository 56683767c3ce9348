import { expect, test } from "vitest";
import { csvOf } from "../../browser/csv.ts";
import { announcements } from "../../testing/canned-announcements.ts";
import { screen, subjects } from "../../text/announcements-vi.ts";
import { subscribers } from "../../text/subscribers-vi.ts";
import { countRows } from "./counts-csv.ts";

test("the counts of a commune open in a spreadsheet: who asked for what, and what came of each announcement", () => {
  const words = { subjects, statuses: screen.statuses, head: subscribers.csvHead, asked: subscribers.csvAsked };
  const [head, ...rows] = csvOf(countRows(announcements(), "vi", words))
    .trimEnd()
    .split("\r\n");
  expect(head).toBe(`\ufeff${subscribers.csvHead.join(",")}`);
  expect(rows[0]).toBe('"Lịch làm việc, ngày nghỉ, làm thêm thứ Bảy",Đang đăng ký,,,132,,,,');
  expect(rows).toHaveLength(5);
  expect(rows[4]).toMatch(/,Đã gửi xong,\S+,132,124,5,0,3$/);
  expect(rows[3]).toMatch(/,Chờ người thứ hai xác nhận,\S+,,,,,$/);
});

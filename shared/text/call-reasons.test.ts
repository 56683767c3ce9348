import { expect, test } from "vitest";
import { callReason } from "./call-reasons.ts";

const values = { overtaken: 0, inARow: 2 };

test("the officer reads why this one is the next", () => {
  expect(callReason("first-in-line", values)).toEqual({ vi: "Đến trước, gọi trước.", en: "First come, first called." });
});

test("the count of priority calls is the line's own, in words as far as people say them", () => {
  const vi = (inARow: number) => callReason("ordinary-after-priority", { overtaken: 0, inARow }).vi;
  expect(vi(2)).toBe("Đã gọi liền hai lượt ưu tiên nên đến lượt một người khác đang chờ.");
  expect(vi(5)).toContain("liền 5 lượt");
  expect(callReason("ordinary-after-priority", { overtaken: 0, inARow: 5 }).en).toBe(
    "5 priority persons were called in a row, so one other person is next.",
  );
});

test("when somebody who came earlier still waits, the sentence says how many and how long this one has waited", () => {
  expect(callReason("priority-first", { ...values, minutes: 12, overtaken: 3 }).vi).toBe(
    "Người thuộc diện ưu tiên được gọi trước. Đã chờ 12 phút; còn 3 người đến trước đang chờ.",
  );
  expect(callReason("priority-first", { ...values, overtaken: 3 }).en).toBe("Priority persons are called first.");
});

import { expect, test } from "vitest";
import * as z from "zod";
import { SmsTemplate } from "../message/template.ts";
import { parseEntries } from "./parse-entries.ts";

const message = {
  id: "ready",
  event: "OutcomeIssued",
  texts: { vi: "Hồ sơ {code} đã có kết quả.", en: "Dossier {code} is ready." },
  variables: [{ name: "code", maxLength: 22, whenLonger: "refuse" }],
};

test("a sound definition of any kind is its value", () => {
  expect(parseEntries(message, SmsTemplate)).toEqual({ value: message, findings: [] });
});

test("an entry that a strict kind does not know is told by its name and place", () => {
  const [variable] = message.variables;
  const { value, findings } = parseEntries(
    { ...message, sender: "MOTCUA", variables: [{ ...variable, cut: true }] },
    SmsTemplate,
  );
  expect(value).toBeUndefined();
  expect(findings).toMatchObject([
    { code: "ENTRY_UNKNOWN", path: ["variables", 0, "cut"], reason: 'Không có mục nào tên "cut" ở đây.' },
    { code: "ENTRY_UNKNOWN", path: ["sender"] },
  ]);
});

test("a rule that a kind has of its own is told in its own words", () => {
  expect(parseEntries({ ...message, variables: [] }, SmsTemplate).findings).toMatchObject([
    { code: "ENTRY_NOT_VALID", path: ["texts", "vi"], reason: "các biến trong câu phải đúng là các biến đã khai báo" },
    { path: ["texts", "en"] },
  ]);
});

test("a value of the wrong kind is told in an editor's words, and not in those of a program", () => {
  const reasonOf = (schema: z.ZodType, value: unknown) =>
    parseEntries({ entry: value }, z.object({ entry: schema })).findings[0]?.reason;
  expect(reasonOf(z.int(), "-5")).toBe("Giá trị ở đây phải là số.");
  expect(reasonOf(z.int().min(0), -5)).toBe("Giá trị ở đây không được là số âm.");
  expect(reasonOf(z.int().min(2), 1)).toBe("Giá trị ở đây phải từ 2 trở lên.");
  expect(reasonOf(z.array(z.string()), "một")).toBe("Giá trị ở đây phải là danh sách.");
  expect(reasonOf(z.string().min(1), "")).toBe("Giá trị ở đây không được để trống.");
  expect(reasonOf(z.string().min(3), "ab")).toMatch(/>=3/);
  expect(reasonOf(z.array(z.string()).min(1), [])).toMatch(/>=1/);
  // A kind without words of ours keeps the parser's own sentence.
  expect(reasonOf(z.date(), "hôm qua")).toMatch(/không hợp lệ/);
});

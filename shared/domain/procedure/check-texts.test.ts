import { expect, test } from "vitest";
import { checkTexts } from "./check-texts.ts";

const found = (vi: string, en = "English") => [...checkTexts({ name: { vi, en } })];
const codes = (vi: string, en?: string) => found(vi, en).map(({ code }) => code);

test.each([
  ["Đăng ký khai sinh – bản chính, v.v…", "Birth registration"],
  ["Mẫu số 1a, 1b (xem Điều 16); dưới 60 ngày < 2 tháng", "Form 1a, within 60 days"],
  ["VNeID", "VNeID"],
  ["Email", "Email"],
  ["Có", "Yes"],
  ["60", "60"],
  ["Dòng một\nDòng hai\tba", "Two lines"],
  ["Bộ phận một cửa", "One-stop (một cửa) of Tân Giang"],
  ["Lệ phí 8.000 đồng", "8,000 VND"],
])("%s is a sound text", (vi, en) => {
  expect(found(vi, en)).toEqual([]);
});

test.each([
  ["  ", "TEXT_BLANK"],
  ["Khai\u0000sinh", "TEXT_HIDDEN_CHARACTER"],
  ["Khai\u200Bsinh", "TEXT_HIDDEN_CHARACTER"],
  ["Khai\u202Esinh", "TEXT_HIDDEN_CHARACTER"],
  ["Kh\uFFFDi sinh", "TEXT_HIDDEN_CHARACTER"],
  ["Xem <a href='x'>mẫu</a>", "TEXT_MARKUP"],
  ["Xem <script>alert(1)</script>", "TEXT_MARKUP"],
  ["Mở javascript:alert(1)", "TEXT_MARKUP"],
  ["TODO: hỏi sở", "TEXT_PLACEHOLDER"],
  ["Lorem ipsum dolor", "TEXT_PLACEHOLDER"],
  ["Mức thu ??? đồng", "TEXT_PLACEHOLDER"],
  ["Ngày … tháng", "TEXT_PLACEHOLDER"],
  ["…", "TEXT_PLACEHOLDER"],
  ["Ngày ...... tháng", "TEXT_PLACEHOLDER"],
  ["Xin chào {{name}}", "TEXT_PLACEHOLDER"],
  ["Tư ph\u0430p", "TEXT_FOREIGN_LETTER"],
  ["出生登記", "TEXT_FOREIGN_LETTER"],
  ["Lam giay khai sinh", "TEXT_WITHOUT_MARKS"],
])("%j is %s", (vi, code) => {
  expect(codes(vi)).toEqual([code]);
});

test("a character that nobody can see is told by its number and place", () => {
  const [fault] = found("Khai\u200Bsinh");
  expect(fault).toMatchObject({ path: ["name", "vi"], reason: expect.stringMatching(/thứ 5 .*U\+200B/) });
});

test("a long text is shown as far as one needs to find it", () => {
  const [fault] = found(`TODO ${"rất dài ".repeat(50)}`);
  expect(fault?.reason.length).toBeLessThan(150);
});

test("one language in the place of the other is told at its place", () => {
  expect(found("Làm giấy", "Làm giấy")).toMatchObject([{ code: "TEXT_NOT_TRANSLATED", path: ["name", "en"] }]);
  expect(codes("Birth certificate copy", "Birth certificate copy")).toEqual(["TEXT_NOT_TRANSLATED"]);
  expect(codes("Làm giấy", "Giấy khai sinh")).toEqual([]);
  expect(codes("Làm giấy", "Giấy khai sinh bản chính")).toEqual(["TEXT_ENGLISH_WITH_MARKS"]);
});

test("texts outside the two languages are read too, the editor's own notes are not", () => {
  const texts = {
    law: [{ title: "Luật ???" }],
    review: "TODO: đối chiếu",
    online: { level: "full" },
    count: 1,
    when: null,
  };
  expect([...checkTexts(texts, ["procedures", 0])]).toMatchObject([
    { code: "TEXT_PLACEHOLDER", path: ["procedures", 0, "law", 0, "title"] },
  ]);
  expect([...checkTexts({ vi: 1, en: "English" })]).toEqual([]);
  expect([...checkTexts({ vi: "Chữ", en: 1 })]).toEqual([]);
});

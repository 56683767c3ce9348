import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureSms } from "./sms.ts";
import { stripMarks } from "./strip-marks.ts";

describe("taking the marks off", () => {
  test.each([
    ["Đã tiếp nhận hồ sơ, hẹn trả ngày 26/11", "Da tiep nhan ho so, hen tra ngay 26/11"],
    ["Phường Tân Giang, Xã Phục Hòa", "Phuong Tan Giang, Xa Phuc Hoa"],
    ["ẠẢÃÀÁÂẬẦẤẨẪĂẮẰẶẲẴ", "AAAAAAAAAAAAAAAAA"],
    ["óòọõỏôộổỗồốơờớợởỡ", "ooooooooooooooooo"],
    ["éèẻẽẹêếềệểễ íìịĩỉ úùụũủưựữửừứ ýỳỵỷỹ", "eeeeeeeeeee iiiii uuuuuuuuuuu yyyyy"],
    ["ĐđÐð", "DdDd"],
    ["“Một cửa” – ‘nhanh’…", "\"Mot cua\" - 'nhanh'..."],
    ["8:00\u00a0giờ\tsáng", "8:00 gio sang"],
    ["50.000 ₫ • № 5 ½ Ａ", "50.000 d - No 5 1/2 A"],
    ["không\u200b dấu\ufeff", "khong dau"],
    ["đạt 🙂 中", "dat ? ?"],
    ["[A] {B} 5€ x^2 | a\\b ~ £1", "[A] {B} 5€ x^2 | a\\b ~ £1"],
  ])("“%s” becomes “%s”", (text, plain) => {
    expect(stripMarks(text)).toBe(plain);
  });

  test("composed and decomposed texts give the same", () => {
    const text = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả";
    expect(stripMarks(text.normalize("NFD"))).toBe(stripMarks(text.normalize("NFC")));
  });

  test("whatever goes in, what comes out is plain, and doing it twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", size: "medium" }), (text) => {
        const plain = stripMarks(text);
        expect(measureSms(plain).encoding).toBe("GSM-7");
        expect(stripMarks(plain)).toBe(plain);
      }),
      { numRuns: 2000 },
    );
  });

  test("half of a surrogate pair does no harm", () => {
    expect(stripMarks("a\ud83d")).toBe("a?");
  });

  test("every character of the first plane comes out plain", () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(all.filter((character) => measureSms(stripMarks(character)).encoding !== "GSM-7")).toEqual([]);
  });
});

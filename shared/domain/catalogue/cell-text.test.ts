import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "./clean-text.ts";
import { doubt } from "./finding.ts";
import { hasLostCharacters, isGarbled, isOldFont, repairDouble } from "./garbled.ts";
import { saysNothing, wordIn } from "./plain-words.ts";
import { textOf } from "./row-cells.ts";
import { splitCell } from "./split-cell.ts";
import { isFormula, protectCell, unprotectCell } from "./spreadsheet-cell.ts";

/** UTF-8 bytes shown as if each were a character, as a program does that reads them in a Western code page. */
const doubled = (text: string, encoding: "latin1" | "windows-1252") =>
  encoding === "latin1"
    ? Buffer.from(text, "utf8").toString("latin1")
    : new TextDecoder(encoding).decode(Buffer.from(text, "utf8"));

describe("text that was encoded twice", () => {
  test.each(["latin1", "windows-1252"] as const)(
    "reads as before, whatever the wrong encoding was (%s)",
    (encoding) => {
      for (const text of ["Đăng ký khai sinh", "Miễn phí – “tại chỗ”", "Hộ tịch"])
        expect(repairDouble(doubled(text, encoding))).toBe(text);
    },
  );
  test("is restored also when it happened three times", () => {
    expect(repairDouble(doubled(doubled("Đăng ký", "latin1"), "latin1"))).toBe("Đăng ký");
  });
  test("is never seen in text that is in order", () => {
    for (const text of ["", "abc", "Hà", "Đăng ký", "À là", "Café"]) expect(repairDouble(text)).toBeUndefined();
  });
  test("is known by its traces when bytes were lost", () => {
    expect(isGarbled("ÄÄng kÃ½")).toBe(true);
    expect(isGarbled("Hồ sơ khai sinh, Â, á, Ý")).toBe(false);
    expect(hasLostCharacters("khai s\ufffdnh")).toBe(true);
  });
});

describe("text of an old font", () => {
  test.each([
    "§¨ng ký khai sinh",
    "Thñ tôc hµnh chÝnh",
    "Ñaêng kyù hoä tòch",
    "CÊp giÊy chøng nhËn",
    "§¨ng kư kết h«n ®óng h¹n",
  ])("%s is known", (text) => {
    expect(isOldFont(text)).toBe(true);
  });
  test.each([
    "Đăng ký khai sinh",
    "Khai sinh",
    "Hôn nhân với ông Müller người Đức",
    "Chứng thực ©",
    "10°C",
    "«Đăng ký»",
    "Windows® ở xã",
    "Ông Müller và bà Böll ở xã Phục Hòa, tỉnh Cao Bằng, được đăng ký kết hôn tại phường Tân Giang",
  ])("%s is Unicode", (text) => expect(isOldFont(text)).toBe(false));
});

describe("clean text", () => {
  test("has no markup, entities or invisible characters, and says the same", () => {
    expect(cleanText("<p>Tờ&nbsp;khai<br/>Th&ocirc;ng&#32;tin &#x1EBF; &Aacute;</p>")).toEqual({
      text: "Tờ khai\nThông tin ế Á",
      hadControls: false,
      hadForeignMarkup: false,
    });
    expect(cleanText("1.\u200b001\ufeff193").text).toBe("1.001193");
    expect(cleanText("Đa\u0306ng  ký \r\n a").text).toBe("Đăng ký\na");
  });
  test("tells of what was taken out that may have meant something", () => {
    expect(cleanText("Tờ\u0000 khai").hadControls).toBe(true);
    expect(cleanText("a<script>alert(1)</script>b")).toMatchObject({ text: "a b", hadForeignMarkup: true });
    expect(cleanText("a&lt;script&gt;x&lt;/script&gt;b")).toMatchObject({ text: "a b", hadForeignMarkup: true });
  });
  test("keeps signs that are no markup", () => {
    expect(cleanText("tuổi < 16 & > 5; R&D; &#0; &#xD800; &#55296; &#9999999; &unknown;").text).toBe(
      "tuổi < 16 & > 5; R&D; &#0; &#xD800; &#55296; &#9999999; &unknown;",
    );
  });
  test("cleaned twice is the same as once", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("<", ">", "p", "/", " ", "\n", "ă", "\u0000", ";") }), (text) => {
        const { text: once } = cleanText(text);
        expect(cleanText(once).text).toBe(once);
      }),
    );
  });
});

describe("a spreadsheet's cell", () => {
  test.each(["=1+1", ' =HYPERLINK("http://a")', "@SUM(A1)", "+cmd|' /C calc'!A0", "-SUM(A1)", "+A1", "#REF!", "#N/A"])(
    "%s is computed",
    (text) => {
      expect(isFormula(text)).toBe(true);
    },
  );
  test.each(["- Tờ khai", "+ Bản sao", "-10", "a=b", "#1", "= ", "@ủy ban"])("%s is a text", (text) => {
    expect(isFormula(text)).toBe(false);
  });
  test("is protected so that nothing is computed, and read back exactly", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "a") }), (text) => {
        expect(protectCell(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(unprotectCell(protectCell(text))).toBe(text);
      }),
    );
  });
});

test("words are found whole, with their marks", () => {
  expect(wordIn("LĨNH VỰC THUẾ", ["hải quan", "thuế"])).toBe("thuế");
  expect(wordIn("Cho thuê đất", ["thuế"])).toBeUndefined();
  expect(wordIn("Thuế-phí", ["thuế"])).toBe("thuế");
});

test("what exports write for nothing is nothing", () => {
  for (const text of ["", "  ", "Không có thông tin", "N/A", "null", "-"]) expect(saysNothing(text)).toBe(true);
  expect(saysNothing("0")).toBe(false);
});

test("a cell of any kind is a text", () => {
  expect([null, undefined, "a", 3, true, ["a", ["b", null]], { a: 1 }].map(textOf)).toEqual([
    "",
    "",
    "a",
    "3",
    "true",
    "a\nb\n",
    '{"a":1}',
  ]);
});

test("entries of a list lose bullets and numbers and nothing else", () => {
  expect(splitCell("- Tờ khai;\n+ Bản sao; 1) Đơn;\na. Ảnh 3x4;; 2025 là năm.", ["\n", ";"])).toEqual([
    "Tờ khai",
    "Bản sao",
    "Đơn",
    "Ảnh 3x4",
    "2025 là năm",
  ]);
});

test("what the source says is told at readable length", () => {
  expect(doubt("LAW_MISSING", "law", "x".repeat(500)).found).toHaveLength(201);
});

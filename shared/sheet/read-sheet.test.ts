import { describe, expect, test } from "vitest";
import { makeZip, workbook } from "../../tests/support/make-xlsx.ts";
import { readSheet } from "./read-sheet.ts";

const table = [
  ["Họ tên", "Ngày sinh"],
  ["Nông Thị Mai", "05/03/2012"],
];
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const cells = async (bytes: Uint8Array<ArrayBuffer>) => {
  const read = await readSheet(bytes);
  return read.ok ? read.value : read.refusal;
};

describe("a CSV file", () => {
  test.each([
    ["commas", "Họ tên,Ngày sinh\nNông Thị Mai,05/03/2012\n"],
    ["semicolons and Windows' line ends", "Họ tên;Ngày sinh\r\nNông Thị Mai;05/03/2012"],
    ["tabulators", "Họ tên\tNgày sinh\nNông Thị Mai\t05/03/2012\n"],
    ["a mark in front, as Excel writes it", "\ufeffHọ tên;Ngày sinh\nNông Thị Mai;05/03/2012\n"],
  ])("is read with %s", async (_, text) => expect(await cells(bytesOf(text))).toEqual(table));

  test("in UTF-16, as Excel's Unicode text is, is read too", async () => {
    const text = "\ufeffHọ tên\tNgày sinh\nNông Thị Mai\t05/03/2012\n";
    const little = Buffer.from(text, "utf16le");
    expect(await cells(new Uint8Array(little))).toEqual(table);
    expect(await cells(new Uint8Array(Buffer.from(little).swap16()))).toEqual(table);
  });

  test("keeps commas, quotation marks and lines within a cell", async () => {
    expect(await cells(bytesOf('a,"b, ""c""\nd",e\n'))).toEqual([["a", 'b, "c"\nd', "e"]]);
  });

  test("names the line and place of a quotation mark that is never closed", async () => {
    expect(await cells(bytesOf('a,b\nc,"d\ne,f\n'))).toEqual({
      code: "SHEET_QUOTES",
      detail: { line: "2", column: "3" },
    });
  });
});

describe("an XLSX file", () => {
  test("is read by its first sheet that is shown: shared and own strings, numbers, dates as days, gaps", async () => {
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><r><t>Bế</t></r><r><t xml:space="preserve"> &amp; &#x110;àn</t></r></is></c>' +
      '<c r="B3"><v>40973</v></c><c r="C3"><v>4.312001234E9</v></c><c r="D3" t="str"><f>1+1</f><v>2</v></c><c r="E3"/></row>';
    const file = makeZip(workbook(sheet, ["Họ tên", "Số định danh"]));
    expect(await cells(file)).toEqual([
      ["Họ tên", "", "Số định danh"],
      [],
      ["Bế & Đàn", "40973", "4312001234", "2", ""],
    ]);
  });

  test("that swells beyond all measure when unpacked is refused before it fills the memory", async () => {
    const bomb = makeZip({ ...workbook(""), "xl/worksheets/sheet1.xml": new Uint8Array(61 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await cells(bomb)).toEqual({ code: "SHEET_SWELLS" });
  });

  test("with a cell beyond all columns or rows keeps what is a table", async () => {
    const sheet =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c><v>3</v></c></row>';
    expect(await cells(makeZip(workbook(sheet)))).toEqual([["1"]]);
  });

  test.each([
    ["a package without a workbook", makeZip({ "a.txt": "a" }), "SHEET_BROKEN"],
    ["a package cut off", makeZip(workbook("")).subarray(0, 300), "SHEET_BROKEN"],
    ["a package with a password", makeZip(workbook(""), 1), "SHEET_LOCKED"],
    ["an old Excel file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), "SHEET_OLD_EXCEL"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), "SHEET_NOT_TEXT"],
    ["an empty file", new Uint8Array(), "SHEET_EMPTY"],
    ["a file of more than 50 MB", new Uint8Array(50 * 1024 * 1024 + 1), "SHEET_TOO_LARGE"],
  ])("%s is refused with its reason", async (_, bytes, code) => expect(await cells(bytes)).toMatchObject({ code }));
});

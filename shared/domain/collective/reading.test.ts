import { describe, expect, test } from "vitest";
import { registerPerson } from "../../../tests/support/people.ts";
import { readBirthDate } from "./birth-date.ts";
import { columnsOf, headingRow, listFields, registerFields } from "./columns.ts";
import { readIdNumber } from "./id-number.ts";
import { ROWS_AT_MOST } from "./list-row.ts";
import { listRows } from "./list-rows.ts";
import { REGISTER_AT_MOST, registerPeople } from "./register-rows.ts";

describe("a birth date", () => {
  test.each([
    ["05/03/2012", "2012-03-05"],
    ["5-3-2012", "2012-03-05"],
    ["5.3.2012", "2012-03-05"],
    ["2012-03-05", "2012-03-05"],
    ["2012-03-05 00:00:00", "2012-03-05"],
    ["40973", "2012-03-05"],
    ["40973.0", "2012-03-05"],
    [" 1950 ", "1950"],
    ["9000", "1924-08-21"],
  ])("written %s is %s", (written, day) => expect(readBirthDate(written)).toBe(day));

  test.each(["", "31/02/2012", "2012-13-01", "tháng 3", "99999", "5/3/12"])("written “%s” is none", (written) =>
    expect(readBirthDate(written)).toBeUndefined(),
  );
});

describe("an identity number", () => {
  test.each([
    ["004312001234", { kind: "whole", id: "004312001234" }],
    ["'004.312.001.234", { kind: "whole", id: "004312001234" }],
    ["4312001234", { kind: "padded", id: "004312001234" }],
    ["24312001234", { kind: "padded", id: "024312001234" }],
    ["", { kind: "none" }],
    ["123456789", { kind: "bad" }],
    ["4,30E+09", { kind: "bad" }],
    ["104312001234", { kind: "bad" }],
  ])("written “%s” is read as it stands or with its zeros put back", (written, reading) =>
    expect(readIdNumber(written)).toEqual(reading),
  );
});

describe("headings", () => {
  test("are known by their words, with marks or without, in any order", () => {
    const headings = ["STT", "Họ và tên học sinh", "Lớp", "NGAY SINH", "Số CCCD/định danh", "Địa chỉ thường trú"];
    expect(columnsOf(headings, listFields)).toEqual({ name: 1, note: 2, birthDate: 3, idNumber: 4, address: 5 });
  });

  test("the head of the household is not taken for the person", () => {
    const headings = ["Mã hộ", "Họ tên chủ hộ", "Họ tên", "Ngày sinh", "Số định danh", "Thôn", "Từ ngày", "Đến ngày"];
    expect(columnsOf(headings, registerFields)).toEqual({
      ...{ household: 0, head: 1, name: 2, birthDate: 3, idNumber: 4, hamlet: 5, validFrom: 6, validTo: 7 },
    });
  });

  test("stand below the title of the document; without any two of them there is no heading", () => {
    const rows = [["DANH SÁCH HỌC SINH"], [], ["TT", "Họ tên", "Ngày sinh"], ["1", "Nông Thị Mai", "05/03/2012"]];
    expect(headingRow(rows, listFields)).toBe(2);
    expect(headingRow([["Họ tên"], ["Mai"]], listFields)).toBeUndefined();
    expect(headingRow([], listFields)).toBeUndefined();
  });
});

describe("a list", () => {
  const columns = { name: 0, birthDate: 1 };
  test("keeps the line of the file, passes over empty rows and takes away what shows nothing", () => {
    const table = { heading: 0, rows: [["Họ tên", "Ngày sinh"], ["", " "], ["Mai\u200b  Nông", "2012"], ["Đàn"]] };
    expect(listRows(table, columns)).toMatchObject({
      ok: true,
      value: [
        { line: 3, name: "Mai Nông", birthDate: "2012", idNumber: "" },
        { line: 4, name: "Đàn", birthDate: "" },
      ],
    });
  });

  test("needs a column of names, and one of numbers or birth dates", () => {
    const table = { heading: 0, rows: [["a"], ["b"]] };
    expect(listRows(table, {})).toMatchObject({ refusal: { detail: { column: "name" } } });
    expect(listRows(table, { name: 0 })).toMatchObject({ refusal: { detail: { column: "idNumber" } } });
  });

  test("has at least one person and at most 5,000", () => {
    const rows = Array.from({ length: ROWS_AT_MOST + 2 }, () => ["Mai", "2012"]);
    expect(listRows({ heading: 0, rows: rows.slice(0, 1) }, columns)).toMatchObject({
      refusal: { code: "TABLE_NO_ROWS" },
    });
    expect(listRows({ heading: 0, rows: rows.slice(1) }, columns)).toMatchObject({ ok: true });
    expect(listRows({ heading: 0, rows }, columns)).toMatchObject({
      refusal: { code: "TABLE_TOO_LONG", detail: { rows: "5001", limit: "5000" } },
    });
  });
});

describe("a register", () => {
  const headings = ["Mã hộ", "Chủ hộ", "Họ tên", "Ngày sinh", "Số định danh", "Thôn", "Từ ngày", "Đến ngày"];
  const columns = columnsOf(headings, registerFields);
  const mai = ["TG-017", "Nông Văn Páo", "Nông Thị Mai", "5/3/2012", "4312001234", "Tổ 5", "1/1/2026", "31/12/2026"];
  const read = (row: readonly string[], wanted = columns) =>
    registerPeople({ heading: 0, rows: [headings, row] }, wanted);

  test("is read with its dates, and numbers get their zeros back", () => {
    expect(read(mai)).toEqual({ ok: true, value: [registerPerson()] });
  });

  test("knows a household by its head when it has no number", () => {
    const { household: _, hamlet: __, idNumber: ___, birthDate: ____, ...without } = columns;
    expect(read(mai, without)).toMatchObject({
      value: [{ household: "Nông Văn Páo", hamlet: "", idNumber: "", birthDate: "" }],
    });
    expect(read(["", "Nông Văn Páo", "Mai", "", "", "", "1/1/2026"].concat("31/12/2026"))).toMatchObject({ ok: true });
  });

  test.each([
    ["idNumber", 4, "12"],
    ["birthDate", 3, "mùa xuân"],
    ["validTo", 7, "2026"],
    ["name", 2, ""],
  ])("names the line and column of a cell that cannot be read: %s", (column, at, cell) => {
    expect(read(mai.with(at, cell))).toMatchObject({
      refusal: { code: "TABLE_CELL", detail: { line: "2", column, cell } },
    });
  });

  test("a row that ends too early lacks its last cells", () => {
    expect(read(mai.slice(0, 7))).toMatchObject({ refusal: { code: "TABLE_CELL", detail: { column: "validTo" } } });
  });

  test("needs its columns, at least one person and no more than a commune has", () => {
    expect(registerPeople({ heading: 0, rows: [] }, {})).toMatchObject({ refusal: { detail: { column: "head" } } });
    expect(registerPeople({ heading: 0, rows: [headings] }, columns)).toMatchObject({
      refusal: { code: "TABLE_NO_ROWS" },
    });
    const rows = Array.from({ length: REGISTER_AT_MOST + 2 }, () => mai);
    expect(registerPeople({ heading: 0, rows }, columns)).toMatchObject({ refusal: { code: "TABLE_TOO_LONG" } });
  });
});

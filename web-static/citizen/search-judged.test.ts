import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { caoBangDefinitions } from "../../tests/support/definitions.ts";
import { searchRows } from "../site/search-rows.ts";
import {
  ALLOWANCE,
  BIRTH,
  BUILDING,
  BUSINESS,
  COPIES,
  DEATH,
  EXTRACT,
  MARRIAGE,
  PERMANENT,
  POOR,
  SIGNATURE,
  SINGLE,
  TEMPORARY,
} from "../testing/procedure-codes.ts";
import { type CatalogueEntry, sampleCatalogue } from "../testing/sample-catalogue.ts";
import { procedureIndex } from "./find-procedures.ts";

/** The real definitions among as many others as a commune has. */
const { procedures } = caoBangDefinitions();
const catalogue: CatalogueEntry[] = [...procedures, ...sampleCatalogue(400 - procedures.length)];
const vietnamese = procedureIndex(searchRows(catalogue, "vi"));
const english = procedureIndex(searchRows(catalogue, "en"));

/** @returns whether the procedure is among what one sees without scrolling */
const among = (hits: readonly { code: string }[]): string[] => hits.slice(0, 3).map(({ code }) => code);

describe("among 400 procedures the right one is one of the first three for", () => {
  test.each([
    ["giấy khai sinh", BIRTH],
    ["giay khai sinh", BIRTH],
    ["làm giấy tờ cho con", BIRTH],
    ["giấy tờ cho bé", BIRTH],
    ["dang ky khai sinh cho con", BIRTH],
    ["khaisinh", BIRTH],
    ["giaykhaisinh", BIRTH],
    ["khai snih", BIRTH],
    ["kahi sinh", BIRTH],
    ["khai sihn", BIRTH],
    ["em bé mới sinh", BIRTH],
    ["giấy chứng tử", DEATH],
    ["giay chung tu", DEATH],
    ["báo tử", DEATH],
    ["khai tử", DEATH],
    ["nguoi chet", DEATH],
    ["kết hôn", MARRIAGE],
    ["ket hon", MARRIAGE],
    ["kethon", MARRIAGE],
    ["đăng ký kết hôn", MARRIAGE],
    ["giấy hôn thú", MARRIAGE],
    ["lấy chồng", MARRIAGE],
    ["cưới vợ", MARRIAGE],
    ["độc thân", SINGLE],
    ["giay doc than", SINGLE],
    ["doc thna", SINGLE],
    ["chưa vợ", SINGLE],
    ["tình trạng hôn nhân", SINGLE],
    ["hộ khẩu", PERMANENT],
    ["sổ hộ khẩu", PERMANENT],
    ["nhap ho khau", PERMANENT],
    ["thường trú", PERMANENT],
    ["thuong tur", PERMANENT],
    ["tạm trú", TEMPORARY],
    ["ở trọ", TEMPORARY],
    ["kt3", TEMPORARY],
    ["tamtru", TEMPORARY],
    ["sao y", COPIES],
    ["sao y bản chính", COPIES],
    ["công chứng", COPIES],
    ["cong chugn", COPIES],
    ["photo công chứng", COPIES],
    ["sơ yếu lý lịch", SIGNATURE],
    ["xác nhận chữ ký", SIGNATURE],
    ["giấy ủy quyền", SIGNATURE],
    ["mất giấy khai sinh", EXTRACT],
    ["trích lục", EXTRACT],
    ["bản sao khai sinh", EXTRACT],
    ["mở quán", BUSINESS],
    ["mo quan", BUSINESS],
    ["mở tiệm", BUSINESS],
    ["giấy phép kinh doanh", BUSINESS],
    ["hộ kinh doanh", BUSINESS],
    ["người già", ALLOWANCE],
    ["tiền người già", ALLOWANCE],
    ["tro cap xa hoi", ALLOWANCE],
    ["hộ nghèo", POOR],
    ["so ho ngheo", POOR],
    ["xin phép xây nhà", BUILDING],
    ["lam nha", BUILDING],
    ["giấy phép xây dựng", BUILDING],
  ])("%s", (query, code) => {
    expect(among(vietnamese(query))).toContain(code);
  });

  test.each([
    ["birth certificate", BIRTH],
    ["marriage", MARRIAGE],
    ["open a shop", BUSINESS],
    ["certified copy", COPIES],
    ["single certificate", SINGLE],
    ["giấy khai sinh", BIRTH],
  ])("%s, on the English page", (query, code) => {
    expect(among(english(query))).toContain(code);
  });
});

describe("words of every day", () => {
  const named = (id: string, name: string, yearly?: number): CatalogueEntry => ({
    ...{ id, name: { vi: name, en: "x" }, field: { vi: "Lĩnh vực", en: "Field" }, keywords: [] },
    ...(yearly === undefined ? {} : { yearly }),
  });
  const find = procedureIndex(
    searchRows(
      [
        named("1.000001", "Đăng ký, cấp Giấy chứng nhận quyền sử dụng đất lần đầu"),
        named("1.000002", "Đăng ký thay đổi, cải chính, bổ sung thông tin hộ tịch", 40),
        named("1.000003", "Khai báo tạm vắng"),
        named("1.000004", "Đăng ký khai sinh có yếu tố nước ngoài", 5),
        named("1.000005", "Đăng ký khai sinh tại khu vực biên giới", 900),
      ],
      "vi",
    ),
  );

  test("lead to procedures that have no words of their own", () => {
    expect(find("sổ đỏ")).toMatchObject([{ code: "1.000001", match: "strong" }]);
    expect(find("đổi tên")).toMatchObject([{ code: "1.000002", match: "strong" }]);
    expect(find("đi làm xa")).toMatchObject([{ code: "1.000003", match: "strong" }]);
  });

  test("show first what people come for most, of those that fit as well", () => {
    expect(among(find("giấy khai sinh")).slice(0, 2)).toEqual(["1.000005", "1.000004"]);
  });

  test("never put what is used before what fits", () => {
    expect(find("khai sinh có yếu tố nước ngoài")[0]?.code).toBe("1.000004");
  });
});

test.each(["vi", "en"] as const)("the index of 400 procedures is at most 60 kB over the wire, %s", (language) => {
  const rows = JSON.stringify(searchRows(catalogue, language));
  expect(catalogue).toHaveLength(400);
  expect(new Set(catalogue.map(({ field }) => field.vi)).size).toBeGreaterThanOrEqual(75);
  expect(brotliCompressSync(rows).length).toBeLessThanOrEqual(60_000);
  expect(gzipSync(rows).length).toBeLessThanOrEqual(60_000);
});

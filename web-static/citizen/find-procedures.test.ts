import { describe, expect, test } from "vitest";
import { caoBangDefinitions } from "../../tests/support/definitions.ts";
import { searchRows } from "../site/search-rows.ts";
import { sampleProcedures } from "../testing/sample-procedures.ts";
import { procedureIndex } from "./find-procedures.ts";

const { procedures } = caoBangDefinitions();
const vietnamese = procedureIndex(searchRows(procedures, "vi"));
const english = procedureIndex(searchRows(procedures, "en"));

const BIRTH = "1.001193";
const DEATH = "1.000656";
const MARRIAGE = "1.000894";
const SINGLE = "1.004873";
const ALLOWANCE = "1.001776";
const POOR = "1.011607";
const EXTRACT = "2.000635";
const COPIES = "2.000815";
const SIGNATURE = "2.000884";
const BUSINESS = "1.001612";
const PERMANENT = "1.004222";
const TEMPORARY = "1.004194";
const BUILDING = "1.013225";
const PENSION = "1.014027";

describe("a procedure is the first answer, and Enter opens it, for", () => {
  test.each([
    ["Đăng ký khai sinh", BIRTH],
    ["dang ky khai sinh", BIRTH],
    ["KHAI SINH", BIRTH],
    ["khai sinh", BIRTH],
    ["khai sin", BIRTH],
    ["khaisinh", BIRTH],
    ["làm giấy khai sinh cho con", BIRTH],
    ["em be moi sinh", BIRTH],
    ["sinh con", BIRTH],
    ["khai tử", DEATH],
    ["khai tu", DEATH],
    ["chết", DEATH],
    ["mất", DEATH],
    ["người mất", DEATH],
    ["giấy chứng tử", DEATH],
    ["kết hôn", MARRIAGE],
    ["lấy vợ", MARRIAGE],
    ["lay chong", MARRIAGE],
    ["cưới", MARRIAGE],
    ["kethon", MARRIAGE],
    ["giấy độc thân", SINGLE],
    ["độc thân", SINGLE],
    ["người già", ALLOWANCE],
    ["nguoi gia", ALLOWANCE],
    ["trợ cấp xã hội", ALLOWANCE],
    ["hộ nghèo", POOR],
    ["trích lục", EXTRACT],
    ["mất giấy khai sinh", EXTRACT],
    ["công chứng", COPIES],
    ["sao y", COPIES],
    ["photo cong chung", COPIES],
    ["sơ yếu lý lịch", SIGNATURE],
    ["uỷ quyền", SIGNATURE],
    ["mở quán", BUSINESS],
    ["hộ khẩu", PERMANENT],
    ["tạm trú", TEMPORARY],
    ["thuê nhà", TEMPORARY],
    ["xây nhà", BUILDING],
    ["1001193", BIRTH],
    ["1.001193", BIRTH],
    ["001193", BIRTH],
    ["1.0011", BIRTH],
  ])("%s", (query, code) => {
    expect(vietnamese(query)[0]).toMatchObject({ code, match: "strong" });
  });
});

describe("of residence, trade, land and allowances, a procedure is the first answer for", () => {
  test.each([
    ["gia hạn tạm trú", "1.002755"],
    ["tạm trú hết hạn", "1.002755"],
    ["tach ho khau", "1.010038"],
    ["ra ở riêng", "1.010038"],
    ["xác nhận cư trú", "1.010041"],
    ["mất sổ hộ khẩu", "1.010041"],
    ["đổi tên cửa hàng", "2.000720"],
    ["đổi chủ hộ kinh doanh", "2.000720"],
    ["nghỉ bán", "1.001570"],
    ["tam ngung kinh doanh", "1.001570"],
    ["đóng cửa hàng", "1.001266"],
    ["dẹp tiệm", "1.001266"],
    ["sổ đỏ", "1.013978"],
    ["so do", "1.013978"],
    ["đất chưa có sổ", "1.013978"],
    ["sổ đỏ cho công ty", "1.012753"],
    ["sổ đỏ sai tên", "1.012796"],
    ["tranh chấp đất", "1.012812"],
    ["lan dat", "1.012812"],
    ["lên thổ cư", "1.013949"],
    ["chuyển đất vườn sang đất ở", "1.013949"],
    ["mai táng", "1.001731"],
    ["đám ma", "1.001731"],
    ["mai táng phí", "1.001731"],
    ["ông bà mất", "1.014028"],
    ["hưu trí xã hội", PENSION],
    ["75 tuoi", PENSION],
    ["không có lương hưu", PENSION],
    ["giấy xác nhận khuyết tật", "1.001699"],
    ["khuyết tật", "1.001699"],
    ["thương binh mất", "1.010824"],
    ["người có công", "1.010824"],
    ["liệt sĩ", "1.010803"],
  ])("%s", (query, code) => {
    expect(vietnamese(query)[0]).toMatchObject({ code, match: "strong" });
  });
});

describe("nobody is led to a wrong procedure by", () => {
  test.each([
    "bảo hiểm",
    "căn cước",
    "can cuoc",
    "cccd",
    "ly hôn",
    "ly hon",
    "đổi tên",
    "doi ten",
    "lý lịch tư pháp",
    "hộ chiếu",
    "giấy phép lái xe",
    "đăng ký xe",
    "khai từ",
  ])("%s", (query) => {
    expect(vietnamese(query).filter(({ match }) => match !== "perhaps")).toEqual([]);
  });

  test("words that the catalogue does not have, which find nothing at all", () => {
    for (const query of ["bảo hiểm", "ly hôn", "lý lịch tư pháp", "hộ chiếu", "đăng ký xe", "xyzzyx"])
      expect(vietnamese(query), query).toEqual([]);
  });
});

describe("perhaps meant is", () => {
  test.each([
    ["khai shinh", BIRTH],
    ["khai từ", DEATH],
    ["cccd", COPIES],
    ["căn cước", COPIES],
    ["khuyte tat", ALLOWANCE],
    ["khai sinh quận", BIRTH],
  ])("for %s: %s", (query, code) => {
    const hits = vietnamese(query);
    expect(hits.map((hit) => hit.code)).toContain(code);
    expect(hits.every(({ match }) => match === "perhaps")).toBe(true);
  });
});

test("marks tell words apart that look alike without them", () => {
  expect(vietnamese("khai tử").map(({ code }) => code)).toEqual([DEATH]);
  const strong = vietnamese("người già").filter(({ match }) => match === "strong");
  expect(strong.map(({ code }) => code)).toEqual([ALLOWANCE, PENSION]);
});

test("the first letters of a further word keep what the words before it found, and open nothing", () => {
  expect(vietnamese("khai s")).toMatchObject([{ code: BIRTH, match: "begun" }, { match: "begun" }]);
  expect(vietnamese("kh")).toEqual([]);
});

describe("in English", () => {
  test.each([
    ["birth", BIRTH],
    ["birth registration", BIRTH],
    ["marriage", MARRIAGE],
    ["death certificate", DEATH],
    ["certified copy", COPIES],
    ["khai sinh", BIRTH],
  ])("%s", (query, code) => {
    expect(english(query)[0]).toMatchObject({ code, match: "strong" });
  });

  test("the Vietnamese page knows English names as well, after its own", () => {
    expect(vietnamese("birth registration")[0]?.code).toBe(BIRTH);
  });

  test("Vietnamese words lead to the English name", () => {
    expect(english("khai sinh")[0]?.name).toBe("Birth registration");
  });
});

test.each(["", "   ", "?!"])("nothing is found for %j", (query) => {
  expect(vietnamese(query)).toEqual([]);
});

test("no more are shown than asked for", () => {
  const few = procedureIndex(searchRows(sampleProcedures, "vi"));
  expect(few("đăng ký", 1)).toHaveLength(1);
  expect(vietnamese("đăng ký", 3)).toHaveLength(3);
});

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
import { sampleProcedures } from "../testing/sample-procedures.ts";
import { procedureIndex } from "./find-procedures.ts";

const { procedures } = caoBangDefinitions();
const vietnamese = procedureIndex(searchRows(procedures, "vi"));
const english = procedureIndex(searchRows(procedures, "en"));

const CONTRACT = "2.001035";
const AMENDMENT = "2.000913";
const WILL = "2.001019";
const ESTATE = "2.001406";
const REGISTER_COPY = "2.000908";
const ADOPTION = "2.001263";
const MEDIATOR = "1.002211";
const CHANGE = "1.004859";
const PARENTAGE = "1.001022";
const BIRTH_AND_PARENTAGE = "1.000689";
const GUARDIANSHIP = "1.004837";
const END_OF_GUARDIANSHIP = "1.004845";
const BIRTH_AGAIN = "1.004884";
const BIRTH_WITH_PAPERS = "1.004772";
const MARRIAGE_AGAIN = "1.004746";
const DEATH_AGAIN = "1.005461";
const BIRTH_ON_SITE = "1.003583";
const MARRIAGE_ON_SITE = "1.000593";
const DEATH_ON_SITE = "1.000419";
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
    ["mất giấy kết hôn", EXTRACT],
    ["mất giấy chứng tử", EXTRACT],
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
    ["hợp đồng mua bán", CONTRACT],
    ["mua ban nha dat", CONTRACT],
    ["công chứng hợp đồng", CONTRACT],
    ["thế chấp", CONTRACT],
    ["hủy hợp đồng", AMENDMENT],
    ["sửa di chúc", AMENDMENT],
    ["di chúc", WILL],
    ["lap di chuc", WILL],
    ["thừa kế", ESTATE],
    ["chia đất", ESTATE],
    ["so goc", REGISTER_COPY],
    ["con nuôi", ADOPTION],
    ["xin con nuoi", ADOPTION],
    ["tổ hòa giải", MEDIATOR],
    ["đổi tên", CHANGE],
    ["doi ten", CHANGE],
    ["cải chính", CHANGE],
    ["sai ngay sinh", CHANGE],
    ["sửa giấy khai sinh", CHANGE],
    ["nhận cha", PARENTAGE],
    ["nhan con", PARENTAGE],
    ["khai sinh có tên cha", BIRTH_AND_PARENTAGE],
    ["giám hộ", GUARDIANSHIP],
    ["giam ho", GUARDIANSHIP],
    ["thôi giám hộ", END_OF_GUARDIANSHIP],
    ["đăng ký lại khai sinh", BIRTH_AGAIN],
    ["lam lai giay khai sinh", EXTRACT],
    ["chưa có giấy khai sinh", BIRTH_WITH_PAPERS],
    ["khai sinh cho người lớn", BIRTH_WITH_PAPERS],
    ["làm lại hôn thú", MARRIAGE_AGAIN],
    ["làm lại giấy chứng tử", DEATH_AGAIN],
    ["khai sinh tại nhà", BIRTH_ON_SITE],
    ["khai sinh luu dong", BIRTH_ON_SITE],
    ["kết hôn lưu động", MARRIAGE_ON_SITE],
    ["khai tử tại nhà", DEATH_ON_SITE],
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
    ["bảo hiểm y tế cho con", "9.000102"],
    ["mai táng", "1.001731"],
    ["đám ma", "1.001731"],
    ["mai táng phí", "1.001731"],
    ["ông bà mất", "1.014028"],
    ["hưu trí xã hội", PENSION],
    ["75 tuoi", PENSION],
    ["không có lương hưu", PENSION],
    ["liên thông khai sinh", "2.002621"],
    ["người thân mất", "2.002622"],
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
    "bảo hiểm xã hội một lần",
    "căn cước",
    "can cuoc",
    "cccd",
    "ly hôn",
    "ly hon",
    "lý lịch tư pháp",
    "hộ chiếu",
    "giấy phép lái xe",
    "đăng ký xe",
    "khai từ",
  ])("%s", (query) => {
    expect(vietnamese(query).filter(({ match }) => match !== "perhaps")).toEqual([]);
  });

  test("words that the catalogue does not have, which find nothing at all", () => {
    for (const query of ["ly hôn", "lý lịch tư pháp", "hộ chiếu", "đăng ký xe", "xyzzyx"])
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
  const deaths = vietnamese("khai tử").filter(({ match }) => match === "strong");
  expect(deaths[0]?.code).toBe(DEATH);
  for (const { name } of deaths) expect(name).toContain("khai tử");
  const strong = vietnamese("người già").filter(({ match }) => match === "strong");
  expect(strong.map(({ code }) => code)).toEqual([ALLOWANCE, PENSION]);
});

test("the first letters of a further word keep what the words before it found, and open nothing", () => {
  const begun = vietnamese("khai s");
  expect(begun[0]?.code).toBe(BIRTH);
  expect(begun.length).toBeGreaterThan(1);
  expect(begun.every(({ match }) => match === "begun")).toBe(true);
  expect(vietnamese("kh")).toEqual([]);
});

describe("in English", () => {
  test.each([
    ["birth", BIRTH],
    ["birth registration", BIRTH],
    ["marriage", MARRIAGE],
    ["death certificate", DEATH],
    ["certified copy", COPIES],
    ["change of name", CHANGE],
    ["guardian", GUARDIANSHIP],
    ["contract", CONTRACT],
    ["inheritance", ESTATE],
    ["adopt", ADOPTION],
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

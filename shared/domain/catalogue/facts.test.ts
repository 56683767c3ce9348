import { describe, expect, test } from "vitest";
import { TimeLimit } from "../calendar/time-limit.ts";
import { type FeeSource, readFees } from "./fee-reading.ts";
import { readLaw } from "./law-reading.ts";
import { amountsIn } from "./money.ts";
import { readOutcome } from "./outcome-reading.ts";
import { readPapers } from "./papers-reading.ts";
import { readCode, readDate, readDepartment, readLevel } from "./small-readings.ts";
import { readTimeLimit } from "./time-limit-reading.ts";
import { readWays } from "./ways.ts";

const suspicions = { notOneDay: ["nuôi con nuôi"], mostDays: 180, mostHours: 24, mostVnd: 20_000_000, leastVnd: 500 };
const units = {
  "ngày làm việc": "working-days",
  ngày: "calendar-days",
  "giờ làm việc": "working-hours",
  giờ: "working-hours",
} as const;
const codes = ({ doubts }: { doubts: readonly { code: string }[] }) => doubts.map(({ code }) => code);

describe("T1 – a time limit in somebody's table", () => {
  const read = (time: string, unit = "", text = "", subject = "Khai sinh") =>
    readTimeLimit({ time, unit, text, subject }, { units, suspicions });
  test.each([
    ["3", "Ngày làm việc", { unit: "working-days", count: 3 }],
    ["03 (ba) ngày làm việc kể từ ngày nhận đủ hồ sơ theo khoản 2", "", { unit: "working-days", count: 3 }],
    ["15 ngày", "Không có thông tin", { unit: "calendar-days", count: 15 }],
    ["4", "giờ", { unit: "working-hours", count: 4 }],
    ["Giải quyết ngay trong ngày", "", { unit: "same-day", cutoff: "15:00" }],
    ["180", "ngày", { unit: "calendar-days", count: 180 }],
  ])("%s %s is a fact", (time, unit, value) => {
    expect(read(time, unit)).toEqual({ value, doubts: [] });
  });
  test.each([
    ["", "", "", "TIME_MISSING", undefined],
    ["theo quy định", "", "", "TIME_UNCLEAR", undefined],
    ["5", "", "", "TIME_UNIT_MISSING", { unit: "working-days", count: 5 }],
    ["5", "tuần", "", "TIME_UNIT_UNKNOWN", { unit: "working-days", count: 5 }],
    ["0", "ngày", "", "TIME_ZERO", undefined],
    ["0,5", "ngày", "", "TIME_UNCLEAR", undefined],
    ["181", "ngày", "", "TIME_TOO_LONG", { unit: "calendar-days", count: 181 }],
    ["2000", "ngày", "", "TIME_TOO_LONG", undefined],
    ["25", "giờ", "", "TIME_HOURS_DOUBTFUL", { unit: "working-hours", count: 25 }],
    ["3", "giờ", "trong thời hạn 3 ngày làm việc", "TIME_HOURS_DOUBTFUL", { unit: "working-hours", count: 3 }],
    ["3 ngày; xác minh 8 ngày làm việc", "", "", "TIME_SEVERAL", { unit: "working-days", count: 8 }],
    ["3,000", "ngày", "", "TIME_UNCLEAR", undefined],
    ["1/2 ngày làm việc", "", "", "TIME_SEVERAL", { unit: "working-days", count: 2 }],
    ["3-5 ngày", "", "", "TIME_SEVERAL", { unit: "calendar-days", count: 5 }],
    ["3", "ngày làm việc", "không quá 10 ngày làm việc", "TIME_DIFFERS_FROM_TEXT", { unit: "working-days", count: 3 }],
    [
      "3",
      "ngày",
      "thời hạn giải quyết: 3 ngày làm việc",
      "TIME_DIFFERS_FROM_TEXT",
      { unit: "calendar-days", count: 3 },
    ],
    [
      "trong ngày",
      "",
      "trong thời hạn 2 ngày làm việc",
      "TIME_DIFFERS_FROM_TEXT",
      { unit: "same-day", cutoff: "15:00" },
    ],
  ])("%s %s is asked about: %s", (time, unit, text, code, value) => {
    const reading = read(time, unit, text);
    expect(codes(reading)).toEqual([code]);
    expect(reading.value).toEqual(value);
    if (value !== undefined) expect(TimeLimit.parse(reading.value)).toEqual(value);
  });
  test("is a fact when the procedure's text says the same, and hours of the text are no limit", () => {
    expect(
      codes(read("3", "ngày làm việc", "trong 3 ngày làm việc; thông báo không muộn hơn 08 giờ làm việc")),
    ).toEqual([]);
  });
  test("of one day is never believed where the source is known to be wrong", () => {
    const text = "Thời gian lấy ý kiến: 10 ngày, trong 15 ngày";
    expect(codes(read("1", "ngày", text, "Đăng ký việc nuôi con nuôi"))).toEqual([
      "TIME_ONE_DAY_DOUBTFUL",
      "TIME_DIFFERS_FROM_TEXT",
    ]);
    expect(codes(read("1", "giờ", "", "nuôi con nuôi"))).toEqual([]);
  });
});

describe("an amount of money", () => {
  test.each([
    ["10.000", [10_000]],
    ["10,000 Việt Nam Đồng", [10_000]],
    ["10000đ", [10_000]],
    ["10 nghìn đồng", [10_000]],
    ["1,5 triệu", [1_500_000]],
    ["1.500.000,00 VNĐ", [1_500_000]],
    ["50 000 đ/lần", [50_000]],
    ["20k", [20_000]],
    ["0", [0]],
    ["theo Thông tư 85/2019/TT-BTC, 01 bản, 10%", []],
    ["10.000,500 đồng", [undefined]],
    ["1.000,500 triệu", [undefined]],
    ["10,5 đồng", [undefined]],
    ["10.000,50 đồng", [undefined]],
    ["phí 7.000 đồng, 10.000 đồng", [7_000, 10_000]],
  ])("%s", (text, amounts) => expect(amountsIn(text)).toEqual(amounts));
});

describe("a fee", () => {
  const rules = { suspicions, kind: "levy", basis: "Quyết định 1" } as const;
  const source = (stated: string, more: Partial<FeeSource> = {}): FeeSource => ({
    channel: "any",
    stated,
    description: "",
    ...more,
  });
  const read = (...sources: FeeSource[]) => readFees(sources, rules);
  const council = "Mức thu do Hội đồng nhân dân tỉnh quyết định";

  test.each(["Miễn phí", "0", "Không thu", "0 đồng"])("%s is no fee", (stated) => {
    expect(read(source(stated))).toEqual({ value: [], doubts: [] });
  });
  test("has its amount and its kind", () => {
    expect(read(source("Lệ phí: 8.000 đồng")).value).toEqual([
      { name: { vi: "Lệ phí", en: "Levy" }, kind: "levy", channel: "any", amountVnd: 8_000, basis: "Quyết định 1" },
    ]);
    expect(read(source("Phí thẩm định 50.000đ")).value).toMatchObject([{ kind: "charge", amountVnd: 50_000 }]);
    expect(read(source("50.000")).value).toMatchObject([{ kind: "levy" }]);
  });
  test.each([
    ["", "", "FEE_MISSING"],
    ["Miễn phí", council, "FEE_SET_BY_PROVINCE"],
    ["150.000 đồng", "địa phương quy định", "FEE_SET_BY_PROVINCE"],
    ["Theo quy định", "", "FEE_UNCLEAR"],
    ["Tối đa 50.000 đồng", "", "FEE_UNCLEAR"],
    ["10.000đ và 1%", "", "FEE_UNCLEAR"],
    ["10.000,500 đồng", "", "FEE_UNCLEAR"],
    ["10.000đ; 20.000đ", "", "FEE_SEVERAL"],
    ["Miễn phí lần đầu, sau 10.000đ", "", "FEE_SEVERAL"],
    ["20.000.001 đồng", "", "FEE_OUT_OF_RANGE"],
    ["10 đồng", "", "FEE_OUT_OF_RANGE"],
    ["10.000 đồng", "thu 7.000 đồng/lần", "FEE_DIFFERS_FROM_TEXT"],
  ])("%s (%s) is asked about and no amount is promised", (stated, description, code) => {
    const reading = read(source(stated, { description }));
    expect(codes(reading)).toEqual([code]);
    expect(reading.value).toHaveLength(1);
    expect(reading.value[0]).not.toHaveProperty("amountVnd");
    expect(reading.value[0]?.note?.vi).toMatch(/\S/);
  });
  test("tells for what it is due, where it is not due once", () => {
    const unit = (stated: string) => read(source(stated)).value[0]?.unit;
    expect(unit("2.000 đồng/trang")).toEqual({ vi: "mỗi trang", en: "per page" });
    expect(unit("5.000đ/m")).toEqual({ vi: "mỗi m", en: "per m" });
    expect(unit("50.000 đồng/lần")).toBeUndefined();
  });
  test("agrees with its explanation", () => {
    expect(codes(read(source("10.000 đồng", { description: "thu 10.000 đồng/lần" })))).toEqual([]);
  });
  test("may be lower online", () => {
    const online = source("7.000 đồng", { channel: "online" });
    const counter = source("10.000 đồng", { channel: "counter" });
    expect(read(online, counter, counter).value).toMatchObject([
      { channel: "online", amountVnd: 7_000 },
      { channel: "counter", amountVnd: 10_000 },
    ]);
    expect(read(counter, counter).value).toMatchObject([{ channel: "any", amountVnd: 10_000 }]);
    expect(codes(read(online, counter, source("9.000 đồng", { channel: "counter" })))).toEqual(["FEE_SEVERAL"]);
  });
  test("of no way at all is missing", () => expect(codes(read())).toEqual(["FEE_MISSING"]));
});

describe("the portal's ways of filing", () => {
  const header = "Hình thức nộpThời gianPhí, lệ phíMô tả";
  test("are told apart where their cells run together", () => {
    const cell = `${header}Trực tuyến3 Ngày làm việc7,000 Việt Nam Đồng(thu 7.000 đồng)Nộp Trực tuyến qua CổngTrực tiếp3 Ngày làm việcMiễn phíNộp tại xãDịch vụ bưu chínhKhông có thông tin10,000 VNĐ`;
    expect(readWays(cell)).toMatchObject([
      {
        channel: "online",
        time: "3 Ngày làm việc",
        stated: "7,000 đồng",
        description: "(thu 7.000 đồng)Nộp Trực tuyến qua Cổng",
      },
      { channel: "counter", time: "3 Ngày làm việc", stated: "Miễn phí" },
      { channel: "counter", time: "", stated: "10,000 đồng" },
    ]);
  });
  test("are not guessed where a number runs into the next", () => {
    expect(readWays(`${header}Trực tiếp310,000 Việt Nam Đồng`)).toBeUndefined();
    expect(readWays("Nộp trực tiếp tại xã")).toBeUndefined();
  });
});

describe("papers", () => {
  const read = (cell: string) => readPapers(cell, { separators: ["\n", ";"], form: "copy" });
  const HEADER = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";
  test("stand in a list, each in its form", () => {
    const reading = read(
      "1. Tờ khai theo mẫu\n- Bản sao giấy tờ; Giấy chứng sinh (bản chính)\nGiấy ủy quyền chứng thực; Bản điện tử ảnh\nSổ",
    );
    expect(reading.value.map(({ name, form }) => [name.vi, form])).toEqual([
      ["Tờ khai theo mẫu", "original"],
      ["Bản sao giấy tờ", "copy"],
      ["Giấy chứng sinh (bản chính)", "original"],
      ["Giấy ủy quyền chứng thực", "certified"],
      ["Bản điện tử ảnh", "electronic"],
      ["Sổ", "copy"],
    ]);
    expect(reading.doubts).toEqual([]);
  });
  test("stand in the portal's table", () => {
    const reading = read(`${HEADER}- Tờ khai;1.MauCT01.doc1 bản chínhGiấy tờ chỗ ở0 bản chính,2 bản saoĐơn3 bản sao`);
    expect(reading.value).toMatchObject([
      { name: { vi: "Tờ khai" }, form: "original", count: 1 },
      { name: { vi: "Giấy tờ chỗ ở" }, form: "copy", count: 2 },
      { name: { vi: "Đơn" }, form: "copy", count: 3 },
    ]);
    expect(reading.doubts).toEqual([]);
  });
  test.each([
    ["", "PAPERS_MISSING"],
    [";;", "PAPERS_MISSING"],
    [`${HEADER}Không tách được`, "PAPERS_UNCLEAR"],
    [`${HEADER}Đơn1 bản chính,1 bản sao`, "PAPERS_UNCLEAR"],
    [`${HEADER}Đơn20 bản sao`, "PAPERS_UNCLEAR"],
    [`${HEADER}Lưu ý0 bản chính`, "PAPERS_UNCLEAR"],
    [`${HEADER}1 bản chínhĐơntheomau.doc1 bản chính`, "PAPERS_UNCLEAR"],
    [`${HEADER}${"x".repeat(700)}1 bản chính`, "PAPERS_UNCLEAR"],
    ["x".repeat(700), "PAPERS_UNCLEAR"],
    ["Bản sao kèm bản chính để đối chiếu", "PAPERS_UNCLEAR"],
    ["Gồm: - Tờ khai - Đơn", "PAPERS_UNCLEAR"],
    [Array.from({ length: 41 }, (_, at) => `Giấy ${at}`).join("\n"), "PAPERS_UNCLEAR"],
    [`Cá nhân${HEADER}Đơn1 bản chínhTổ chức${HEADER}Đơn1 bản chính`, "PAPERS_OF_SEVERAL_CASES"],
  ])("%.40s are asked about, and something stands there", (cell, code) => {
    const reading = read(cell);
    expect(codes(reading)).toEqual([code]);
    expect(reading.value.length).toBeGreaterThan(0);
    expect(reading.value.length).toBeLessThanOrEqual(40);
  });
});

describe("the legal basis", () => {
  const read = (cell: string, added: string[] = []) => readLaw(cell, ["\n", ";"], added);
  test("of the portal is known by its numbers", () => {
    const cell =
      "Tên văn bản pháp lýMã văn bảnThông tư số 53/2025/TT-BCAngày 1/7/2025 53/2025/TT-BCALuật Cư trú68/2020/QH14154/2024/NĐ-CP12/2020/UBTVQH14";
    expect(read(cell)).toEqual({
      value: [
        { title: "Thông tư số 53/2025/TT-BCA" },
        { title: "Luật số 68/2020/QH14" },
        { title: "Nghị định số 154/2024/NĐ-CP" },
        { title: "Văn bản số 12/2020/UBTVQH14" },
      ],
      doubts: [],
    });
  });
  test("of a list is what it says, and a decision may be added", () => {
    expect(read("Luật Hộ tịch 2014; Nghị định 123", ["QĐ 1"]).value.map(({ title }) => title)).toEqual([
      "Luật Hộ tịch 2014",
      "Nghị định 123",
      "QĐ 1",
    ]);
  });
  test("that is missing is asked for", () => {
    expect(codes(read("Không có thông tin"))).toEqual(["LAW_MISSING"]);
    expect(codes(read("", ["QĐ 1"]))).toEqual(["LAW_MISSING"]);
    expect(codes(read("Tên văn bản pháp lýMã văn bản"))).toEqual(["LAW_MISSING"]);
  });
  test("whose numbers run together is asked about, and no number is made up", () => {
    expect(codes(read("Tên văn bản pháp lýMã văn bản53/2025/TT-BCAngày"))).toEqual(["LAW_UNCLEAR"]);
    const reading = read("Tên văn bản pháp lýMã văn bảnLuật Doanh nghiệp 202076/2025/QH15Thông tư68/2025/TT-BTC");
    expect(reading.value).toEqual([{ title: "Thông tư số 68/2025/TT-BTC" }]);
    expect(codes(reading)).toEqual(["LAW_UNCLEAR"]);
  });
});

describe("the outcome", () => {
  test("has its name and code", () => {
    expect(readOutcome("Giấy khai sinhMã: KQ.G15.000031Từ khóaKhông có thông tinMô tả…")).toEqual({
      value: { name: { vi: "Giấy khai sinh", en: "Giấy khai sinh" }, code: "KQ.G15.000031" },
      doubts: [],
    });
    expect(readOutcome("Giấy khai sinh").value).not.toHaveProperty("code");
    expect(readOutcome("Mã: KQ.G15.000031").value.name.vi).toBe("Mã: KQ.G15.000031");
  });
  test("of several, and none, is asked about", () => {
    expect(codes(readOutcome("Từ chốiMã: KQ.G01.000067Cấp giấyMã: KQ.G01.000064"))).toEqual(["OUTCOME_SEVERAL"]);
    expect(codes(readOutcome("Giấy A; Giấy B"))).toEqual(["OUTCOME_SEVERAL"]);
    expect(codes(readOutcome(""))).toEqual(["OUTCOME_MISSING"]);
  });
});

test("a code is the country's, without what an agency appends", () => {
  expect(["1.001193", "1.001193.000.00.00.H14", "", "1.00089", "TTHC-1"].map(readCode)).toEqual([
    "1.001193",
    "1.001193",
    "CODE_MISSING",
    "CODE_NOT_VALID",
    "CODE_NOT_VALID",
  ]);
});

describe("the level", () => {
  const levels = { taken: ["cấp xã"], refusedFields: ["hải quan"], doubtfulFields: ["thuế"] };
  const read = (level: string | undefined, field: string) => readLevel(level, field, levels);
  test("is a commune's, another's, or wrongly tagged", () => {
    expect(read("Cấp bộ, Cấp xã", "Hộ tịch")).toEqual({ value: undefined, doubts: [] });
    expect(read("Cấp tỉnh", "Hộ tịch")).toBe("LEVEL_OTHER");
    expect(read("Cấp xã", "Thủ tục hải quan")).toBe("LEVEL_MISTAGGED");
  });
  test.each([
    ["Cấp xã", "Quản lý thuế", ["LEVEL_DOUBTFUL"]],
    ["", "Hộ tịch", ["LEVEL_MISSING"]],
    [undefined, "Thuế", ["LEVEL_MISSING", "LEVEL_DOUBTFUL"]],
  ])("%s of %s is asked about", (level, field, expected) => {
    const reading = read(level, field);
    expect(typeof reading === "string" ? reading : codes(reading)).toEqual(expected);
  });
});

test("a field has its department, and another is asked for", () => {
  const departments = {
    rules: [{ words: ["hộ tịch"], department: "justice", steps: "justice" }],
    otherwise: { department: "economy", steps: "economy" },
  };
  expect(readDepartment("Hộ tịch, quốc tịch", departments)).toMatchObject({
    value: { department: "justice" },
    doubts: [],
  });
  expect(codes(readDepartment("Khí tượng", departments))).toEqual(["DEPARTMENT_NOT_MAPPED"]);
});

test("a date is read day first, and one that is none is asked about", () => {
  const read = (cell: string | undefined) => readDate(cell, "2025-07-01");
  expect(["1/7/2026", "01-07-2026", "2026-07-01T00:00:00"].map((cell) => read(cell).value)).toEqual(
    Array(3).fill("2026-07-01"),
  );
  expect(read("29/02/2024").value).toBe("2024-02-29");
  for (const cell of [undefined, ""]) expect(read(cell)).toEqual({ value: "2025-07-01", doubts: [] });
  for (const cell of ["7/2026", "29/02/2025", "29/02/2100", "31/04/2025", "0/1/2025", "01/13/2025"])
    expect(codes(read(cell))).toEqual(["DATE_UNCLEAR"]);
  expect(read("29/02/2000").doubts).toEqual([]);
});

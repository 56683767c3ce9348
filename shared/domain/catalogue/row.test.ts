import { describe, expect, test } from "vitest";
import type { ProcedureDefinition } from "../procedure/definition.ts";
import { definitionColumns, definitionToRow, takeDefinitionRow } from "./definition-row.ts";
import { doubt, rowQuestions, rowRefusals } from "./finding.ts";
import { fitSteps, limitForSteps } from "./fit-steps.ts";
import { countOutcomes, createLedger, type RowOutcome } from "./ledger.ts";
import { CatalogueMapping, columnsOf, FactMapping } from "./mapping.ts";
import { takeRow } from "./take-row.ts";

const step = (id: string, workHours: number, decides = false) => ({
  id,
  name: { vi: "Bước", en: "Step" },
  owner: "justice",
  acceptWithinHours: 4,
  workHours,
  decides,
});

const mapping = FactMapping.parse({
  form: "facts",
  source: "Bảng của tỉnh",
  columns: {
    code: ["Mã TTHC", "Mã"],
    name: "Tên",
    nameEn: "English",
    field: "Lĩnh vực",
    level: "Cấp",
    decision: "Quyết định",
    timeLimit: "Thời hạn",
    timeUnit: "Đơn vị",
    fee: "Phí",
    timeAndFee: "Hạn và phí",
    ways: "Cách thức",
    papers: "Giấy tờ",
    text: "Trình tự",
    outcome: "Kết quả",
    law: "Căn cứ",
    keywords: "Từ khóa",
  },
  departments: {
    rules: [{ words: ["hộ tịch"], department: "justice", steps: "justice" }],
    otherwise: { department: "economy", steps: "justice" },
  },
  steps: { justice: [step("check", 12), step("decide", 12, true)] },
  constants: { effectiveFrom: "2025-07-01", online: { level: "full" } },
});

const row = {
  "Mã TTHC": "1.001193",
  Tên: "Đăng ký khai sinh",
  English: "Birth registration",
  "Lĩnh vực": "Hộ tịch",
  Cấp: "Cấp xã",
  "Thời hạn": "3",
  "Đơn vị": "ngày làm việc",
  Phí: "8.000 đồng",
  "Giấy tờ": "Tờ khai\nGiấy chứng sinh",
  "Kết quả": "Giấy khai sinh",
  "Căn cứ": "Luật Hộ tịch 2014",
};

const taken = (raw: Record<string, unknown>, by = mapping) => {
  const result = takeRow(raw, by, 2);
  if (!result.ok) throw new Error(`${result.refusal} ${result.found}`);
  return result;
};
const refusal = (raw: Record<string, unknown>) => {
  const result = takeRow(raw, mapping, 2);
  return result.ok ? undefined : result.refusal;
};
const codes = (raw: Record<string, unknown>, by = mapping) =>
  taken(raw, by).doubts.map(({ code, path }) => `${code} ${path}`.trim());

describe("a row", () => {
  test("in which all is clear becomes a definition without a question", () => {
    const { definition, doubts } = taken(row);
    expect(doubts).toEqual([]);
    expect(definition).toMatchObject({
      id: "1.001193",
      effectiveFrom: "2025-07-01",
      name: { vi: "Đăng ký khai sinh", en: "Birth registration" },
      department: "justice",
      cases: [{ timeLimit: { unit: "working-days", count: 3 }, fees: [{ amountVnd: 8_000, basis: "Bảng của tỉnh" }] }],
      outcome: { name: { vi: "Giấy khai sinh" } },
      law: [{ title: "Luật Hộ tịch 2014" }],
    });
    expect(definition.review).toContain("“Bảng của tỉnh”, dòng 2");
  });
  test("may hold its facts in other columns of the same meaning", () => {
    const { "Mã TTHC": code, "Thời hạn": _, "Đơn vị": __, Phí: ___, ...rest } = row;
    const other = taken({
      ...rest,
      Mã: code,
      "Hạn và phí": "3|Ngày làm việc|8,000",
      "Quyết định": "9/QĐ-BTP",
      "Từ khóa": "khai sinh, em bé",
    });
    expect(other.doubts).toEqual([]);
    expect(other.definition.cases[0]?.fees).toMatchObject([{ amountVnd: 8_000, basis: "Quyết định 9/QĐ-BTP" }]);
    expect(other.definition.keywords).toEqual(["khai sinh", "em bé"]);
    const ways = "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp3 Ngày làm việc8,000 Việt Nam Đồng";
    expect(taken({ ...rest, Mã: code, "Cách thức": ways }).definition.cases).toEqual(taken(row).definition.cases);
    expect(codes({ ...row, "Cách thức": ways })).toEqual([]);
    expect(codes({ ...rest, Mã: code, "Hạn và phí": "3" })).toEqual([
      "TIME_UNIT_MISSING cases[0].timeLimit",
      "FEE_MISSING cases[0].fees",
    ]);
  });
  test("with ways that run together is asked about, and keeps what its own columns say", () => {
    expect(codes({ ...row, "Cách thức": "Trực tiếp310,000 Việt Nam Đồng" })).toEqual(["WAYS_UNCLEAR cases[0]"]);
  });
  test("with nothing but a code and a name is taken with a question for each entry", () => {
    const bare = { "Mã TTHC": "1.001193", Tên: "Đăng ký khai sinh" };
    expect(codes(bare)).toEqual([
      "LEVEL_MISSING",
      "FIELD_MISSING field",
      "TIME_MISSING cases[0].timeLimit",
      "FEE_MISSING cases[0].fees",
      "PAPERS_MISSING cases[0].components",
      "OUTCOME_MISSING outcome",
      "LAW_MISSING law",
    ]);
    expect(taken(bare).definition).toMatchObject({
      name: { en: "Đăng ký khai sinh" },
      cases: [{ timeLimit: { unit: "working-days", count: 4 } }],
    });
  });
  test("of an unknown field names the department as its question", () => {
    expect(codes({ ...row, "Lĩnh vực": "Khí tượng" })).toEqual(["DEPARTMENT_NOT_MAPPED department"]);
  });
  test("whose text was repaired says where", () => {
    const name = Buffer.from("Đăng ký", "utf8").toString("latin1");
    expect(codes({ ...row, Tên: name, "Căn cứ": "Luật\u0000 Hộ tịch", "Trình tự": "<script>x</script>Nộp" })).toEqual([
      "TEXT_REPAIRED name",
      "TEXT_HAD_MARKUP",
      "TEXT_HAD_CONTROL_CHARACTERS law",
    ]);
  });
  test("whose long text was encoded twice is restored to its end, and one without end is refused", () => {
    const long = `Luật ${"ế".repeat(8_000)} hết`;
    const twice = (text: string) => Buffer.from(text, "utf8").toString("latin1");
    const { definition, doubts } = taken({ ...row, "Căn cứ": twice(long) });
    expect(doubts.map(({ code }) => code)).toContain("TEXT_REPAIRED");
    expect(JSON.stringify(definition.law)).toContain("ế hết");
    expect(refusal({ ...row, "Căn cứ": twice("ế".repeat(80_000)) })).toBe("CELL_TOO_LONG");
  });
  test("that says that it has nothing says nothing", () => {
    const { definition } = taken({
      ...row,
      English: "không có",
      "Quyết định": "Không có thông tin",
      "Từ khóa": "Không có",
    });
    expect(definition).toMatchObject({ name: { en: "Đăng ký khai sinh" }, keywords: [] });
    expect(definition.review).toContain("Chưa có tên tiếng Anh");
    expect(definition.review).not.toContain("Không có thông tin");
  });
  test.each([
    ["ROW_EMPTY", { khác: "x" }],
    ["CODE_MISSING", { ...row, "Mã TTHC": "" }],
    ["CODE_NOT_VALID", { ...row, "Mã TTHC": "TTHC-1" }],
    ["NAME_MISSING", { ...row, Tên: "Không có thông tin" }],
    ["CELL_TOO_LONG", { ...row, "Trình tự": "x".repeat(20_001) }],
    ["CELL_IS_FORMULA", { ...row, Tên: "=A1" }],
    ["TEXT_LOST", { ...row, Tên: "Khai s\ufffdnh" }],
    ["TEXT_GARBLED", { ...row, Tên: "ÄÄng kÃ½" }],
    ["TEXT_OF_OLD_FONT", { ...row, Tên: "§¨ng ký khai sinh" }],
    ["LEVEL_OTHER", { ...row, Cấp: "Cấp tỉnh" }],
  ] as const)("is refused: %s", (code, raw) => expect(refusal(raw)).toBe(code));
  test("is refused with its code and name, as far as they can be read", () => {
    expect(takeRow({ ...row, Cấp: "Cấp tỉnh" }, mapping, 2)).toMatchObject({
      code: "1.001193",
      name: "Đăng ký khai sinh",
      found: "Cấp tỉnh – Hộ tịch",
    });
    const { Cấp: _, "Lĩnh vực": __, ...rest } = row;
    expect(takeRow({ ...rest, Cấp: "Cấp tỉnh" }, mapping, 2)).toMatchObject({ found: "Cấp tỉnh – " });
  });
  test("of a field that is never a commune's is refused also when no level stands there", () => {
    const levels = { ...mapping.levels, refusedFields: ["hải quan"] };
    const { Cấp: _, ...rest } = row;
    expect(takeRow({ ...rest, "Lĩnh vực": "Hải quan" }, { ...mapping, levels }, 2)).toMatchObject({
      refusal: "LEVEL_MISTAGGED",
      found: " – Hải quan",
    });
  });
  test("cannot be taken by a mapping that nobody checked", () => {
    expect(() => takeRow(row, { ...mapping, steps: {} }, 2)).toThrow();
  });
  test("of a list that is a commune's anyway is not asked for its level", () => {
    const { level: _, ...columns } = mapping.columns;
    const constants = { ...mapping.constants, law: "Quyết định 1/QĐ-UBND" };
    const own = { ...mapping, columns, constants };
    expect(codes({ ...row, Cấp: "" }, own)).toEqual([]);
    expect(taken(row, own).definition).toMatchObject({
      law: [{}, { title: "Quyết định 1/QĐ-UBND" }],
      cases: [{ fees: [{ basis: "Quyết định 1/QĐ-UBND" }] }],
    });
  });
});

describe("steps", () => {
  const steps = [step("check", 12), step("decide", 12, true)];
  test("stay as they are where the law leaves time, and shrink together where it does not", () => {
    expect(fitSteps(steps, { unit: "working-days", count: 4 })).toEqual(steps);
    const short = fitSteps(steps, { unit: "working-days", count: 1 });
    expect(short.map(({ acceptWithinHours, workHours }) => [acceptWithinHours, workHours])).toEqual([
      [1, 3],
      [1, 3],
    ]);
  });
  test("tell a limit that they keep", () => expect(limitForSteps(steps)).toEqual({ unit: "working-days", count: 4 }));
});

describe("a mapping", () => {
  test("names steps that exist", () => {
    const bad = {
      ...mapping,
      departments: { ...mapping.departments, otherwise: { department: "economy", steps: "khac" } },
    };
    expect(CatalogueMapping.safeParse(bad).error?.issues).toMatchObject([
      { path: ["departments", "otherwise", "steps"] },
    ]);
    const rules = [{ words: ["a"], department: "justice", steps: "khac" }];
    expect(CatalogueMapping.safeParse({ ...mapping, departments: { ...mapping.departments, rules } }).success).toBe(
      false,
    );
  });
  test("tells the columns that it reads", () => {
    expect(columnsOf(mapping).slice(0, 2)).toEqual([["Mã TTHC", "Mã"], ["Tên"]]);
    expect(columnsOf({ ...mapping, columns: { ...mapping.columns, summary: undefined } })).toContainEqual([]);
  });
});

describe("a definition as a row", () => {
  const { definition } = taken(row);
  const asRow = (one: ProcedureDefinition) =>
    Object.fromEntries(definitionToRow(one).map((cell, at) => [definitionColumns[at] ?? "", cell]));
  test("is read back as it was, from cells and from entries", () => {
    const risky: ProcedureDefinition = { ...definition, review: "không phải công thức" };
    expect(takeDefinitionRow(asRow(risky), "cells")).toMatchObject({ ok: true, definition: risky, doubts: [] });
    expect(takeDefinitionRow(risky, "entries")).toMatchObject({ ok: true, definition: risky });
  });
  test("that is spoilt or empty is refused with its entry", () => {
    expect(takeDefinitionRow({ ...asRow(definition), cases: "[oops" }, "cells")).toMatchObject({
      ok: false,
      refusal: "ENTRY_NOT_VALID",
      code: "1.001193",
    });
    expect(takeDefinitionRow({ ...definition, lạ: 1 }, "entries")).toMatchObject({
      ok: false,
      refusal: "ENTRY_NOT_VALID",
    });
    const [first] = definition.cases;
    const misspelt = { ...definition, cases: [{ ...first, timeLimitBasiss: "Luật Hộ tịch" }] };
    expect(takeDefinitionRow(misspelt, "entries")).toMatchObject({
      ok: false,
      found: 'cases[0].timeLimitBasiss: Không có mục nào tên "timeLimitBasiss" ở đây.',
    });
    expect(takeDefinitionRow({ id: "", name: null, x: undefined }, "entries")).toMatchObject({
      ok: false,
      refusal: "ROW_EMPTY",
    });
  });
});

test("a procedure is taken once; the same again is a repeat, another text contradicts it", () => {
  const ledger = createLedger();
  expect(ledger.compare("1.001193", 2, "a")).toEqual({ kind: "first" });
  expect(ledger.compare("1.001193", 5, "a")).toEqual({ kind: "same", of: 2 });
  expect(ledger.compare("1.001193", 9, "b")).toEqual({ kind: "different", from: 2 });
});

test("each row is counted once, and reasons by how often they were named", () => {
  const outcome = (result: RowOutcome["result"]): RowOutcome => ({ row: 1, code: "", name: "", result });
  const missing = doubt("FEE_MISSING", "cases[0].fees", "");
  const outcomes = [
    outcome({ kind: "taken" }),
    outcome({ kind: "questions", doubts: [missing, missing, doubt("LAW_MISSING", "law", "")] }),
    outcome({ kind: "questions", doubts: [missing] }),
    outcome({ kind: "refused", refusal: "ROW_EMPTY", found: "" }),
    outcome({ kind: "repeat", of: 1 }),
  ];
  expect(countOutcomes(outcomes)).toEqual({
    counts: { taken: 1, questions: 2, refused: 1, repeat: 1 },
    reasons: [
      ["FEE_MISSING", 2],
      ["LAW_MISSING", 1],
      ["ROW_EMPTY", 1],
    ],
  });
});

test("no code means two things", () => {
  expect(new Set([...rowQuestions, ...rowRefusals]).size).toBe(rowQuestions.length + rowRefusals.length);
});

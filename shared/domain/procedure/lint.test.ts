import { describe, expect, test } from "vitest";
import { lintProcedure } from "./lint.ts";
import type { Surrounding } from "./surroundings.ts";

const text = (vi: string, en: string) => ({ vi, en });

const draft = {
  id: "1.001193",
  effectiveFrom: "2025-07-01",
  name: text("Đăng ký khai sinh", "Birth registration"),
  summary: text("Làm giấy khai sinh cho con.", "Get a birth certificate."),
  field: text("Hộ tịch", "Civil status"),
  department: "justice",
  online: { level: "full" },
  cases: [
    {
      id: "standard",
      name: text("Thông thường", "Usual"),
      timeLimit: { unit: "working-days", count: 3 },
      timeLimitBasis: "Luật Hộ tịch 2014, Điều 16",
      components: [{ id: "form", name: text("Tờ khai", "Form"), form: "original" }],
    },
  ],
  steps: [
    {
      id: "register",
      name: text("Ghi sổ và ký", "Enter and sign"),
      owner: "justice",
      acceptWithinHours: 2,
      workHours: 6,
      decides: true,
    },
  ],
  outcome: { name: text("Giấy khai sinh", "Birth certificate") },
  law: [{ title: "Luật Hộ tịch 2014" }],
};
const { procedure: birth } = lintProcedure(draft, {
  procedures: [],
  serviceLines: [],
  province: { agencies: [], communes: [] },
});
if (birth === undefined) throw new Error("the sample does not parse");

const set: Surrounding = {
  procedures: [birth],
  serviceLines: [
    {
      id: "ho-tich",
      prefix: "A",
      name: text("Hộ tịch", "Civil status"),
      fields: ["justice"],
      hours: { weekday: [{ from: "07:30", to: "11:30" }], saturday: [] },
      expectedMinutes: 10,
      nearAt: 3,
    },
  ],
  province: {
    agencies: [],
    communes: [
      {
        code: "01288",
        agencyCode: "H14.101",
        slug: "tan-giang",
        name: text("Phường Tân Giang", "Tan Giang Ward"),
        address: "Phường Tân Giang",
        phone: "02063000101",
        hours: text("Thứ Hai đến thứ Sáu", "Monday to Friday"),
        lead: "Hoàng Thị Minh Nguyệt",
        offices: [
          { key: "justice", name: text("Tư pháp", "Justice"), officer: "Nông Văn Thành", phone: "02063000111" },
        ],
        counters: [],
      },
    ],
  },
};
const lint = (change: object) => lintProcedure({ ...draft, ...change }, set);
const codes = (change: object) => lint(change).faults.map(({ code }) => code);

test("a sound draft is a definition and has no fault", () => {
  expect(lint({})).toEqual({ procedure: birth, faults: [] });
});

test("a draft replaces the definition with its code and first day, and may not overlap another", () => {
  expect(codes({ effectiveFrom: "2027-03-01" })).toEqual(["PROCEDURE_TWICE"]);
  expect(codes({ id: "1.001194" })).toEqual([]);
});

test("a draft is checked against the offices and the numbers of its province", () => {
  const { procedure, faults } = lint({ department: "justise" });
  expect(procedure?.department).toBe("justise");
  expect(faults).toMatchObject([
    { code: "DEPARTMENT_UNKNOWN", path: ["department"], severity: "error", suggestion: 'Có phải là "justice"?' },
  ]);
});

test("a misspelt entry is told, and the rest of the draft is checked all the same", () => {
  expect(codes({ keyword: ["khai sinh"], department: "tu-phap" })).toEqual(["ENTRY_UNKNOWN", "DEPARTMENT_UNKNOWN"]);
});

test("a draft that is not filled in yet is told what is missing, in Vietnamese and at its place", () => {
  const { procedure, faults } = lint({ outcome: undefined, cases: [] });
  expect(procedure).toBeUndefined();
  expect(faults).toMatchObject([
    { path: ["cases"], code: "ENTRY_NOT_VALID", severity: "error", reason: expect.stringMatching(/[Mm]ảng|phần tử/) },
    { path: ["outcome"], code: "ENTRY_MISSING", reason: 'Thiếu mục "outcome".' },
  ]);
});

describe("a condition that is not one", () => {
  const when = (condition: unknown) => {
    const [theCase] = draft.cases;
    return lint({ cases: [{ ...theCase, when: condition }] }).faults;
  };
  test("is told at the part that is wrong when its form can be told", () => {
    expect(when({ all: [{ case: "standard" }, { answer: "Có con", is: "yes" }] })).toMatchObject([
      {
        path: ["cases", 0, "when", "all", 1, "answer"],
        code: "ENTRY_NOT_VALID",
        reason: "chỉ gồm chữ thường, số và dấu gạch nối",
      },
    ]);
    expect(when({ answer: "who" })).toMatchObject([{ path: ["cases", 0, "when", "is"], code: "ENTRY_MISSING" }]);
    expect(when({ case: "Nhà ở" })).toMatchObject([{ path: ["cases", 0, "when", "case"] }]);
  });
  test("is told which forms there are when it is none of them", () => {
    const forms = "Điều kiện phải có đúng một dạng: case; answer cùng với is; all; any; hoặc not.";
    expect(when({ question: "who" })).toMatchObject([{ path: ["cases", 0, "when"], reason: forms }]);
    expect(when({})).toMatchObject([{ path: ["cases", 0, "when"], reason: forms }]);
    expect(when("standard")).toMatchObject([{ path: ["cases", 0, "when"], reason: forms }]);
  });
});

test.each([
  ["nothing at all", undefined],
  ["no record", "Đăng ký khai sinh"],
  ["null", null],
])("a draft that is %s is not valid as a whole", (_, nothing) => {
  expect(lintProcedure(nothing, set).faults).toMatchObject([{ path: [], code: "ENTRY_NOT_VALID" }]);
});

test("a draft nested or repeated without end is refused before anybody reads it", () => {
  const nested = Array.from({ length: 100_000 }).reduce<unknown>((inner) => ({ not: inner }), { case: "standard" });
  const circle: unknown[] = [];
  circle.push(circle, circle);
  for (const review of [nested, circle, Array.from({ length: 200_000 })])
    expect(codes({ review })).toEqual(["ENTRY_TOO_DEEP"]);
});

test("an entry named __proto__ is an unknown entry like any other", () => {
  const { faults } = lintProcedure(JSON.parse(`{ "__proto__": { "admin": true } }`), set);
  expect(faults.every(({ code }) => code === "ENTRY_MISSING")).toBe(true);
  const whole = JSON.parse(JSON.stringify(draft).replace("{", '{ "__proto__": { "admin": true },'));
  expect(lintProcedure(whole, set).faults).toMatchObject([{ code: "ENTRY_UNKNOWN", path: ["__proto__"] }]);
});

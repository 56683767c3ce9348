import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../shared/domain/procedure/compile.ts";
import { ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";
import type { DefinitionFault, FaultCode } from "../../shared/domain/procedure/fault.ts";
import { lintProcedure } from "../../shared/domain/procedure/lint.ts";
import { changeEntry } from "../support/change-entry.ts";
import { caoBangDefinitions } from "../support/definitions.ts";

const { procedures, ...rest } = caoBangDefinitions();
const plain: readonly ProcedureDefinition[] = procedures.map(({ version: _, ...definition }) => definition);

const BIRTH = "1.001193";
const PERMIT = "1.013225";
const MARRIAGE = "1.000894";
const ALLOWANCE = "1.001776";
const PARENT = { answer: "who", is: "parent" };
const OTHER = { answer: "who", is: "other" };

/** Entries of a real definition that become something else; null takes one out, [+] adds one. */
type Changes = Readonly<Record<string, unknown>>;

/** Faults of the whole set once one procedure is changed, without those that it had before. */
const before = new Set(compile({ ...rest, procedures: plain }).map((fault) => JSON.stringify(fault)));
const seeded = (id: string, changes: Changes) => {
  const at = plain.findIndex((one) => one.id === id);
  const draft = structuredClone(plain[at]);
  for (const [place, value] of Object.entries(changes)) changeEntry(draft, place, value);
  const set = { ...rest, procedures: plain.with(at, ProcedureDefinition.parse(draft)) };
  return { set, faults: compile(set).filter((fault) => !before.has(JSON.stringify(fault))) };
};

const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inside, key) => Object(inside)[key], value);

/** A place that stands in the set, or the place of one entry that should stand there. */
const expectPlace = (set: unknown, { path }: Pick<DefinitionFault, "path">): void => {
  expect(valueAt(set, path.slice(0, -1)), path.join(".")).toBeDefined();
};

const levy = { kind: "levy", basis: "Nghị quyết của Hội đồng nhân dân tỉnh", amountVnd: 75_000 };
const linked = (procedure: string) => [
  { procedure, when: "after", why: { vi: "Cần sau đó.", en: "Needed afterwards." } },
];
const consulting = (office: string, replyWithinHours: number) => ({
  "steps[permit-works].consults": { office, replyWithinHours },
});
const answering = (id: string, vi: string) => ({
  "questions[who].options[+]": { id, text: { vi, en: `Answer ${id}` } },
});

/** A fault, the procedure in which it is seeded, how, and the words by which the editor must recognise it. */
const seeds: readonly [FaultCode, string, Changes, string][] = [
  ["OWNER_UNKNOWN", BIRTH, { "steps[register].owner": "justise" }, '"justice"'],
  ["DEPARTMENT_UNKNOWN", BIRTH, { department: "econmy" }, '"economy"'],
  ["DEPARTMENT_WITHOUT_LINE", BIRTH, { department: "department-of-home-affairs" }, "department-of-home-affairs"],
  ["CONSULTED_UNKNOWN", PERMIT, consulting("polise", 16), '"police"'],
  ["CONSULT_EXCEEDS_STEP", PERMIT, consulting("police", 199), "199 giờ"],
  ["CONSULTS_ITSELF", PERMIT, consulting("economy", 16), '"economy"'],
  ["COMMUNE_UNKNOWN", BIRTH, { communes: ["01289"] }, '"01288"'],
  ["COMMUNE_TWICE", BIRTH, { communes: ["01288", "01648", "01288"] }, "Phường Tân Giang"],
  ["PERIOD_EMPTY", BIRTH, { effectiveTo: "2025-06-30" }, "2025-06-30"],
  ["PROCEDURE_TWICE", MARRIAGE, { id: BIRTH }, "Đăng ký kết hôn"],
  ["CASE_TWICE", PERMIT, { "cases[works].id": "house" }, '"house"'],
  ["CASE_NAME_TWICE", PERMIT, { "cases[works].name.vi": "Nhà ở riêng lẻ." }, "Nhà ở riêng lẻ"],
  ["CASE_NEVER_REACHED", BIRTH, { "cases[0].when": { all: [PARENT, OTHER] } }, "who là parent và who là other"],
  ["ANSWERS_WITHOUT_CASE", BIRTH, { "cases[0].when": PARENT }, "who: other"],
  ["STEP_TWICE", ALLOWANCE, { "steps[decide].id": "appraise" }, '"appraise"'],
  ["STEP_CASE_UNKNOWN", PERMIT, { "steps[permit-house].cases": ["house", "hause"] }, '"house"'],
  ["STEP_NEVER_TAKEN", ALLOWANCE, { "steps[appraise].when": { not: { case: "standard" } } }, "Rà soát"],
  ["COMPONENT_TWICE", BIRTH, { "cases[0].components[birth-notice].id": "declaration" }, '"declaration"'],
  [
    "COMPONENT_NAME_TWICE",
    PERMIT,
    { "cases[house].components[land-title].name.vi": "Bản vẽ thiết kế xây dựng" },
    "drawings",
  ],
  ["COMPONENT_NEVER_ASKED", PERMIT, { "cases[house].components[drawings].when": { case: "works" } }, "Bản vẽ thiết kế"],
  ["QUESTION_TWICE", BIRTH, { "questions[married].id": "who" }, '"who"'],
  ["QUESTION_WORDING_TWICE", BIRTH, { "questions[married].text.vi": "ai đi đăng ký" }, "who và married"],
  [
    "QUESTION_NEVER_ASKED",
    BIRTH,
    { "questions[married].when": { all: [PARENT, OTHER] } },
    "Cha mẹ trẻ đã đăng ký kết hôn chưa?",
  ],
  [
    "QUESTION_CHANGES_NOTHING",
    BIRTH,
    { "cases[0].components[marriage-certificate].when": null },
    "Cha mẹ trẻ đã đăng ký kết hôn chưa?",
  ],
  ["OPTION_TWICE", BIRTH, answering("other", "Ông hoặc bà"), '"other"'],
  ["OPTION_WORDING_TWICE", BIRTH, answering("kin", "Người khác đi thay"), "Ai đi đăng ký?"],
  ["CONDITION_CASE_UNKNOWN", PERMIT, { "cases[house].components[drawings].when": { case: "hous" } }, '"house"'],
  [
    "CONDITION_QUESTION_UNKNOWN",
    BIRTH,
    { "cases[0].components[0].when": { answer: "maried", is: "yes" } },
    '"married"',
  ],
  ["CONDITION_OPTION_UNKNOWN", BIRTH, { "cases[0].components[0].when": { answer: "when-born", is: "lat" } }, '"late"'],
  ["BACK_TO_NOT_BEFORE", ALLOWANCE, { "steps[appraise].backTo": { step: "decide", atMost: 1 } }, '"decide"'],
  ["LOOP_WITHOUT_BOUND", ALLOWANCE, { "steps[decide].backTo": { step: "appraise" } }, '"appraise"'],
  ["NO_DECIDING_STEP", PERMIT, { "steps[permit-works].decides": false }, "Công trình không phải nhà ở riêng lẻ"],
  ["TWO_DECIDING_STEPS", ALLOWANCE, { "steps[appraise].decides": true }, "appraise, decide"],
  ["STEP_AFTER_DECISION", ALLOWANCE, { "steps[appraise].decides": true, "steps[decide].decides": false }, '"decide"'],
  ["DECISION_KIND", ALLOWANCE, { "steps[decide].kind": "consult" }, "Thẩm định và quyết định trợ cấp"],
  ["STEPS_EXCEED_LIMIT", ALLOWANCE, { "steps[decide].backTo": { step: "appraise", atMost: 5 } }, "5 lần chuyển lại từ"],
  ["LIMIT_VERY_LONG", PERMIT, { "cases[works].timeLimit.count": 500 }, "500 ngày"],
  ["ONLINE_REASON_MISSING", BIRTH, { online: { level: "partial" } }, "công khai lý do"],
  ["ONLINE_REASON_NEEDLESS", BIRTH, { online: { level: "full", because: "presence" } }, "toàn trình"],
  ["FEE_WITHOUT_AMOUNT", BIRTH, { "cases[0].fees[1].note": null }, "quá hạn 60 ngày"],
  ["FEE_FREE_BUT_SET_ELSEWHERE", PERMIT, { "cases[house].fees[0].amountVnd": 0 }, "Lệ phí cấp giấy phép xây dựng"],
  [
    "FEE_TWICE",
    PERMIT,
    { "cases[house].fees[+]": { ...levy, name: { vi: "Lệ phí cấp giấy phép xây dựng", en: "Levy" } } },
    "Nhà ở riêng lẻ",
  ],
  ["FEE_NEVER_DUE", PERMIT, { "cases[works].fees[0].when": { case: "house" } }, "trường hợp là house"],
  ["LINKED_ITSELF", BIRTH, { linked: linked(BIRTH) }, BIRTH],
  ["LINKED_UNKNOWN", BIRTH, { linked: linked("1.999999") }, "1.999999"],
  ["LINKED_TWICE", BIRTH, { linked: [...linked(MARRIAGE), ...linked(MARRIAGE)] }, MARRIAGE],
  ["TEXT_BLANK", BIRTH, { "summary.vi": " " }, "khoảng trắng"],
  ["TEXT_HIDDEN_CHARACTER", BIRTH, { "name.vi": "Đăng ký khai\u200B sinh" }, "U+200B"],
  ["TEXT_MARKUP", BIRTH, { "summary.vi": "Làm <b>giấy khai sinh</b>." }, "<b>"],
  ["TEXT_PLACEHOLDER", PERMIT, { "law[0].title": "TODO luật mới" }, "TODO"],
  ["TEXT_FOREIGN_LETTER", PERMIT, { "field.vi": "Hoạt động xây \u0501ựng" }, "U+0501"],
  ["TEXT_WITHOUT_MARKS", BIRTH, { "outcome.name.vi": "Giay khai sinh (ban chinh)" }, "Giay khai sinh"],
  ["TEXT_NOT_TRANSLATED", BIRTH, { "outcome.name.en": "Giấy khai sinh (bản chính)" }, "Giấy khai sinh"],
];

describe("a slip in a real definition is told by its own code, and the thing is named", () => {
  test.each(seeds)("%s in %s", (code, id, changes, named) => {
    const { set, faults } = seeded(id, changes);
    const own = faults.filter((fault) => fault.code === code);
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(own.map(({ reason, suggestion }) => `${reason} ${suggestion}`).join(" ")).toContain(named);
    for (const fault of own) expectPlace(set, fault);
  });
});

test("at least thirty different slips are tried", () => {
  expect(new Set(seeds.map(([code]) => code)).size).toBeGreaterThanOrEqual(30);
});

type Place = readonly (string | number)[];

/** Every place inside a value, the outermost first. */
const placesOf = (value: unknown, path: Place = []): Place[] =>
  typeof value !== "object" || value === null
    ? [path]
    : [
        path,
        ...Object.entries(value).flatMap(([key, inner]) =>
          placesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

/** What a hurried editor may leave at a place. */
const slip = fc.oneof(
  fc.constantFrom(undefined, null, "", " ", "justice", "standard", "TODO", 0, -1, 1, 400, true, false),
  fc.constantFrom<unknown>([], {}, [null], { answer: "who", is: "other" }, { not: { case: "standard" } }, { all: [] }),
  fc.string(),
  fc.integer(),
);

const withAt = (value: unknown, [key, ...inside]: Place, put: unknown): unknown => {
  if (key === undefined) return put;
  const copy: Record<string | number, unknown> = Object(structuredClone(value));
  copy[key] = withAt(copy[key], inside, put);
  if (copy[key] === undefined) delete copy[key];
  return copy;
};

const mutated = fc.constantFrom(...plain).chain((procedure) =>
  fc.record({ place: fc.constantFrom(...placesOf(procedure).slice(1)), put: slip }).map(({ place, put }) => ({
    draft: withAt(procedure, place, put),
    place,
  })),
);

test("whatever one entry of a real definition becomes, checking ends, and each fault has a place that there is", () => {
  const surrounding = { ...rest, procedures: plain };
  fc.assert(
    fc.property(mutated, ({ draft }) => {
      const { procedure, faults } = lintProcedure(draft, surrounding);
      for (const fault of faults) expectPlace(draft, fault);
      const errors = faults.filter(({ severity }) => severity === "error");
      if (procedure === undefined) expect(errors).not.toEqual([]);
      // What has no error can be published, so it parses to itself once more.
      else if (errors.length === 0) expect(ProcedureDefinition.parse(procedure)).toEqual(procedure);
    }),
    { numRuns: 400 },
  );
});

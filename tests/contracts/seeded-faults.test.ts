import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../shared/domain/procedure/compile.ts";
import { ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";
import type { DefinitionFault, FaultCode } from "../../shared/domain/procedure/fault.ts";
import { lintProcedure } from "../../shared/domain/procedure/lint.ts";
import { caoBangDefinitions } from "../support/definitions.ts";

const { procedures, ...rest } = caoBangDefinitions();
const plain: readonly ProcedureDefinition[] = procedures.map(({ version: _, ...definition }) => definition);

/** A real definition that a test may change. */
type Draft = { -readonly [Key in keyof ProcedureDefinition]: ProcedureDefinition[Key] };

const BIRTH = "1.001193";
const PERMIT = "1.013225";
const MARRIAGE = "1.000894";
const ALLOWANCE = "1.001776";

const part = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error("the real definition has no such part any more");
  return value;
};

/** Faults of the whole set once one procedure is changed, without those that it had before. */
const before = new Set(compile({ ...rest, procedures: plain }).map((fault) => JSON.stringify(fault)));
const seeded = (id: string, change: (draft: Draft) => void) => {
  const at = plain.findIndex((one) => one.id === id);
  const draft: Draft = structuredClone(part(plain[at]));
  change(draft);
  const set = { ...rest, procedures: plain.with(at, draft) };
  return { set, faults: compile(set).filter((fault) => !before.has(JSON.stringify(fault))) };
};

const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inside, key) => Object(inside)[key], value);

/** A place that stands in the set, or the place of one entry that should stand there. */
const expectPlace = (set: unknown, { path }: Pick<DefinitionFault, "path">): void => {
  expect(valueAt(set, path.slice(0, -1)), path.join(".")).toBeDefined();
};

const option = (id: string, vi: string) => ({ id, text: { vi, en: `Option ${id}` } });
const paper = (id: string, vi: string) => ({
  id,
  name: { vi, en: `Paper ${id}` },
  form: "original" as const,
  count: 1,
  required: true,
});

const levy = { kind: "levy", channel: "any", basis: "Nghị quyết của Hội đồng nhân dân tỉnh" } as const;

/** A fault, the procedure in which it is seeded, how, and the words by which the editor must recognise it. */
const seeds: readonly [FaultCode, string, (draft: Draft) => void, string][] = [
  [
    "OWNER_UNKNOWN",
    BIRTH,
    ({ steps }) => {
      part(steps[0]).owner = "justise";
    },
    '"justice"',
  ],
  [
    "DEPARTMENT_UNKNOWN",
    BIRTH,
    (draft) => {
      draft.department = "econmy";
    },
    '"economy"',
  ],
  [
    "DEPARTMENT_WITHOUT_LINE",
    BIRTH,
    (draft) => {
      draft.department = "department-of-home-affairs";
    },
    "department-of-home-affairs",
  ],
  [
    "CONSULTED_UNKNOWN",
    PERMIT,
    ({ steps }) => {
      part(steps[1]).consults = { office: "polise", replyWithinHours: 16 };
    },
    '"police"',
  ],
  [
    "CONSULT_EXCEEDS_STEP",
    PERMIT,
    ({ steps }) => {
      part(steps[1]).consults = { office: "police", replyWithinHours: 120 };
    },
    "120 giờ",
  ],
  [
    "CONSULTS_ITSELF",
    PERMIT,
    ({ steps }) => {
      part(steps[1]).consults = { office: "economy", replyWithinHours: 16 };
    },
    "economy",
  ],
  [
    "COMMUNE_UNKNOWN",
    BIRTH,
    (draft) => {
      draft.communes = ["01289"];
    },
    '"01288"',
  ],
  [
    "COMMUNE_TWICE",
    BIRTH,
    (draft) => {
      draft.communes = ["01288", "01648", "01288"];
    },
    "Phường Tân Giang",
  ],
  [
    "PERIOD_EMPTY",
    BIRTH,
    (draft) => {
      draft.effectiveTo = "2025-06-30";
    },
    "2025-06-30",
  ],
  [
    "PROCEDURE_TWICE",
    MARRIAGE,
    (draft) => {
      draft.id = BIRTH;
    },
    "Đăng ký kết hôn",
  ],
  [
    "CASE_TWICE",
    PERMIT,
    ({ cases }) => {
      part(cases[1]).id = "house";
    },
    '"house"',
  ],
  [
    "CASE_NAME_TWICE",
    PERMIT,
    ({ cases }) => {
      part(cases[1]).name.vi = "Nhà ở riêng lẻ.";
    },
    "Nhà ở riêng lẻ",
  ],
  [
    "CASE_NEVER_REACHED",
    BIRTH,
    ({ cases }) => {
      part(cases[0]).when = {
        all: [
          { answer: "who", is: "parent" },
          { answer: "who", is: "other" },
        ],
      };
    },
    "who là parent và who là other",
  ],
  [
    "ANSWERS_WITHOUT_CASE",
    BIRTH,
    ({ cases }) => {
      part(cases[0]).when = { answer: "who", is: "parent" };
    },
    "who: other",
  ],
  [
    "STEP_TWICE",
    ALLOWANCE,
    ({ steps }) => {
      part(steps[1]).id = "appraise";
    },
    '"appraise"',
  ],
  [
    "STEP_CASE_UNKNOWN",
    PERMIT,
    ({ steps }) => {
      part(steps[0]).cases = ["house", "hause"];
    },
    '"house"',
  ],
  [
    "STEP_NEVER_TAKEN",
    ALLOWANCE,
    ({ steps }) => {
      part(steps[0]).when = { not: { case: "standard" } };
    },
    "Rà soát",
  ],
  [
    "COMPONENT_TWICE",
    BIRTH,
    ({ cases }) => {
      part(cases[0]?.components[1]).id = "declaration";
    },
    '"declaration"',
  ],
  [
    "COMPONENT_NAME_TWICE",
    BIRTH,
    ({ cases }) => {
      part(cases[0]).components.push(paper("notice-2", "Giấy chứng sinh"));
    },
    "Giấy chứng sinh",
  ],
  [
    "COMPONENT_NEVER_ASKED",
    PERMIT,
    ({ cases }) => {
      part(cases[0]?.components[2]).when = { case: "works" };
    },
    "Bản vẽ thiết kế xây dựng",
  ],
  [
    "QUESTION_TWICE",
    BIRTH,
    ({ questions }) => {
      part(questions?.[1]).id = "who";
    },
    '"who"',
  ],
  [
    "QUESTION_WORDING_TWICE",
    BIRTH,
    ({ questions }) => {
      part(questions?.[1]).text.vi = "ai đi đăng ký";
    },
    "who và married",
  ],
  [
    "QUESTION_NEVER_ASKED",
    BIRTH,
    ({ questions }) => {
      part(questions?.[1]).when = { not: { answer: "who", is: ["parent", "other"] } };
    },
    "Cha mẹ trẻ đã đăng ký kết hôn chưa?",
  ],
  [
    "QUESTION_CHANGES_NOTHING",
    BIRTH,
    ({ cases }) => {
      delete part(cases[0]?.components.find(({ id }) => id === "marriage-certificate")).when;
    },
    "Cha mẹ trẻ đã đăng ký kết hôn chưa?",
  ],
  [
    "OPTION_TWICE",
    BIRTH,
    ({ questions }) => {
      part(questions?.[0]).options.push(option("other", "Ông hoặc bà"));
    },
    '"other"',
  ],
  [
    "OPTION_WORDING_TWICE",
    BIRTH,
    ({ questions }) => {
      part(questions?.[0]).options.push(option("kin", "Người khác đi thay"));
    },
    "Ai đi đăng ký?",
  ],
  [
    "CONDITION_CASE_UNKNOWN",
    PERMIT,
    ({ cases }) => {
      part(cases[0]?.components[0]).when = { case: "hous" };
    },
    '"house"',
  ],
  [
    "CONDITION_QUESTION_UNKNOWN",
    BIRTH,
    ({ cases }) => {
      part(cases[0]?.components[0]).when = { answer: "maried", is: "yes" };
    },
    '"married"',
  ],
  [
    "CONDITION_OPTION_UNKNOWN",
    BIRTH,
    ({ cases }) => {
      part(cases[0]?.components[0]).when = { answer: "when-born", is: "lat" };
    },
    '"late"',
  ],
  [
    "BACK_TO_NOT_BEFORE",
    ALLOWANCE,
    ({ steps }) => {
      part(steps[0]).backTo = { step: "decide", atMost: 1 };
    },
    '"decide"',
  ],
  [
    "LOOP_WITHOUT_BOUND",
    ALLOWANCE,
    ({ steps }) => {
      part(steps[1]).backTo = { step: "appraise" };
    },
    '"appraise"',
  ],
  [
    "NO_DECIDING_STEP",
    PERMIT,
    ({ steps }) => {
      part(steps[1]).decides = false;
    },
    "Công trình không phải nhà ở riêng lẻ",
  ],
  [
    "TWO_DECIDING_STEPS",
    ALLOWANCE,
    ({ steps }) => {
      part(steps[0]).decides = true;
    },
    "appraise, decide",
  ],
  [
    "STEP_AFTER_DECISION",
    ALLOWANCE,
    ({ steps }) => {
      part(steps[0]).decides = true;
      part(steps[1]).decides = false;
    },
    '"decide"',
  ],
  [
    "DECISION_KIND",
    ALLOWANCE,
    ({ steps }) => {
      part(steps[1]).kind = "consult";
    },
    "Thẩm định và quyết định trợ cấp",
  ],
  [
    "STEPS_EXCEED_LIMIT",
    ALLOWANCE,
    ({ steps }) => {
      part(steps[1]).backTo = { step: "appraise", atMost: 2 };
    },
    "tổng 432 giờ",
  ],
  [
    "LIMIT_VERY_LONG",
    PERMIT,
    ({ cases }) => {
      part(cases[1]).timeLimit = { unit: "calendar-days", count: 500 };
    },
    "500 ngày",
  ],
  [
    "ONLINE_REASON_MISSING",
    BIRTH,
    (draft) => {
      draft.online = { level: "partial" };
    },
    "công khai lý do",
  ],
  [
    "ONLINE_REASON_NEEDLESS",
    BIRTH,
    (draft) => {
      draft.online = { level: "full", because: "presence" };
    },
    "toàn trình",
  ],
  [
    "FEE_WITHOUT_AMOUNT",
    BIRTH,
    ({ cases }) => {
      delete part(cases[0]?.fees[1]).note;
    },
    "quá hạn 60 ngày",
  ],
  [
    "FEE_FREE_BUT_SET_ELSEWHERE",
    PERMIT,
    ({ cases }) => {
      part(cases[0]?.fees[0]).amountVnd = 0;
    },
    "Lệ phí cấp giấy phép xây dựng",
  ],
  [
    "FEE_TWICE",
    PERMIT,
    ({ cases }) => {
      part(cases[0]).fees.push({
        ...levy,
        name: { vi: "Lệ phí cấp giấy phép xây dựng", en: "Levy" },
        amountVnd: 75_000,
      });
    },
    "Lệ phí cấp giấy phép xây dựng",
  ],
  [
    "FEE_NEVER_DUE",
    PERMIT,
    ({ cases }) => {
      part(cases[1]?.fees[0]).when = { case: "house" };
    },
    "trường hợp là house",
  ],
  [
    "LINKED_ITSELF",
    BIRTH,
    (draft) => {
      draft.linked = [{ procedure: BIRTH, when: "after", why: { vi: "Cần sau đó.", en: "Needed afterwards." } }];
    },
    BIRTH,
  ],
  [
    "LINKED_UNKNOWN",
    BIRTH,
    (draft) => {
      draft.linked = [{ procedure: "1.000895", when: "before", why: { vi: "Cần trước đó.", en: "Needed before." } }];
    },
    MARRIAGE,
  ],
  [
    "TEXT_BLANK",
    BIRTH,
    (draft) => {
      draft.summary.vi = " ";
    },
    "khoảng trắng",
  ],
  [
    "TEXT_HIDDEN_CHARACTER",
    BIRTH,
    (draft) => {
      draft.name.vi = "Đăng ký khai\u200B sinh";
    },
    "U+200B",
  ],
  [
    "TEXT_MARKUP",
    BIRTH,
    (draft) => {
      draft.summary.vi = "Làm <b>giấy khai sinh</b>.";
    },
    "<b>",
  ],
  [
    "TEXT_PLACEHOLDER",
    PERMIT,
    ({ law }) => {
      part(law[0]).title = "TODO luật mới";
    },
    "TODO",
  ],
  [
    "TEXT_FOREIGN_LETTER",
    PERMIT,
    (draft) => {
      draft.field.vi = "Hoạt động xây \u0501ựng";
    },
    "U+0501",
  ],
  [
    "TEXT_WITHOUT_MARKS",
    BIRTH,
    ({ outcome }) => {
      outcome.name.vi = "Giay khai sinh (ban chinh)";
    },
    "Giay khai sinh",
  ],
  [
    "TEXT_NOT_TRANSLATED",
    BIRTH,
    ({ outcome }) => {
      outcome.name.en = outcome.name.vi;
    },
    "Giấy khai sinh",
  ],
];

describe("a slip in a real definition is told by its own code, and the thing is named", () => {
  test.each(seeds)("%s in %s", (code, id, change, named) => {
    const { set, faults } = seeded(id, change);
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

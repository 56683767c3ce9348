import { describe, expect, test } from "vitest";
import {
  check,
  component,
  decide,
  levy,
  married,
  option,
  standard,
  text,
  withBirth,
  withCase,
} from "../../../tests/support/sound-definitions.ts";
import { compile } from "./compile.ts";
import type { Condition } from "./condition.ts";
import type { ProcedureDefinition } from "./definition.ts";

type Questions = NonNullable<ProcedureDefinition["questions"]>;

const yes = { answer: "married", is: "yes" };
const no = { answer: "married", is: "no" };
const pledge = (when: Condition) => ({ ...component, id: "pledge", name: text("Bản cam đoan"), when });

/** Faults of a procedure that asks these questions and wants one paper on a condition. */
const asking = (questions: Questions, when: Condition, change: Partial<ProcedureDefinition> = {}) =>
  compile(withBirth({ questions, cases: [{ ...standard, components: [component, pledge(when)] }], ...change }));

describe("what a person can never come to", () => {
  test("a paper that needs two answers to one question at once is told with its condition", () => {
    expect(asking([married], { all: [yes, no] })).toMatchObject([
      {
        code: "COMPONENT_NEVER_ASKED",
        path: ["procedures", 0, "cases", 0, "components", 1, "when"],
        reason: expect.stringContaining('"Bản cam đoan": điều kiện "married là yes và married là no"'),
      },
    ]);
  });
  test("a paper on two answers, either of which will do, is sound", () => {
    expect(asking([married], { any: [yes, { not: yes }] })).toMatchObject([{ code: "QUESTION_CHANGES_NOTHING" }]);
    expect(asking([married], { answer: "married", is: ["yes"] })).toEqual([]);
  });
  test("a paper that waits for an answer of those who are not asked is told", () => {
    const late = { ...married, id: "late", text: text("Đã quá hạn chưa?"), when: yes };
    const lateToo: Condition = { all: [no, { answer: "late", is: "yes" }] };
    expect(asking([married, late], lateToo)).toMatchObject([{ code: "COMPONENT_NEVER_ASKED" }]);
  });
  test("a paper of one case that is asked for in another only is told", () => {
    const works = { ...standard, id: "works", name: text("Công trình"), components: [pledge({ case: "standard" })] };
    expect(compile(withBirth({ cases: [standard, works] }))).toMatchObject([
      { code: "COMPONENT_NEVER_ASKED", reason: expect.stringContaining("trường hợp là standard") },
    ]);
  });
  test("a step of no case, and one whose condition contradicts its case, are told apart", () => {
    const taken = (change: Partial<typeof check>) => compile(withBirth({ steps: [{ ...check, ...change }, decide] }));
    expect(taken({ cases: [] })).toMatchObject([
      { code: "STEP_NEVER_TAKEN", reason: expect.stringContaining("cases không ghi trường hợp nào") },
    ]);
    expect(taken({ cases: [], when: { case: "standard" } })).toMatchObject([{ code: "STEP_NEVER_TAKEN" }]);
    expect(taken({ cases: ["standard"], when: { not: { case: "standard" } } })).toMatchObject([
      { reason: expect.stringMatching(/không phải \(trường hợp là standard\).*trong trường hợp standard/) },
    ]);
    expect(taken({ when: { not: { case: ["standard"] } } })).toMatchObject([{ code: "STEP_NEVER_TAKEN" }]);
  });
  test("a fee is told by its name", () => {
    const fees = [{ ...levy, amountVnd: 1, when: { any: [{ not: { case: "standard" } }] } }];
    expect(compile(withCase({ fees }))).toMatchObject([
      { code: "FEE_NEVER_DUE", reason: expect.stringContaining('"Lệ phí"') },
    ]);
  });
});

describe("cases", () => {
  const works = { ...standard, id: "works", name: text("Công trình"), when: no };
  const leading = (...cases: ProcedureDefinition["cases"]) => compile(withBirth({ questions: [married], cases }));

  test("that together take every answer are sound", () => {
    expect(leading({ ...standard, when: yes }, works)).toEqual([]);
  });
  test("that leave somebody out name his answers", () => {
    expect(leading({ ...standard, when: no }, works)).toMatchObject([
      { code: "ANSWERS_WITHOUT_CASE", reason: expect.stringContaining("married: yes"), severity: "error" },
    ]);
  });
  test("of which one takes everybody leave nobody out", () => {
    expect(leading(standard, works)).toEqual([]);
  });
  test("that hang on what is not asked yet stay open", () => {
    expect(compile(withBirth({ cases: [{ ...standard, when: { case: "standard" } }] }))).toEqual([]);
  });
});

describe("a question", () => {
  test("that nothing hangs on is a warning, and so is one whose answers all lead to the same", () => {
    expect(compile(withBirth({ questions: [married] }))).toMatchObject([
      { code: "QUESTION_CHANGES_NOTHING", severity: "warning", path: ["procedures", 0, "questions", 0] },
    ]);
  });
  test("that opens another question matters", () => {
    const late = { ...married, id: "late", text: text("Đã quá hạn chưa?"), when: yes };
    expect(asking([married, late], { answer: "late", is: "yes" })).toEqual([]);
  });
  test("is not told beside a contradiction that speaks of it", () => {
    expect(asking([married], { all: [yes, no] }).map(({ code }) => code)).toEqual(["COMPONENT_NEVER_ASKED"]);
  });
});

test("a condition over more answers than anybody can look at is taken as it stands", () => {
  const questions = Array.from({ length: 4 }, (_, at) => ({
    id: `q${at}`,
    text: text(`Câu hỏi ${at}?`),
    options: Array.from({ length: 6 }, (_, one) => option(`o${one}`)),
  }));
  const all = { all: questions.map(({ id }) => ({ answer: id, is: "o0" })) };
  expect(asking(questions, all)).toEqual([]);
  const cases = [{ ...standard, when: all }];
  expect(compile(withBirth({ questions, cases }))).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { Component, ProcedureCase, Step } from "../../shared/domain/procedure/definition.ts";
import { casesByPapers, casesBySteps, papersOf } from "./paper-groups.ts";

const text = (vi: string) => ({ vi, en: vi });
const paper = (id: string, more: object = {}) => Component.parse({ id, name: text(id), form: "original", ...more });
const aCase = (id: string, ...papers: string[]): ProcedureCase =>
  ProcedureCase.parse({
    id,
    name: text(id),
    timeLimit: { unit: "working-days", count: 3 },
    components: (papers.length === 0 ? ["form"] : papers).map((one) => ({
      id: one,
      name: text(one),
      form: "original",
    })),
  });
const step = (id: string, more: object = {}) =>
  Step.parse({ id, name: text(id), owner: "justice", acceptWithinHours: 1, workHours: 1, ...more });

describe("papers", () => {
  test("that everybody shows stand with those that everybody hands in", () => {
    const { always, sometimes } = papersOf([
      paper("declaration"),
      paper("authorisation", { required: false }),
      paper("identity", { required: false, shown: true }),
      paper("pledge", { when: { answer: "born", is: "home" } }),
    ]);
    expect(always.map(({ id }) => id)).toEqual(["declaration", "identity"]);
    expect(sometimes.map(({ id }) => id)).toEqual(["authorisation", "pledge"]);
  });

  test("are told once for cases that need the same", () => {
    const groups = casesByPapers([aCase("usual", "a", "b"), aCase("verified", "a", "b"), aCase("other", "a")]);
    expect(groups.map(({ cases }) => cases.map(({ id }) => id))).toEqual([["usual", "verified"], ["other"]]);
  });
});

describe("steps", () => {
  test("of cases that exclude each other are two ways, not one after the other", () => {
    const ways = casesBySteps({
      cases: [aCase("house"), aCase("works"), aCase("villa")],
      steps: [step("check"), step("house", { cases: ["house", "villa"] }), step("works", { cases: ["works"] })],
    });
    expect(ways.map(({ steps, cases }) => [steps.map(({ id }) => id), cases.map(({ id }) => id)])).toEqual([
      [
        ["check", "house"],
        ["house", "villa"],
      ],
      [["check", "works"], ["works"]],
    ]);
  });

  test("that all cases take are one way", () => {
    expect(casesBySteps({ cases: [aCase("a", "x"), aCase("b", "y")], steps: [step("check")] })).toHaveLength(1);
  });
});

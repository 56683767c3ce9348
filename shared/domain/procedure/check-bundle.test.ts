import { describe, expect, test } from "vitest";
import { component, birth as simple, sound, standard, text } from "../../../tests/support/sound-definitions.ts";
import type { Bundle, BundlePart } from "./bundle.ts";
import { compile } from "./compile.ts";
import type { ProcedureCase, ProcedureDefinition } from "./definition.ts";

const death: ProcedureDefinition = { ...simple, id: "1.000656" };
const part = (id: string, more: Partial<BundlePart> = {}): BundlePart => ({
  ...{ id, procedure: "1.000656", papers: { form: "form" } },
  ...more,
});

/** What is found in a bundle of these parts; the bundle asks for one original of "form". */
const found = (
  parts: Bundle["parts"],
  {
    own = {},
    asked = {},
    others = [],
  }: {
    own?: Partial<ProcedureDefinition>;
    asked?: Partial<ProcedureCase>;
    others?: readonly ProcedureDefinition[];
  } = {},
) => {
  const bundle = { ...simple, steps: [], bundle: { parts }, cases: [{ ...standard, ...asked }] };
  const set = { ...sound, procedures: [bundle, { ...death, ...own }, ...others] };
  return compile(set).map(({ code, path }) => `${code} ${path.slice(2).join(".")}`);
};

describe("a bundle", () => {
  test("has no steps of its own, and one of a procedure that is not there waits for it", () => {
    const bundle = { ...simple, bundle: { parts: [part("a"), part("b", { procedure: "9.999999" })] } };
    const set = { ...sound, procedures: [bundle, death] };
    expect(compile(set).map(({ code }) => code)).toEqual(
      expect.arrayContaining(["BUNDLE_WITH_STEPS", "PART_PROCEDURE_UNKNOWN"]),
    );
  });
  test("of procedures that are there, in an order that ends, with papers that do, is sound", () => {
    expect(found([part("a"), part("b", { after: ["a"] }), part("c", { afterOnPaper: ["a", "b"] })])).toEqual([]);
  });
  test("whose parts wait for each other, also by way of a third, is told at each of them", () => {
    const circle = [part("a", { after: ["b"] }), part("b", { afterOnPaper: ["c"] }), part("c", { after: ["a"] })];
    expect(found(circle)).toEqual([
      "PART_CYCLE bundle.parts.0.after",
      "PART_CYCLE bundle.parts.1.afterOnPaper",
      "PART_CYCLE bundle.parts.2.after",
    ]);
    const behind = [
      part("a", { after: ["b"] }),
      part("b", { after: ["c", "d"] }),
      part("c", { after: ["d"] }),
      part("d"),
    ];
    expect(found(behind)).toEqual([]);
  });
  test("that waits for, or takes the outcome of, what it does not have", () => {
    expect(found([part("a"), part("b", { afterOnPaper: ["x"], outcomes: { form: "y" }, papers: {} })])).toEqual([
      "PART_UNKNOWN bundle.parts.1.afterOnPaper.0",
      "PART_UNKNOWN bundle.parts.1.outcomes.form",
    ]);
  });
  test("of a bundle, or of itself, is none", () => {
    expect(found([part("a"), part("b", { procedure: "1.001193" })])).toEqual([
      "PART_PROCEDURE_UNKNOWN bundle.parts.1.procedure",
    ]);
  });
  test("of a procedure with several cases says which", () => {
    const own = { cases: [standard, { ...standard, id: "other", name: text("Khác") }] };
    const steps = { ...own, questions: [] };
    expect(found([part("a"), part("b", { case: "other" })], { own: steps })).toContain(
      "PART_CASE_UNKNOWN bundle.parts.0",
    );
    expect(found([part("a", { case: "none" }), part("b", { case: "other" })], { own: steps })).toContain(
      "PART_CASE_UNKNOWN bundle.parts.0.case",
    );
  });
});

describe("papers that contradict", () => {
  const contradicts = ["PART_PAPER_CONTRADICTS bundle.parts.0.papers", "PART_PAPER_CONTRADICTS bundle.parts.1.papers"];
  const asking = (change: Partial<typeof component>) => ({ asked: { components: [{ ...component, ...change }] } });
  const wanting = (change: Partial<typeof component>) => ({
    own: { cases: [{ ...standard, components: [{ ...component, ...change }] }] },
  });
  const both = [part("a"), part("b")];

  test("the bundle asks for a copy, for fewer, or leaves it open", () => {
    expect(found(both, asking({ form: "copy" }))).toEqual(contradicts);
    expect(found(both, asking({ required: false }))).toEqual(contradicts);
    expect(found(both, wanting({ count: 2 }))).toEqual(contradicts);
    expect(found(both, wanting({ form: "copy" }))).toEqual([]);
  });
  test("the bundle does not ask for it at all; an outcome does in its place", () => {
    expect(found([part("a"), part("b", { papers: {} })])).toEqual(["PART_PAPER_CONTRADICTS bundle.parts.1.papers"]);
    expect(found([part("a"), part("b", { papers: {}, outcomes: { form: "a" } })])).toEqual([]);
  });
  test("names of papers that nobody has are told at their place, once", () => {
    expect(found([part("a", { papers: { form: "from" } }), part("b", { outcomes: { fromm: "a" } })])).toEqual([
      "PART_PAPER_UNKNOWN bundle.parts.0.papers.form",
      "PART_PAPER_UNKNOWN bundle.parts.1.outcomes.fromm",
    ]);
    expect(found([part("a"), part("b", { papers: { form: "form", notice: "form" } })])).toEqual([
      "PART_PAPER_UNKNOWN bundle.parts.1.papers.notice",
    ]);
  });
});

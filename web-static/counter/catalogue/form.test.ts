import { describe, expect, test } from "vitest";
import { ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import { sampleProcedures } from "../../testing/sample-procedures.ts";
import { choices, items, labels, sections } from "../../text/catalogue-form-vi.ts";
import * as screens from "../../text/catalogue-vi.ts";
import type { FieldSpec } from "./field-spec.ts";
import { copiedContent, isProcedureCode, newContent } from "./new-content.ts";
import { kindOf } from "./paths.ts";
import { placeName } from "./place-name.ts";
import { SECTIONS, sectionOf } from "./sections.ts";
import { shownProcedure } from "./shown-procedure.ts";
import { readMoney, readNumber, readWords, showMoney, showNumber } from "./typed-values.ts";

const walk = (fields: readonly FieldSpec[], above: readonly string[] = []): { path: string[]; spec: FieldSpec }[] =>
  fields.flatMap((spec) => {
    const path = [...above, spec.key];
    const inner = spec.kind === "list" ? spec.item.fields : spec.kind === "group" ? spec.fields : [];
    return [{ path, spec }, ...walk(inner, path)];
  });
const all = walk(SECTIONS.flatMap(({ fields }) => fields));

describe("the form", () => {
  test("has an entry for everything that a definition can say", () => {
    // Which paper of a bundle serves for which of its procedures is written in its file; the form leaves that as it is.
    const known = Object.keys(ProcedureDefinition.shape).filter((key) => key !== "id" && key !== "bundle");
    expect(known.filter((key) => !all.some(({ path }) => path.length === 1 && path[0] === key))).toEqual([]);
    const inCase = Object.keys(ProcedureDefinition.shape.cases.element.shape);
    const inStep = Object.keys(ProcedureDefinition.shape.steps.element.shape);
    const inPaper = Object.keys(ProcedureDefinition.shape.cases.element.shape.components.element.shape);
    const keysUnder = (kind: string) =>
      all.flatMap(({ path }) => (kindOf(path.slice(0, -1)) === kind ? path.slice(-1) : []));
    expect(inCase.filter((key) => !keysUnder("cases").includes(key))).toEqual([]);
    expect(inStep.filter((key) => !keysUnder("steps").includes(key))).toEqual([]);
    expect(inPaper.filter((key) => !keysUnder("cases.components").includes(key))).toEqual([]);
  });

  test("has words for every entry, choice and section", () => {
    const words: Readonly<Record<string, string>> = labels;
    const parts: Readonly<Record<string, string>> = sections;
    for (const { path, spec } of all) {
      const kind = kindOf(path);
      expect(words[kind], kind).toBeDefined();
      if (spec.kind === "list") expect(items[kind], kind).toBeDefined();
      if (spec.kind === "choice" || spec.kind === "checks")
        expect(Object.keys(choices[kind] ?? {}).sort(), kind).toEqual([...spec.options].sort());
    }
    for (const { id } of SECTIONS) expect(parts[id], id).toBeDefined();
    expect(sectionOf(["nothing-known"])).toBe("general");
  });

  test("tells a place as an official would point to it", () => {
    const table: Readonly<Record<string, string>> = labels;
    const words = {
      editor: screens.editor,
      label: (path: readonly (string | number)[]) => table[kindOf(path)] ?? "",
      item: (path: readonly (string | number)[]) => items[kindOf(path)] ?? "",
    };
    const content = { cases: [{ name: { vi: "Lần đầu" }, fees: [{}] }] };
    expect(placeName(content, ["cases", 0, "fees", 0, "name", "en"], words)).toBe(
      "Trường hợp “Lần đầu” › Phí, lệ phí “khoản thu 1 (chưa đặt tên)” › Tên khoản thu › Tiếng Anh",
    );
    expect(placeName(content, ["online", "reason"], words)).toBe("Lý do công khai");
    expect(placeName(content, ["steps"], words)).toBe("Bước");
  });
});

describe("a new procedure", () => {
  test("can be looked at from its first letter, with a mark where a text is missing", () => {
    const shown = shownProcedure(newContent("9.000001", "2026-11-25", "justice"));
    expect(shown?.hasGaps).toBe(true);
    expect(shown?.procedure.name).toEqual({ vi: "…", en: "…" });
    const [birth] = sampleProcedures;
    expect(shownProcedure({ ...birth })?.hasGaps).toBe(false);
    expect(shownProcedure({ ...birth, department: 3 })).toBeUndefined();
    expect(shownProcedure({ ...birth, cases: [] })).toBeUndefined();
  });

  test("that is like another begins today and has its own code", () => {
    const [birth] = sampleProcedures;
    const copy = copiedContent({ ...birth, effectiveTo: "2026-01-01", yearly: 9 }, "9.000002", "2026-11-25");
    expect(copy).toMatchObject({ id: "9.000002", effectiveFrom: "2026-11-25", department: "justice" });
    for (const key of ["version", "effectiveTo", "yearly"]) expect(copy).not.toHaveProperty(key);
    expect(["1.001193", "1001193", "1.00119", ""].map(isProcedureCode)).toEqual([true, false, false, false]);
  });
});

test("numbers and amounts are read as people write them; what is no number stays as it was typed", () => {
  expect(["0,5", "1.", "", "ba"].map(readNumber)).toEqual([0.5, 1, undefined, "ba"]);
  expect([0.5, undefined, "ba"].map(showNumber)).toEqual(["0,5", "", "ba"]);
  expect(["8.000", "8 000 đ", "-5", "1,200,000 VND", "", "theo tỉnh"].map(readMoney)).toEqual([
    8000,
    8000,
    -5,
    1_200_000,
    undefined,
    "theo tỉnh",
  ]);
  expect(showMoney(1_200_000)).toBe("1.200.000");
  expect(readWords(" khai sinh \n\n em bé")).toEqual(["khai sinh", "em bé"]);
});

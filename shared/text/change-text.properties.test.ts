import fc from "fast-check";
import { expect, test } from "vitest";
import { caoBangDefinitions } from "../../tests/support/definitions.ts";
import { editedDefinition } from "../../tests/support/edited-definition.ts";
import { canonicalJson } from "../definitions/version.ts";
import type { ProcedureDefinition } from "../domain/procedure/definition.ts";
import { diffProcedures } from "../domain/procedure/diff.ts";
import { changeText } from "./change-text.ts";

const all: ProcedureDefinition[] = caoBangDefinitions().procedures.map(({ version, ...definition }) => definition);
const edited = fc.constantFrom(...all).chain((before) => fc.tuple(fc.constant(before), editedDefinition(before)));
const two = fc.oneof(edited, edited, edited, fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all)));
const RUNS = { numRuns: 500 };

const at = (definition: ProcedureDefinition, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, part) => Reflect.get(Object(value), part), definition);

test("two definitions have changes exactly when their content differs", () => {
  let differing = 0;
  fc.assert(
    fc.property(two, ([before, after]) => {
      const differ = canonicalJson(before) !== canonicalJson(after);
      if (differ) differing++;
      expect(diffProcedures(before, after).length > 0).toBe(differ);
      expect(diffProcedures(after, before).length > 0).toBe(differ);
    }),
    RUNS,
  );
  expect(differing).toBeGreaterThan(RUNS.numRuns / 3);
});

test("each change stands where it says, and two looks find the same", () => {
  fc.assert(
    fc.property(two, ([before, after]) => {
      const changes = diffProcedures(before, after);
      expect(diffProcedures(structuredClone(before), structuredClone(after))).toEqual(changes);
      for (const { kind, path } of changes)
        expect(at(kind === "removed" ? before : after, path), path.join(".")).toBeDefined();
    }),
    RUNS,
  );
});

test("each change has a sentence of its own in both languages", () => {
  const names = (before: ProcedureDefinition, after: ProcedureDefinition) => ({
    ...{ before, after },
    office: (key: string) => ({ vi: key, en: key }),
  });
  fc.assert(
    fc.property(two, ([before, after]) => {
      for (const change of diffProcedures(before, after)) {
        const { vi, en } = changeText(change, names(before, after));
        for (const sentence of [vi, en])
          expect(sentence).not.toMatch(/undefined|\bnull\b|\[object|NaN|^\P{Letter}|: *$/u);
        expect(vi).not.toBe(en);
      }
    }),
    RUNS,
  );
});

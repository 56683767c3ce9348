import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import { exportText, readDefinitions } from "./export-command.ts";
import { createDice } from "./generate/dice.ts";
import { generatedProcedure } from "./generate/procedure.ts";
import { importCatalogue } from "./import.ts";
import { readMapping } from "./mapping-file.ts";

const shipped = join(import.meta.dirname, "../../../shared/definitions");

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "round-trip-"));
});
afterAll(() => rm(root, { recursive: true }));

/** Exports, imports into a new folder and reads what lies there. */
const around = async (
  definitions: readonly ProcedureDefinition[],
  format: "csv" | "json",
): Promise<ProcedureDefinition[]> => {
  const folder = await mkdtemp(join(root, "out-"));
  const file = join(folder, `a.${format}`);
  await writeFile(file, exportText(definitions, format) ?? "");
  const quiet = { progress: () => {}, note: () => {}, replace: false };
  const outcomes = await importCatalogue({
    file,
    mapping: readMapping("motcua"),
    folder,
    report: join(folder, "r.csv"),
    ...quiet,
  });
  expect(outcomes.map(({ result }) => result.kind)).toEqual(definitions.map(() => "taken"));
  return readDefinitions(folder);
};

const byCode = (definitions: readonly ProcedureDefinition[]) => definitions.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test.each(["json", "csv"] as const)("the real procedures come back from %s exactly as they were", async (format) => {
  const real = readDefinitions(shipped);
  expect(real.length).toBeGreaterThanOrEqual(12);
  expect(await around(real, format)).toEqual(byCode(real));
});

/** Texts that spreadsheets and CSV readers like to change. */
const awkward = fc.string({
  unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "\n", "\t", "ế", "1", " ", "{", "#"),
  minLength: 1,
  maxLength: 12,
});

test("a text that begins with a line of spaces alone comes back", async () => {
  const [first] = readDefinitions(shipped);
  if (first === undefined) throw new Error("no procedure is shipped");
  for (const review of [" \n", "\n \n=", " \t\n=", "  \n\n- a\n"]) {
    const changed = { ...first, review };
    expect(await around([changed], "json")).toEqual([changed]);
  }
});

test.each(["json", "csv"] as const)("any text of a procedure comes back from %s", async (format) => {
  const [first] = readDefinitions(shipped);
  if (first === undefined) throw new Error("no procedure is shipped");
  await fc.assert(
    fc.asyncProperty(awkward, awkward, async (name, review) => {
      const changed = { ...first, name: { vi: name, en: name }, keywords: [name], review };
      expect(await around([changed], format)).toEqual([changed]);
    }),
    { numRuns: 25 },
  );
});

test.each(["json", "csv"] as const)(
  "generated procedures, of many cases and questions, come back from %s",
  async (format) => {
    const dice = createDice(3);
    const generated = Array.from({ length: 40 }, (_, at) => generatedProcedure(dice, at));
    expect(await around(generated, format)).toEqual(generated);
  },
);

test("versions of one procedure that follow each other are both taken", async () => {
  const [first] = readDefinitions(shipped);
  if (first === undefined) throw new Error("no procedure is shipped");
  const both = [
    { ...first, effectiveTo: "2027-02-28" },
    { ...first, effectiveFrom: "2027-03-01" },
  ];
  expect(await around(both, "csv")).toEqual(both);
});

test("an export as YAML holds everything too", () => {
  const real = readDefinitions(shipped);
  expect(parse(exportText(real, "yaml") ?? "")).toEqual(real);
});

test("an unknown format is none", () => {
  expect(exportText([], "xml")).toBeUndefined();
  expect(exportText([], "toString")).toBeUndefined();
});

test("a folder with a fault is not exported by halves", async () => {
  const folder = await mkdtemp(join(root, "bad-"));
  await writeFile(join(folder, "a.json"), exportText(readDefinitions(shipped).slice(0, 2), "json") ?? "");
  const task = {
    file: join(folder, "a.json"),
    mapping: readMapping("motcua"),
    folder,
    report: join(folder, "r.csv"),
    replace: false,
  };
  await importCatalogue({ ...task, progress: () => {}, note: () => {} });
  const [name = ""] = await readdir(join(folder, "procedures"));
  await writeFile(
    join(folder, "procedures", name),
    (await readFile(join(folder, "procedures", name), "utf8")).replace("steps:", "stepz:"),
  );
  expect(() => readDefinitions(folder)).toThrow(/stepz|steps/);
});

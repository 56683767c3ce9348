import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { takeDefinitionRow } from "../../../shared/domain/catalogue/definition-row.ts";
import { doubt } from "../../../shared/domain/catalogue/finding.ts";
import { createLedger, type RowOutcome, type RowResult } from "../../../shared/domain/catalogue/ledger.ts";
import { type CatalogueMapping, columnsOf } from "../../../shared/domain/catalogue/mapping.ts";
import type { RawRow } from "../../../shared/domain/catalogue/row-cells.ts";
import { type RowTaken, takeRow } from "../../../shared/domain/catalogue/take-row.ts";
import { csvRows } from "./csv-rows.ts";
import { addQuestion, fileNameOf, fingerprintOf, openFolder, writeDefinition } from "./definition-files.ts";
import { reportCsv } from "./import-report.ts";
import { jsonRows } from "./json-rows.ts";
import type { ReadRow } from "./read-row.ts";
import { openSource, type SourceText } from "./source-text.ts";

export interface ImportTask {
  readonly file: string;
  readonly mapping: CatalogueMapping;
  /** Gets `procedures/`, as `motcua check --folder` reads it. */
  readonly folder: string;
  readonly report: string;
  /** Writes over definitions that are there already. */
  readonly replace: boolean;
  readonly progress: (share: number) => void;
  /** Told when a column that the mapping names is not in the file. */
  readonly note: (sentence: string) => void;
}

const NAME_LENGTH = 200;

const codeColumnsOf = (mapping: CatalogueMapping): string[] =>
  mapping.form === "definition" ? ["id"] : [mapping.columns.code].flat();

const without = (wanted: readonly string[][], columns: readonly string[]): string =>
  wanted
    .filter((names) => names.length > 0 && !names.some((name) => columns.includes(name)))
    .map((names) => `“${names.join(" / ")}”`)
    .join(", ");

/** Without code and name no row can be taken; what else is missing is asked about row by row. */
const checkHeader = (columns: readonly string[], { mapping, note }: ImportTask): void => {
  const needed =
    mapping.form === "definition"
      ? [["id"], ["cases"]]
      : [mapping.columns.code, mapping.columns.name].map((one) => [one].flat());
  const missing = without(needed, columns);
  if (missing !== "")
    throw new Error(
      `Tệp không có cột ${missing} (columns are missing); các cột đọc được (columns found): ${columns.slice(0, 40).join(", ")}.`,
    );
  const empty = mapping.form === "definition" ? "" : without(columnsOf(mapping), columns);
  if (empty !== "") note(`Tệp không có cột ${empty}; coi như trống (taken for empty).`);
};

const rowsOf = (task: ImportTask, source: SourceText): AsyncGenerator<ReadRow> => {
  const { file, mapping } = task;
  const codeColumns = codeColumnsOf(mapping);
  if (isJson(file))
    return jsonRows(source, { rows: mapping.file.rows, isRow: (row) => codeColumns.some((name) => name in row) });
  const { delimiter } = mapping.file;
  return csvRows(source, { delimiter, codeColumns, checkHeader: (columns) => checkHeader(columns, task) });
};

const isJson = (file: string): boolean => extname(file).toLowerCase() === ".json";

const take = (raw: RawRow, { file, mapping }: ImportTask, row: number): RowTaken =>
  mapping.form === "definition"
    ? takeDefinitionRow(raw, isJson(file) ? "entries" : "cells")
    : takeRow(raw, mapping, row);

/** Takes rows one after the other, and remembers what became of each. */
const createIntake = (task: ImportTask, procedures: string) => {
  const ledger = createLedger();
  const outcomes: RowOutcome[] = [];
  const positions = new Map<number, { readonly at: number; readonly file: string }>();
  const account = (row: number, code: string, name: string, result: RowResult): void =>
    void outcomes.push({ row, code, name: name.slice(0, NAME_LENGTH), result });

  const write = (row: number, { definition, doubts }: Extract<RowTaken, { ok: true }>): RowResult => {
    const file = join(procedures, fileNameOf(definition, task.mapping.form === "definition"));
    writeDefinition(file, definition, doubts);
    positions.set(row, { at: outcomes.length, file });
    return doubts.length === 0 ? { kind: "taken" } : { kind: "questions", doubts };
  };

  /** The row that came first is taken, but two that contradict each other make a question of it. */
  const doubtFirst = (first: number, second: number): void => {
    const place = positions.get(first);
    const outcome = place === undefined ? undefined : outcomes[place.at];
    if (place === undefined || outcome === undefined) return;
    const { result } = outcome;
    const added = doubt("CODE_TWICE_DIFFERS", "", `dòng ${second}`);
    const doubts = [...(result.kind === "questions" ? result.doubts : []), added];
    addQuestion(place.file, added);
    outcomes[place.at] = { ...outcome, result: { kind: "questions", doubts } };
  };

  const compare = (row: number, taken: Extract<RowTaken, { ok: true }>): RowResult => {
    const { id, effectiveFrom } = taken.definition;
    const key = task.mapping.form === "definition" ? `${id} ${effectiveFrom}` : id;
    const comparison = ledger.compare(key, row, fingerprintOf(taken.content));
    if (comparison.kind === "same") return { kind: "repeat", of: comparison.of };
    if (comparison.kind === "first") return write(row, taken);
    doubtFirst(comparison.from, row);
    return { kind: "refused", refusal: "CODE_TWICE", found: `dòng ${comparison.from} và dòng ${row}` };
  };

  const add = (read: ReadRow): void => {
    const { row } = read;
    const taken = "raw" in read ? take(read.raw, task, row) : { ...read, ok: false as const, code: "", name: "" };
    if (taken.ok) account(row, taken.definition.id, taken.definition.name.vi, compare(row, taken));
    else account(row, taken.code, taken.name, { kind: "refused", refusal: taken.refusal, found: taken.found });
  };
  return { add, outcomes };
};

/**
 * Reads a file of another system row by row, writes a definition for each row that is taken, and a report in which each row
 * stands once. @throws one sentence when the file cannot be read at all
 */
export const importCatalogue = async (task: ImportTask): Promise<readonly RowOutcome[]> => {
  const source = openSource(task.file, task.mapping.file.encoding);
  const { add, outcomes } = createIntake(task, openFolder(task.folder, task.replace));
  for await (const read of rowsOf(task, source)) {
    add(read);
    task.progress(source.bytes === 0 ? 1 : read.read / source.bytes);
  }
  task.progress(1);
  mkdirSync(dirname(task.report), { recursive: true });
  writeFileSync(task.report, reportCsv(outcomes));
  return outcomes;
};

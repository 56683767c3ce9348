import { ProcedureDefinition } from "../procedure/definition.ts";
import { parseEntries } from "../procedure/parse-entries.ts";
import { showPath } from "../procedure/show-path.ts";
import { type RawRow, textOf } from "./row-cells.ts";
import { unprotectCell } from "./spreadsheet-cell.ts";
import type { RowTaken } from "./take-row.ts";

/** Entries that a column holds as plain text; every other is JSON in a cell. */
const TEXTS = new Set(["id", "effectiveFrom", "effectiveTo", "department", "review"]);

/** Entries of a definition in the order in which they are exported. */
export const definitionColumns: readonly string[] = Object.keys(ProcedureDefinition.shape);

/** A definition as a row of texts; entries that it lacks are empty. */
export const definitionToRow = (definition: ProcedureDefinition): string[] => {
  const entries = new Map<string, unknown>(Object.entries(definition));
  return definitionColumns.map((column) => {
    const value = entries.get(column);
    if (value === undefined) return "";
    return TEXTS.has(column) ? textOf(value) : JSON.stringify(value);
  });
};

const fromCell = (column: string, value: unknown): unknown => {
  const text = unprotectCell(textOf(value));
  if (TEXTS.has(column)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/**
 * A row that `definitionToRow` made, or an object of a JSON export, as the definition that it was.
 * @param kind cells hold lists and groups as JSON, and an apostrophe before what a spreadsheet would compute
 */
export const takeDefinitionRow = (raw: RawRow, kind: "cells" | "entries"): RowTaken => {
  const filled = Object.entries(raw).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  const [code, name] = [textOf(raw.id), textOf(raw.name).slice(0, 200)];
  if (filled.length === 0) return { ok: false, refusal: "ROW_EMPTY", found: "", code, name };
  const { value: definition, findings } = parseEntries(
    Object.fromEntries(filled.map(([column, value]) => [column, kind === "cells" ? fromCell(column, value) : value])),
    ProcedureDefinition,
  );
  if (definition !== undefined && findings.length === 0)
    return { ok: true, definition, doubts: [], content: JSON.stringify(definition) };
  const found = findings.map(({ path, reason }) => `${showPath(path)}: ${reason}`).join("; ");
  return { ok: false, refusal: "ENTRY_NOT_VALID", found: found.slice(0, 200), code, name };
};

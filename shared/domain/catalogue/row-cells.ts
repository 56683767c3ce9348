import { cleanText } from "./clean-text.ts";
import { type Doubt, doubt, type RowRefusal } from "./finding.ts";
import { hasLostCharacters, isGarbled, isOldFont, repairDouble } from "./garbled.ts";
import type { FactMapping } from "./mapping.ts";
import { isFormula } from "./spreadsheet-cell.ts";

/** A row as it was read: cells of a CSV file are texts, entries of a JSON file anything. */
export type RawRow = Readonly<Record<string, unknown>>;

type Entry = keyof FactMapping["columns"];
export type Cells = Readonly<Partial<Record<Entry, string>>>;

/** Longest cell that is read; what is longer holds a whole page run together. */
const LONGEST_CELL = 20_000;

/** Each entry of the mapping and the place in the definition that it feeds; empty for what is only compared. */
const ENTRIES = [
  ["code", "id"],
  ["name", "name"],
  ["nameEn", "name"],
  ["summary", "summary"],
  ["summaryEn", "summary"],
  ["field", "field"],
  ["level", ""],
  ["decision", ""],
  ["effectiveFrom", "effectiveFrom"],
  ["timeLimit", "cases[0].timeLimit"],
  ["timeUnit", "cases[0].timeLimit"],
  ["fee", "cases[0].fees"],
  ["timeAndFee", "cases[0]"],
  ["ways", "cases[0]"],
  ["papers", "cases[0].components"],
  ["text", ""],
  ["outcome", "outcome"],
  ["law", "law"],
  ["keywords", "keywords"],
] as const satisfies readonly (readonly [Entry, string])[];

/** What a cell says, as text: lists line by line, groups as JSON. */
export const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

export type CellsRead =
  | { readonly ok: true; readonly cells: Cells; readonly doubts: readonly Doubt[] }
  | { readonly ok: false; readonly refusal: RowRefusal; readonly found: string };

const refused = (refusal: RowRefusal, found: string): CellsRead => ({ ok: false, refusal, found: found.slice(0, 80) });

interface Picked {
  readonly entry: Entry;
  readonly path: string;
  readonly raw: string;
}

/** Units of text that one letter, encoded twice, may take. */
const MOST_TIMES = 9;

/** Each mapped entry's text: of several columns, the first that is not empty. */
const pick = (row: RawRow, columns: FactMapping["columns"]): Picked[] =>
  ENTRIES.flatMap(([entry, path]): Picked[] => {
    const texts = [columns[entry] ?? []].flat().map((column) => textOf(row[column]));
    const raw = texts.find((text) => text.trim() !== "");
    return raw === undefined ? [] : [{ entry, path, raw }];
  });

const whyUnreadable = (text: string): RowRefusal | undefined => {
  if (text.length > LONGEST_CELL) return "CELL_TOO_LONG";
  if (hasLostCharacters(text)) return "TEXT_LOST";
  if (isGarbled(text)) return "TEXT_GARBLED";
  return isFormula(text) ? "CELL_IS_FORMULA" : undefined;
};

/** The mapped cells of a row as clean text, with a doubt for each repair, or why the row cannot be read. */
export const readCells = (row: RawRow, columns: FactMapping["columns"]): CellsRead => {
  const picked = pick(row, columns);
  if (picked.length === 0) return refused("ROW_EMPTY", "");
  const cells: Partial<Record<Entry, string>> = {};
  const doubts: Doubt[] = [];
  for (const { entry, path, raw } of picked) {
    // The whole: a letter that was encoded twice takes up to nine times its length, and a cut may fall inside it.
    const repaired = raw.length > MOST_TIMES * LONGEST_CELL ? undefined : repairDouble(raw);
    const why = whyUnreadable(repaired ?? raw);
    if (why !== undefined) return refused(why, raw);
    const clean = cleanText(repaired ?? raw);
    if (isOldFont(clean.text)) return refused("TEXT_OF_OLD_FONT", raw);
    if (repaired !== undefined) doubts.push(doubt("TEXT_REPAIRED", path, clean.text));
    if (clean.hadControls) doubts.push(doubt("TEXT_HAD_CONTROL_CHARACTERS", path, clean.text));
    if (clean.hadForeignMarkup) doubts.push(doubt("TEXT_HAD_MARKUP", path, clean.text));
    cells[entry] = clean.text;
  }
  return { ok: true, cells, doubts };
};

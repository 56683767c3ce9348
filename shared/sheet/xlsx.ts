import { accept, type Result, refuse } from "../domain/decider.ts";
import type { SheetRefusal } from "./sheet-refusal.ts";
import { unpack, zipEntries } from "./zip.ts";

/** Text of one part of a workbook, unpacked: 5,000 rows take some 3 MB. */
const PART_AT_MOST = 60 * 1024 * 1024;
/** A cell far to the right is a slip of the keyboard, or made to fill the memory. */
const COLUMNS_AT_MOST = 200;
const ROWS_AT_MOST = 100_000;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const letterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");

const unescaped = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) =>
    hex ? letterOf(Number.parseInt(hex, 16)) : decimal ? letterOf(Number(decimal)) : (ENTITIES[name] ?? whole),
  );

/** All text within a string item, without the pronunciation that Asian Excel keeps beside it. */
const textOf = (xml: string): string =>
  [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, "").matchAll(/<t\b[^>]*?(?:\/>|>([^<]*)<\/t>)/g)]
    .map(([, text = ""]) => unescaped(text))
    .join("");

const attribute = (tag: string, name: string): string | undefined =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "") || undefined;

/** "AB12" → 27, counted from 0. */
const columnOf = (reference: string): number =>
  [...reference.replace(/\d.*$/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** What a cell shows, plainly: a formula counts by its last value, a date by its number of days. */
const cellText = (tag: string, inner: string, strings: readonly string[]): string => {
  const type = attribute(tag, "t");
  if (type === "inlineStr") return textOf(inner);
  const value = unescaped(/<v\b[^>]*>([^<]*)<\/v>/.exec(inner)?.[1] ?? "");
  if (type === "s") return strings[Number(value)] ?? "";
  // 4.312001234E9 is how a long number is kept; an identity number is read in full.
  return type === undefined && /^\d(\.\d+)?E\+?\d+$/i.test(value) ? BigInt(Number(value)).toString() : value;
};

const readRows = (xml: string, strings: readonly string[]): string[][] => {
  const rows: string[][] = [];
  for (const [, rowTag = "", cells = ""] of xml.matchAll(/<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const at = Number(attribute(rowTag, "r") ?? rows.length + 1) - 1;
    if (!(at >= 0 && at < ROWS_AT_MOST)) continue;
    while (rows.length < at) rows.push([]);
    const row: string[] = [];
    for (const [, tag = "", inner = ""] of cells.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const reference = attribute(tag, "r");
      const column = reference === undefined ? row.length : columnOf(reference);
      if (column < 0 || column >= COLUMNS_AT_MOST) continue;
      while (row.length < column) row.push("");
      row[column] = cellText(tag, inner, strings);
    }
    rows[at] = row;
  }
  return rows;
};

/** Path of the first sheet that is not hidden. */
const firstSheet = (workbook: string, relations: string): string | undefined => {
  const sheets = [...workbook.matchAll(/<sheet\b([^>]*)\/?>/g)].map(([, tag = ""]) => tag);
  const shown = sheets.find((tag) => attribute(tag, "state") === undefined) ?? sheets[0] ?? "";
  const id = attribute(shown, "r:id");
  const relation = [...relations.matchAll(/<Relationship\b([^>]*)\/?>/g)].find(
    ([, tag = ""]) => attribute(tag, "Id") === id,
  );
  const target = relation && attribute(relation[1] ?? "", "Target");
  return target?.startsWith("/") ? target.slice(1) : target && `xl/${target}`;
};

/** Cells of a workbook's first sheet as text. Nothing in it is computed, and no file that it points to is opened. */
export const readXlsx = async (bytes: Uint8Array<ArrayBuffer>): Promise<Result<string[][], SheetRefusal>> => {
  if (typeof DecompressionStream === "undefined") return refuse("SHEET_BROWSER_TOO_OLD");
  const entries = zipEntries(bytes);
  if (entries === undefined) return refuse("SHEET_BROKEN");
  const part = async (name: string): Promise<Result<string, SheetRefusal>> => {
    const entry = entries.get(name);
    if (entry === undefined) return refuse("SHEET_BROKEN");
    const unpacked = await unpack(entry, PART_AT_MOST);
    return unpacked.ok ? accept(new TextDecoder().decode(unpacked.value)) : unpacked;
  };
  const workbook = await part("xl/workbook.xml");
  if (!workbook.ok) return workbook;
  const relations = await part("xl/_rels/workbook.xml.rels");
  if (!relations.ok) return relations;
  const sheet = await part(firstSheet(workbook.value, relations.value) ?? "");
  if (!sheet.ok) return sheet;
  const shared = entries.has("xl/sharedStrings.xml") ? await part("xl/sharedStrings.xml") : accept("");
  if (!shared.ok) return shared;
  const strings = [...shared.value.matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(([, item = ""]) =>
    textOf(item),
  );
  return accept(readRows(sheet.value, strings));
};

import { accept, type Result, refuse } from "../domain/decider.ts";
import type { SheetRefusal } from "./sheet-refusal.ts";

const SEPARATORS = ["\t", ";", ","];

/** The sign that stands most often in the first lines, outside quotation marks. */
const separatorOf = (text: string): string => {
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, "");
  const often = (sign: string): number => head.split(sign).length;
  return SEPARATORS.toSorted((a, b) => often(b) - often(a))[0] ?? ",";
};

/** Line and column of a place in the text, as an editor shows them. */
const placeOf = (text: string, at: number) => {
  const before = text.slice(0, at).split("\n");
  return { line: String(before.length), column: String((before.at(-1)?.length ?? 0) + 1) };
};

/** One cell from its first letter on; `end` is the sign behind it. Undefined when its quotation mark is never closed. */
const cellAt = (text: string, from: number, separator: string): { cell: string; end: number } | undefined => {
  if (text[from] !== '"') {
    let end = from;
    while (end < text.length && text[end] !== separator && text[end] !== "\n") end++;
    return { cell: text.slice(from, end), end };
  }
  let cell = "";
  for (let at = from + 1; ; ) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return undefined;
    cell += text.slice(at, mark);
    if (text[mark + 1] !== '"') {
      const rest = cellAt(text, mark + 1, separator);
      return rest && { cell: cell + rest.cell, end: rest.end };
    }
    cell += '"';
    at = mark + 2;
  }
};

/** Rows of a text with comma, semicolon or tabulator (RFC 4180); rows may have different numbers of cells. */
export const readCsv = (given: string): Result<string[][], SheetRefusal> => {
  const text = given.replace(/\r\n?/g, "\n");
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const read = cellAt(text, at, separator);
    if (read === undefined) {
      const { line, column } = placeOf(text, at);
      return refuse("SHEET_QUOTES", { detail: { line, column } });
    }
    row.push(read.cell);
    at = read.end + 1;
    if (text[read.end] === separator) continue;
    rows.push(row);
    row = [];
  }
  if (rows.at(-1)?.every((cell) => cell === "")) rows.pop();
  return accept(rows);
};

import type { SourceText } from "./source-text.ts";

/** The lines of one row as they stand in the file, before their cells are read. */
export interface Frame {
  /** Row as a spreadsheet counts: the header is 1. */
  readonly row: number;
  readonly text: string;
  /** A quotation mark was opened and never closed. */
  readonly broken: boolean;
  readonly read: number;
}

/** A row with an open quotation mark that has grown beyond this never closes. */
const LONGEST_FRAME = 2_000_000;

async function* linesOf(source: SourceText): AsyncGenerator<{ readonly line: string; readonly read: number }> {
  let rest = "";
  let at = 0;
  for await (const { text, read } of source.pieces()) {
    at = read;
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield { line, read };
  }
  if (rest !== "") yield { line: rest, read: at };
}

const hasOpenQuote = (text: string): boolean => {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
};

/**
 * Rows of a CSV file. Cells may hold line breaks, so a row ends where its quotation marks are even. One mark too many
 * would swallow all that follows: where a line is surely the beginning of a row, the row before it is given up.
 */
export async function* framesOf(source: SourceText, isRowStart: (line: string) => boolean): AsyncGenerator<Frame> {
  let row = 0;
  let open: { lines: string[]; length: number } | undefined;
  let at = 0;
  const close = (lines: readonly string[], broken: boolean): Frame => ({
    row,
    text: lines.join("\n").replace(/\r$/, ""),
    broken,
    read: at,
  });
  for await (const { line, read } of linesOf(source)) {
    at = read;
    if (open !== undefined) {
      const given = isRowStart(line) || open.length > LONGEST_FRAME;
      if (!given) {
        open.lines.push(line);
        open.length += line.length;
        if (!hasOpenQuote(line)) continue;
        yield close(open.lines, false);
        open = undefined;
        continue;
      }
      yield close(open.lines, true);
      open = undefined;
    }
    row++;
    if (line.trim() === "") continue;
    if (hasOpenQuote(line)) open = { lines: [line], length: line.length };
    else yield close([line], false);
  }
  if (open !== undefined) yield close(open.lines, true);
}

import { parse } from "csv-parse/sync";
import * as z from "zod";
import type { CatalogueMapping } from "../../../shared/domain/catalogue/mapping.ts";
import { readCode } from "../../../shared/domain/catalogue/small-readings.ts";
import { type Frame, framesOf } from "./csv-frames.ts";
import type { ReadRow } from "./read-row.ts";
import type { SourceText } from "./source-text.ts";

const DELIMITERS = { comma: ",", semicolon: ";", tab: "\t" } as const;
/** Rows whose cells are read together; one by one only where one of them is broken. */
const BATCH = 200;

const Records = z.array(z.array(z.string()));

const cellsOf = (text: string, delimiter: string): string[][] =>
  Records.parse(parse(text, { delimiter, record_delimiter: "\n", relax_column_count: true, skip_empty_lines: true }));

/** The delimiter that stands most often in the header. */
const delimiterOf = (header: string): string => {
  const often = (sign: string): number => header.split(sign).length;
  return Object.values(DELIMITERS).toSorted((a, b) => often(b) - often(a))[0] ?? ",";
};

export const columnName = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/^\ufeff/, "")
    .trim();

interface Header {
  readonly columns: readonly string[];
  readonly delimiter: string;
}

const rowOf = (frame: Frame, cells: readonly string[] | undefined, { columns }: Header): ReadRow => {
  const { row, read } = frame;
  if (cells === undefined) return { row, read, refusal: "QUOTES_BROKEN", found: frame.text.slice(0, 80) };
  const found = `${cells.length}/${columns.length}`;
  if (cells.length < columns.length) return { row, read, refusal: "CELLS_MISSING", found };
  if (cells.slice(columns.length).some((cell) => cell.trim() !== ""))
    return { row, read, refusal: "CELLS_TOO_MANY", found };
  return { row, read, raw: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) };
};

const alone = ({ broken, text }: Frame, delimiter: string): string[] | undefined => {
  if (broken) return undefined;
  try {
    const [cells, more] = cellsOf(text, delimiter);
    return more === undefined ? cells : undefined;
  } catch {
    return undefined;
  }
};

const readBatch = (frames: readonly Frame[], header: Header): ReadRow[] => {
  if (!frames.some(({ broken }) => broken)) {
    try {
      const records = cellsOf(frames.map(({ text }) => text).join("\n"), header.delimiter);
      if (records.length === frames.length) return frames.map((frame, at) => rowOf(frame, records[at], header));
    } catch {
      // One of them is broken; which, shows below.
    }
  }
  return frames.map((frame) => rowOf(frame, alone(frame, header.delimiter), header));
};

const headerOf = (frame: Frame, wanted: CatalogueMapping["file"]["delimiter"]): Header => {
  const delimiter = wanted === "auto" ? delimiterOf(frame.text) : DELIMITERS[wanted];
  const columns = alone(frame, delimiter)?.map(columnName);
  if (columns === undefined)
    throw new Error("Dòng tiêu đề có dấu nháy kép đặt sai (the header's quotation marks are wrong).");
  while (columns.at(-1) === "") columns.pop();
  return { columns, delimiter };
};

/** Whether a line by itself is a whole row with a procedure's code in its place. */
const isWholeRow = (line: string, { columns, delimiter }: Header, codeColumns: readonly string[]): boolean => {
  if (!/\d\.\d{6}/.test(line)) return false;
  const cells = alone({ row: 0, text: line, broken: false, read: 0 }, delimiter);
  if (cells?.length !== columns.length) return false;
  return codeColumns.some((column) => /^\d/.test(readCode(cells[columns.indexOf(column)]?.trim() ?? "")));
};

export interface CsvOptions {
  readonly delimiter: CatalogueMapping["file"]["delimiter"];
  /** Columns that may hold the procedure's code; the first rows of a broken stretch are found by them. */
  readonly codeColumns: readonly string[];
  /** @throws when a column that the mapping names is not there */
  readonly checkHeader: (columns: readonly string[]) => void;
}

/** Every row below the header of a CSV, TSV or semicolon file. */
export async function* csvRows(
  source: SourceText,
  { delimiter, codeColumns, checkHeader }: CsvOptions,
): AsyncGenerator<ReadRow> {
  let header: Header | undefined;
  let batch: Frame[] = [];
  const isRowStart = (line: string): boolean => header !== undefined && isWholeRow(line, header, codeColumns);
  for await (const frame of framesOf(source, isRowStart)) {
    if (header === undefined) {
      header = headerOf(frame, delimiter);
      checkHeader(header.columns);
      continue;
    }
    batch.push(frame);
    if (batch.length < BATCH) continue;
    yield* readBatch(batch, header);
    batch = [];
  }
  if (header === undefined) throw new Error("Tệp trống (the file is empty).");
  yield* readBatch(batch, header);
}

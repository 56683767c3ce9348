import { type Result, refuse } from "../domain/decider.ts";
import { readCsv } from "./csv.ts";
import { decodeText } from "./decode-text.ts";
import type { SheetRefusal } from "./sheet-refusal.ts";
import { readXlsx } from "./xlsx.ts";

/** Fifty times a list of 5,000 people. */
export const FILE_AT_MOST = 50 * 1024 * 1024;

const begins = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** The cells of a file, told by its content and not by its name: many a ".xlsx" is text, and the reverse. */
export const readSheet = async (bytes: Uint8Array<ArrayBuffer>): Promise<Result<string[][], SheetRefusal>> => {
  if (bytes.length === 0) return refuse("SHEET_EMPTY");
  if (bytes.length > FILE_AT_MOST) return refuse("SHEET_TOO_LARGE", { detail: { limit: "50 MB" } });
  // Microsoft's compound file: Excel 97, and also a workbook with a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuse("SHEET_OLD_EXCEL");
  if (begins(bytes, 0x50, 0x4b)) return readXlsx(bytes);
  const text = decodeText(bytes);
  return text.ok ? readCsv(text.value) : text;
};

import { protectCell } from "../domain/catalogue/spreadsheet-cell.ts";

/** A number is written as it is, below nought too; a text never becomes something that a spreadsheet computes. */
export type CsvCell = string | number;

/** A mark by which spreadsheets know UTF-8. */
export const BOM = "\ufeff";

const quoted = (cell: string): string => (/[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One row of a CSV file (RFC 4180) that no spreadsheet computes. */
export const csvLine = (cells: readonly CsvCell[]): string =>
  `${cells.map((cell) => (typeof cell === "number" ? String(cell) : quoted(protectCell(cell)))).join(",")}\r\n`;

import { protectCell } from "../../../shared/domain/catalogue/spreadsheet-cell.ts";

/** A mark by which spreadsheets know UTF-8. */
export const BOM = "\ufeff";

const quoted = (cell: string): string => (/[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One row of a CSV file (RFC 4180) that no spreadsheet computes. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(protectCell(cell))).join(",")}\r\n`;

/** What is wrong with a file as a table; `line` counts from 1, as spreadsheets show it. */
export type TableRefusal = "TABLE_COLUMN_MISSING" | "TABLE_TOO_LONG" | "TABLE_NO_ROWS" | "TABLE_CELL";

export interface Table {
  /** Cells as text, headings included. */
  readonly rows: readonly (readonly string[])[];
  /** Index of the row with the headings. */
  readonly heading: number;
}

/** A cell in composed letters and without what shows nothing, cut to what is kept. */
export const tidyCell = (cell: string | undefined, most: number): string =>
  (cell ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, most);

/** The rows below the headings that say anything, with the line of the file. */
export const filledRows = ({ rows, heading }: Table) =>
  rows
    .map((cells, at) => ({ cells, line: at + 1 }))
    .slice(heading + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));

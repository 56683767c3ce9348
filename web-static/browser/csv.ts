import { BOM, type CsvCell, csvLine } from "../../shared/sheet/write-csv.ts";

export type CsvRow = readonly CsvCell[];

/** The one writer of tables that people take along: they open in a spreadsheet with Vietnamese letters, and run nothing there. */
export const csvOf = (rows: readonly CsvRow[]): string => BOM + rows.map(csvLine).join("");

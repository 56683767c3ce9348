import { type CsvRow, csvOf } from "./csv.ts";

/** Gives a file to the person, under a name of its own. */
export const saveFile = (file: Blob, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some phones read it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** Gives a table to the person as a file for his spreadsheet. @param name with its ending */
export const saveCsv = (rows: readonly CsvRow[], name: string): void =>
  saveFile(new Blob([csvOf(rows)], { type: "text/csv;charset=utf-8" }), name);

import { protectCell } from "../../../shared/domain/catalogue/spreadsheet-cell.ts";
import type { RowResult } from "../../../shared/domain/collective/result.ts";
import type * as words from "../../text/collective-vi.ts";
import { resultText } from "./result-text.ts";

const csvCell = (cell: string): string => {
  const safe = protectCell(cell);
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Every row with what came of it, as a file that a spreadsheet opens and does not compute (RFC 4180, with UTF-8's mark). */
export const resultsCsv = (
  results: readonly RowResult[],
  { one, upload, lists }: Pick<typeof words, "one" | "upload" | "lists">,
): string => {
  const { fields } = upload;
  const outcomes = { matched: one.matched, question: one.questions, unmatched: one.unmatched };
  const rows = results.map((result) => {
    const { line, name, birthDate, idNumber, address, note } = result.row;
    return [String(line), name, birthDate, idNumber, address, note, outcomes[result.outcome], resultText(result, one)];
  });
  const heads = [upload.line, fields.name, fields.birthDate, fields.idNumber, fields.address, fields.note];
  const all = [[...heads, lists.stage, one.result], ...rows];
  return `\ufeff${all.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("")}`;
};

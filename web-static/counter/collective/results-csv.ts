import type { RowResult } from "../../../shared/domain/collective/result.ts";
import type { CsvRow } from "../../browser/csv.ts";
import type * as words from "../../text/collective-vi.ts";
import { resultText } from "./result-text.ts";

/** Every row with what came of it, as a table to take along. */
export const resultRows = (
  results: readonly RowResult[],
  { one, upload, lists }: Pick<typeof words, "one" | "upload" | "lists">,
): CsvRow[] => {
  const { fields } = upload;
  const outcomes = { matched: one.matched, question: one.questions, unmatched: one.unmatched };
  const rows = results.map((result) => {
    const { line, name, birthDate, idNumber, address, note } = result.row;
    return [line, name, birthDate, idNumber, address, note, outcomes[result.outcome], resultText(result, one)];
  });
  const heads = [upload.line, fields.name, fields.birthDate, fields.idNumber, fields.address, fields.note];
  return [[...heads, lists.stage, one.result], ...rows];
};

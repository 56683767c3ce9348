import { countOutcomes, type RowOutcome, type RowResult } from "../../../shared/domain/catalogue/ledger.ts";
import { BOM, csvLine } from "../../../shared/sheet/write-csv.ts";
import { rowQuestionTexts, rowRefusalTexts } from "../../../shared/text/catalogue-findings.ts";

const RESULTS = {
  taken: { vi: "Nhận", en: "taken" },
  questions: { vi: "Nhận, còn câu hỏi", en: "taken with questions" },
  refused: { vi: "Từ chối", en: "refused" },
  repeat: { vi: "Lặp lại", en: "repeats" },
} as const satisfies Record<RowResult["kind"], { vi: string; en: string }>;

const withFound = (text: string, found: string): string => (found === "" ? text : `${text} [${found}]`);

const reasonsOf = (result: RowResult): string[] => {
  switch (result.kind) {
    case "taken":
      return [];
    case "questions":
      return result.doubts.map(({ code, found }) => `${code}: ${withFound(rowQuestionTexts[code].vi, found)}`);
    case "refused":
      return [`${result.refusal}: ${withFound(rowRefusalTexts[result.refusal].vi, result.found)}`];
    case "repeat":
      return [`Giống hệt dòng ${result.of}.`];
  }
};

/** The report as a CSV file: each row of the source once. */
export const reportCsv = (outcomes: readonly RowOutcome[]): string =>
  [
    BOM,
    csvLine(["Dòng", "Mã thủ tục", "Tên thủ tục", "Kết quả", "Lý do"]),
    ...outcomes.map(({ row, code, name, result }) =>
      csvLine([String(row), code, name, RESULTS[result.kind].vi, reasonsOf(result).join("\n")]),
    ),
  ].join("");

const sentences: Readonly<Record<string, { readonly vi: string }>> = { ...rowQuestionTexts, ...rowRefusalTexts };

/** Counts by result and by reason, for the terminal. */
export const summaryOf = (outcomes: readonly RowOutcome[]): string => {
  const { counts, reasons } = countOutcomes(outcomes);
  const kinds = ["taken", "questions", "refused", "repeat"] as const;
  return [
    `Đã đọc ${outcomes.length} dòng (rows read: ${outcomes.length})`,
    ...kinds.map((kind) => `  ${String(counts[kind]).padStart(6)}  ${RESULTS[kind].vi} (${RESULTS[kind].en})`),
    ...(reasons.length === 0 ? [] : ["", "Lý do, một dòng có thể có nhiều (reasons, a row may have several):"]),
    ...reasons.map(([code, count]) => `  ${String(count).padStart(6)}  ${code}: ${sentences[code]?.vi ?? ""}`),
  ].join("\n");
};

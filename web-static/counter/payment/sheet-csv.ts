import type { CashSheetView } from "../../../shared/contracts/payment-api.ts";
import type { CsvRow } from "../../browser/csv.ts";

const HEAD = ["Thời điểm", "Cán bộ", "Hồ sơ", "Người nộp", "Hình thức", "Phí", "Lệ phí", "Biên lai", "Ghi chú"];

/** The whole day as a table to take along. */
export const sheetRows = ({ sheets }: CashSheetView): CsvRow[] => {
  const rows = sheets.flatMap(({ rows: all }) =>
    all.map((row) => [
      ...[row.at, row.officer, row.dossier, row.payer, row.method, row.chargeVnd, row.levyVnd],
      ...[row.receiptNumber, row.refund ? "hoàn tiền" : row.cancelled ? "đã hủy" : ""],
    ]),
  );
  return [HEAD, ...rows];
};

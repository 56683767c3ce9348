import type { CashSheetView } from "../../../shared/contracts/payment-api.ts";

/** A cell that no spreadsheet takes for a formula. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const HEAD = ["Thời điểm", "Cán bộ", "Hồ sơ", "Người nộp", "Hình thức", "Phí", "Lệ phí", "Biên lai", "Ghi chú"];

/** The whole day as a file that opens in a spreadsheet, with the mark by which it knows Vietnamese letters. */
export const sheetCsv = ({ sheets }: CashSheetView): string => {
  const rows = sheets.flatMap(({ rows: all }) =>
    all.map((row) => [
      ...[row.at, row.officer, row.dossier, row.payer, row.method, String(row.chargeVnd), String(row.levyVnd)],
      ...[row.receiptNumber, row.refund ? "hoàn tiền" : row.cancelled ? "đã hủy" : ""],
    ]),
  );
  return `\uFEFF${[HEAD, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
};

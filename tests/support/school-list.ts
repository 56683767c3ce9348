import { makeZip, sheetRow, workbook } from "./make-xlsx.ts";

/** A commune's register as CSV: one person who is clear, and two of one name and birth date. */
export const registerCsv = [
  "Mã hộ;Chủ hộ;Họ tên;Ngày sinh;Số định danh;Thôn;Từ ngày;Đến ngày",
  "TG-017;Nông Văn Páo;Nông Thị Mai;05/03/2012;004312001234;Tổ 5;01/01/2026;31/12/2026",
  "TG-020;Bế Văn Sơn;Bế Văn Đàn;01/01/2013;004313005555;Tổ 2;01/01/2026;31/12/2026",
  "TG-021;Bế Thị Hoa;Bế Văn Đàn;01/01/2013;004313006666;Tổ 3;01/01/2026;31/12/2026",
].join("\n");

/** A school's list as a workbook: one who is matched, one who is in doubt, one who is not in the register. */
export const schoolWorkbook = makeZip(
  workbook(
    sheetRow("DANH SÁCH HỌC SINH") +
      sheetRow("STT", "Họ và tên", "Ngày sinh", "Số định danh", "Lớp") +
      sheetRow("1", "Nông Thị Mai", "05/03/2012", "004312001234", "6A") +
      sheetRow("2", "Bế Văn Đàn", "01/01/2013", "", "6A") +
      sheetRow("3", "Lý A Sùng", "02/02/2012", "004312007777", "6B"),
  ),
);

/** A file as somebody chooses it in a browser. */
export const chosenFile = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

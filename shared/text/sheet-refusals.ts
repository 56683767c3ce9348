import type { TableRefusal } from "../domain/collective/table.ts";
import type { Localized } from "../domain/localized.ts";
import type { SheetRefusal } from "../sheet/sheet-refusal.ts";

/** Sentences for whoever chose a file that cannot be read as a list. */
export const sheetRefusals = {
  SHEET_EMPTY: { vi: "Tệp này trống.", en: "The file is empty." },
  SHEET_TOO_LARGE: { vi: "Tệp quá lớn, tối đa {limit}.", en: "The file is too large; at most {limit}." },
  SHEET_OLD_EXCEL: {
    vi: "Tệp này là Excel kiểu cũ (.xls) hoặc có mật khẩu. Hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu .xlsx, không đặt mật khẩu.",
    en: "This is an old Excel file (.xls) or has a password. Save it as .xlsx without a password.",
  },
  SHEET_NOT_TEXT: {
    vi: "Tệp này không phải bảng tính hay văn bản đọc được. Hãy lưu dưới dạng XLSX, hoặc CSV mã UTF-8.",
    en: "This is neither a spreadsheet nor a readable text. Save it as XLSX, or as CSV in UTF-8.",
  },
  SHEET_QUOTES: {
    vi: "Dòng {line}, ký tự thứ {column}: dấu nháy kép mở ra mà không đóng lại.",
    en: "Line {line}, character {column}: a quotation mark is opened and never closed.",
  },
  SHEET_BROKEN: {
    vi: "Tệp XLSX bị hỏng hoặc không phải bảng tính. Hãy mở bằng Excel rồi lưu lại.",
    en: "The XLSX file is damaged or no spreadsheet. Open it in Excel and save it again.",
  },
  SHEET_LOCKED: {
    vi: "Tệp có mật khẩu. Hãy lưu lại không đặt mật khẩu.",
    en: "The file has a password. Save it without.",
  },
  SHEET_SWELLS: {
    vi: "Tệp giải nén ra quá lớn, không phải một danh sách bình thường.",
    en: "The file becomes too large when unpacked; it is no ordinary list.",
  },
  SHEET_BROWSER_TOO_OLD: {
    vi: "Trình duyệt này quá cũ để đọc tệp XLSX. Hãy lưu danh sách dưới dạng CSV rồi chọn lại.",
    en: "This browser is too old for XLSX. Save the list as CSV and choose it again.",
  },
  TABLE_COLUMN_MISSING: {
    vi: "Chưa chọn cột cho mục “{column}”. Hãy chọn cột chứa mục này.",
    en: "No column is chosen for “{column}”. Choose the one that holds it.",
  },
  TABLE_TOO_LONG: {
    vi: "Danh sách có {rows} dòng, tối đa {limit}. Hãy chia thành nhiều danh sách.",
    en: "The list has {rows} rows; at most {limit}. Divide it.",
  },
  TABLE_NO_ROWS: { vi: "Dưới dòng tiêu đề không có dòng nào.", en: "There is no row below the headings." },
  TABLE_CELL: {
    vi: "Dòng {line}, cột “{column}”: không đọc được “{cell}”.",
    en: "Line {line}, column “{column}”: “{cell}” cannot be read.",
  },
} as const satisfies Record<SheetRefusal | TableRefusal, Localized>;

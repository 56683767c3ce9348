/** Why a file cannot be read as a table. */
export type SheetRefusal =
  | "SHEET_EMPTY"
  | "SHEET_TOO_LARGE"
  | "SHEET_OLD_EXCEL"
  | "SHEET_NOT_TEXT"
  | "SHEET_QUOTES"
  | "SHEET_BROKEN"
  | "SHEET_LOCKED"
  | "SHEET_SWELLS"
  | "SHEET_BROWSER_TOO_OLD";

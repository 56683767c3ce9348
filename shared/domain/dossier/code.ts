import { accept, type Result, refuse } from "../decider.ts";

/** Dossier code `<agency>-YYMMDD-XXXX` (TT 01/2018 art. 19): four digits a day and agency, more on a day that needs more. */
const shape = /^([A-Z]\d{2}(?:\.\d{1,3}){0,3})-(\d{6})-(\d{4,})$/;

/** @param date "YYYY-MM-DD" in Vietnam  @param sequence 1, 2, 3 … within the agency's day */
export const dossierCode = (agency: string, date: string, sequence: number): string =>
  `${agency}-${date.slice(2).replaceAll("-", "")}-${String(sequence).padStart(4, "0")}`;

export const isDossierCode = (text: string): boolean => text.length <= 40 && shape.test(text);

/** A hand-over is named by its dossier and its place in the dossier's way: "H14.101-261128-0001~2". */
export const handoffId = (code: string, number: number): string => `${code}~${number}`;

export const parseHandoffId = (id: string): Result<{ code: string; number: number }, "HANDOFF_UNKNOWN"> => {
  const [code = "", number = ""] = id.split("~");
  return isDossierCode(code) && /^[1-9]\d{0,3}$/.test(number)
    ? accept({ code, number: Number(number) })
    : refuse("HANDOFF_UNKNOWN");
};

import { addDays, LocalDate } from "../calendar/time.ts";

/** Day 0 of a spreadsheet's count, as every later day counts from it: its calendar has a 29 February 1900 that never was. */
const SPREADSHEET_ZERO = "1899-12-30";
/** 1902 to 2064. A number that may be a year is one. */
const SERIAL = /^([1-5]?\d{4})(?:\.0+)?$/;
const YEAR = /^(19|20)\d{2}$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T ]00:00(:00)?.*)?$/;

const day = (year = "", month = "", date = ""): string | undefined => {
  const text = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return LocalDate.safeParse(text).success ? text : undefined;
};

/**
 * A birth date in the ways in which lists have it: 05/03/2012 (day first, as Vietnam writes), 2012-03-05, a spreadsheet's
 * number of days, or only the year. @returns "2012-03-05", "2012", or undefined when it is none of these
 */
export const readBirthDate = (cell: string): string | undefined => {
  const typed = cell.replace(/\s+/g, " ").trim();
  if (YEAR.test(typed)) return typed;
  const [, serial] = SERIAL.exec(typed) ?? [];
  if (serial !== undefined) return addDays(SPREADSHEET_ZERO, Number(serial));
  const [isDayFirst, date, month, year] = DAY_FIRST.exec(typed) ?? [];
  if (isDayFirst !== undefined) return day(year, month, date);
  const [, first, second, third] = YEAR_FIRST.exec(typed) ?? [];
  return day(first, second, third);
};

export type BirthAgreement = "same" | "same-year" | "other";

/** How far two birth dates agree; of some elders only the year is known. */
export const compareBirth = (a: string, b: string): BirthAgreement => {
  if (a === b) return "same";
  const isYearOnly = a.length === 4 || b.length === 4;
  return isYearOnly && a.slice(0, 4) === b.slice(0, 4) ? "same-year" : "other";
};

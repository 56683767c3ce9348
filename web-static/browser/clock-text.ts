import type { Language } from "../../shared/domain/localized.ts";

/** Vietnam keeps +07:00 all year, so no browser's time zone data is needed. */
const OFFSET_MS = 7 * 3_600_000;
const two = (value: number) => String(value).padStart(2, "0");

const local = (instant: string | number) => new Date(new Date(instant).getTime() + OFFSET_MS);

/** "15:04" in Vietnam. */
export const timeText = (instant: string | number): string => {
  const at = local(instant);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
};

/** "21/11/2026" in Vietnam. */
export const dayText = (instant: string | number): string => {
  const at = local(instant);
  return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
};

/** "15:04 ngày 21/11/2026", as receipts write it. */
export const momentText = (instant: string | number, language: Language): string =>
  `${timeText(instant)}${language === "vi" ? " ngày " : ", "}${dayText(instant)}`;

/** @param date "YYYY-MM-DD" */
export const dateText = (date: string): string => date.split("-").reverse().join("/");

/** Today in Vietnam as "YYYY-MM-DD". */
export const today = (now: number): string => local(now).toISOString().slice(0, 10);

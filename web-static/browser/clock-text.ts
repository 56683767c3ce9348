import type { Language } from "../../shared/domain/localized.ts";

/** Vietnam keeps +07:00 all year, so no browser's time zone data is needed. */
const OFFSET_MS = 7 * 3_600_000;
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};
const two = (value: number) => String(value).padStart(2, "0");

const local = (instant: string | number) => new Date(new Date(instant).getTime() + OFFSET_MS);

/** "15:04" in Vietnam. */
export const timeText = (instant: string | number): string => {
  const at = local(instant);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
};

/** An opening time as people say it: "7 giờ 30", "13 giờ"; "7:30", "13:00". */
export const hourText = (instant: string | number, language: Language): string => {
  const at = local(instant);
  const [hours, minutes] = [at.getUTCHours(), at.getUTCMinutes()];
  if (language === "en") return `${hours}:${two(minutes)}`;
  return minutes === 0 ? `${hours} giờ` : `${hours} giờ ${two(minutes)}`;
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

/** A day that is near: "Thứ Hai 30/11", "Monday 30/11". @param date "YYYY-MM-DD" */
export const dayName = (date: string, language: Language): string =>
  `${WEEKDAYS[language][new Date(date).getUTCDay()]} ${dateText(date).slice(0, 5)}`;

/** Today in Vietnam as "YYYY-MM-DD". */
export const today = (now: number): string => local(now).toISOString().slice(0, 10);

import { parsePhone } from "../../shared/domain/message/phone.ts";

/** What is typed at the counter, looked at before it is sent. The API looks again. */

const blanks = /\s/g;

/** "004 085 001234" → "004085001234". */
export const idNumberOf = (typed: string): string => typed.replace(blanks, "");

export const isIdNumber = (typed: string): boolean => /^\d{9}(\d{3})?$/.test(idNumberOf(typed));

export const isPhone = (typed: string): boolean => parsePhone(typed).ok;

const UNIT = /(đ|đồng|vnđ|vnd)\.?$/i;
/** Groups of three digits, parted by one and the same sign. */
const GROUPED = /^\d{1,3}([ .,\u00a0])\d{3}(\1\d{3})*$/;
const MOST_VND = 1_000_000_000;

/** "1.250.000 đ" → 1250000. Undefined for what is no amount of whole dong: "abc", "12,5", "0". */
export const dongOf = (typed: string): number | undefined => {
  const text = typed.trim().replace(UNIT, "").trim();
  if (!/^\d+$/.test(text) && !GROUPED.test(text)) return undefined;
  const amount = Number(text.replace(/\D/g, ""));
  return amount >= 1 && amount <= MOST_VND ? amount : undefined;
};

const MOST_HOURS = 200;

/** "4", "7,5" → working hours. Undefined for what is none. */
export const hoursOf = (typed: string): number | undefined => {
  const text = typed.trim().replace(",", ".");
  const hours = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
  return hours > 0 && hours <= MOST_HOURS ? hours : undefined;
};

/** A day and a time as a browser's field gives them, of Vietnam: "2026-11-30T16:30" → "2026-11-30T09:30:00Z". */
export const momentOf = (typed: string): string | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)) return undefined;
  const epoch = Date.parse(`${typed}:00+07:00`);
  return Number.isNaN(epoch) ? undefined : `${new Date(epoch).toISOString().slice(0, 19)}Z`;
};

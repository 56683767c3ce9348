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

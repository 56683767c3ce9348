import { accept, type Result, refuse } from "../decider.ts";

/** What messages can refuse. */
export type MessageRefusal =
  | "PHONE_NOT_VIETNAMESE_MOBILE"
  | "TEMPLATE_VARIABLE_MISSING"
  | "TEMPLATE_VARIABLE_UNKNOWN"
  | "TEMPLATE_VALUE_TOO_LONG";

// Ten-digit mobile numbers since the 2018 change of prefixes; 055, 087 and 089 are virtual operators. Numbers are
// portable, so a prefix says nothing about today's operator. Landlines take no SMS.
const MOBILE = /^(?:\+84|0084|84|0)((?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7})$/;

/** A Vietnamese mobile number, as people write it, in E.164: "0912 345 678" → "+84912345678". */
export const parsePhone = (text: string): Result<string, "PHONE_NOT_VIETNAMESE_MOBILE"> => {
  const subscriber = MOBILE.exec(text.replace(/[\s.\-–]/g, ""))?.[1];
  return subscriber === undefined ? refuse("PHONE_NOT_VIETNAMESE_MOBILE") : accept(`+84${subscriber}`);
};

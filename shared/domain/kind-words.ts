import type { Localized } from "./localized.ts";

/** What kind of value an entry must be, in the words of those who fill it in, by the name that zod gives the kind. */
export const kindWords: Readonly<Record<string, Localized>> = {
  string: { vi: "phải là chữ", en: "must be a text" },
  number: { vi: "phải là số", en: "must be a number" },
  int: { vi: "phải là số nguyên", en: "must be a whole number" },
  boolean: { vi: "phải là đúng hoặc sai", en: "must be true or false" },
  array: { vi: "phải là danh sách", en: "must be a list" },
  object: { vi: "phải gồm nhiều mục", en: "must have entries of its own" },
  record: { vi: "phải gồm nhiều mục", en: "must have entries of its own" },
};

/** What a number must be at least, in the same words; "not negative" is plainer than "0 or more". */
export const leastWords = (minimum: number | bigint): Localized =>
  Number(minimum) === 0
    ? { vi: "không được là số âm", en: "must not be negative" }
    : { vi: `phải từ ${minimum} trở lên`, en: `must be ${minimum} or more` };

/** Of a text that must say something. */
export const notEmptyWords: Localized = { vi: "không được để trống", en: "must not be empty" };

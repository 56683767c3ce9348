import { listOf, textOf } from "./paths.ts";

/** "0,5" and "0.5" are one half. What is no number stays as it was typed, so that it can be mended. */
export const readNumber = (typed: string): unknown => {
  const plain = typed.trim().replace(",", ".");
  if (plain === "") return undefined;
  return /^-?\d+(\.\d*)?$/.test(plain) ? Number(plain) : typed;
};

export const showNumber = (value: unknown): string =>
  typeof value === "number" ? String(value).replace(".", ",") : textOf(value);

/** Whole dong, whatever parts the thousands: "8.000", "8 000", "8000 đ". A negative one is read, so that it is told as such. */
export const readMoney = (typed: string): unknown => {
  const plain = typed.replace(/[\s.,]|đ|₫|VND/gi, "");
  if (plain === "") return undefined;
  return /^-?\d+$/.test(plain) ? Number(plain) : typed;
};

export const showMoney = (value: unknown): string =>
  typeof value === "number" ? String(value).replace(/\B(?=(\d{3})+$)/g, ".") : textOf(value);

/** One on each line. */
export const readWords = (typed: string): readonly string[] =>
  typed
    .split("\n")
    .map((word) => word.trim())
    .filter((word) => word !== "");

export const showWords = (value: unknown): string => listOf(value).map(textOf).join("\n");

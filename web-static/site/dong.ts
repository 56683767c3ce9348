import type { Language } from "../../shared/domain/localized.ts";

/** Whole dong with the separators of the language: "8.000 đ", "VND 8,000". */
export const dong = (amount: number, language: Language): string => {
  const digits = String(amount).replace(/\B(?=(\d{3})+$)/g, language === "vi" ? "." : ",");
  return language === "vi" ? `${digits} đ` : `VND ${digits}`;
};

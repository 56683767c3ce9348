import type { Language } from "../../shared/domain/localized.ts";

/** Vietnamese lies at the root; every other language under its own folder with the same addresses. */
export const href = (language: Language, path: string): string => (language === "vi" ? path : `/${language}${path}`);

/** The language of the page that the script runs in; anything unknown reads as Vietnamese. */
export const languageOf = (lang: string): Language => (lang.startsWith("en") ? "en" : "vi");

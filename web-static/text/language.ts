import type { Language, Localized } from "../../shared/domain/localized.ts";

/** Vietnamese lies at the root; every other language under its own folder with the same addresses. */
export const href = (language: Language, path: string): string => (language === "vi" ? path : `/${language}${path}`);

export const say = (text: Localized, language: Language): string => text[language];

/** The language of the page that the script runs in; anything unknown reads as Vietnamese. */
export const languageOf = (lang: string): Language => (lang.startsWith("en") ? "en" : "vi");

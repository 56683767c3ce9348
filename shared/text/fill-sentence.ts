import type { Refusal } from "../domain/decider.ts";
import type { Language, Localized } from "../domain/localized.ts";

/** A refusal's sentence with its details in place; a detail that is a name comes in the sentence's language. */
export const fillSentence = (sentence: Localized, detail: Refusal["detail"], language: Language): string =>
  sentence[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = detail?.[name] ?? "";
    return typeof value === "string" ? value : value[language];
  });

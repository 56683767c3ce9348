import type { Language, Localized } from "../localized.ts";
import { measureSms, type SmsSize } from "../message/sms.ts";
import { stripMarks } from "../message/strip-marks.ts";

/** A token of twelve letters, as `newToken` makes it. */
export const TOKEN_LETTERS = 12;

/** Where a reader stops the messages: behind "#" the token reaches no server's log, and no number stands in it. */
export const stopLink = (publicUrl: string, language: Language, token: string): string =>
  `${publicUrl}${language === "vi" ? "" : `/${language}`}/nt#${token}`;

const stopWords: Localized = { vi: "Dừng nhận", en: "Stop" };

/** An announcement as one person gets it: who sends it, the words, and the way to stop it. */
export const announcementText = (
  texts: Localized,
  language: Language,
  { sender, link, strip }: { readonly sender: string; readonly link: string; readonly strip: boolean },
): string => {
  const text = `${sender}: ${texts[language].replace(/\s+/g, " ").trim()} ${stopWords[language]}: ${link}`;
  return strip ? stripMarks(text) : text.normalize("NFC");
};

/** Its size in each language; every link has the same length, so it is the same for all people. */
export const announcementSize = (
  texts: Localized,
  { sender, publicUrl, strip }: { readonly sender: string; readonly publicUrl: string; readonly strip: boolean },
): Record<Language, SmsSize> => {
  const sizeIn = (language: Language): SmsSize => {
    const link = stopLink(publicUrl, language, "W".repeat(TOKEN_LETTERS));
    return measureSms(announcementText(texts, language, { sender, link, strip }));
  };
  return { vi: sizeIn("vi"), en: sizeIn("en") };
};

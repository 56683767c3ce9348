import type { Localized } from "../localized.ts";
import type { Finding } from "./fault.ts";
import { sameWords } from "./same-words.ts";

/** Fewer words may well be written without a mark, or alike in both languages: "VNeID", "Email". */
const FEWEST_WORDS = 3;

const MARKED = /[\u00C0-\u024F\u1EA0-\u1EF9]/u;

const wordsOf = (text: string): string[] => text.normalize("NFC").match(/\p{L}+/gu) ?? [];

/** What makes one language look as if it had been left for later. All of it is a guess, and told as a warning. */
export const languageFinding = ({ vi, en }: Localized): Finding | undefined => {
  const [vietnamese, english] = [wordsOf(vi), wordsOf(en)];
  const isMarked = vietnamese.some((word) => MARKED.test(word));
  if (sameWords(vi, en))
    return isMarked || vietnamese.length >= FEWEST_WORDS
      ? {
          path: ["en"],
          code: "TEXT_NOT_TRANSLATED",
          reason: `Tiếng Anh chép nguyên tiếng Việt: "${vi}".`,
          suggestion: "Dịch sang tiếng Anh.",
        }
      : undefined;
  if (!isMarked && vietnamese.length >= FEWEST_WORDS)
    return {
      path: ["vi"],
      code: "TEXT_WITHOUT_MARKS",
      reason: `Tiếng Việt không có dấu nào: "${vi}".`,
      suggestion: "Gõ lại đủ dấu.",
    };
  const marked = english.filter((word) => MARKED.test(word));
  // A name or a term in brackets is welcome in English; a sentence is not.
  return marked.length >= FEWEST_WORDS && marked.length * 2 > english.length
    ? {
        path: ["en"],
        code: "TEXT_ENGLISH_WITH_MARKS",
        reason: `Phần tiếng Anh trông như tiếng Việt: "${en}".`,
        suggestion: "Viết bằng tiếng Anh; tên riêng thì giữ nguyên.",
      }
    : undefined;
};

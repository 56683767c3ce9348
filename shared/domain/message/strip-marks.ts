import { septetsOf } from "./gsm7.ts";

/** Letters and signs that Unicode does not take apart by itself. Ð (eth) stands in old texts where Đ is meant. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  Ɖ: "D",
  "₫": "d",
  "–": "-",
  "—": "-",
  "―": "-",
  "‐": "-",
  "‒": "-",
  "−": "-",
  "•": "-",
  "·": ".",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "′": "'",
  "`": "'",
  "⁄": "/",
  "×": "x",
  "→": "->",
  "\t": " ",
  "\u2028": "\n",
  "\u2029": "\n",
};

/**
 * The text in plain letters, always within GSM-7: Vietnamese marks off, typographic signs by their plain equivalents,
 * what has none as "?". Composed and decomposed input give the same. Stripping twice changes nothing more.
 */
export const stripMarks = (text: string): string => {
  // Compatibility decomposition also opens "…", "№", "½", no-break spaces and full-width letters.
  const bare = text.normalize("NFKD").replace(/[\p{Mn}\p{Cf}]/gu, "");
  return [...bare]
    .map((character) => PLAIN[character] ?? (septetsOf(character) === undefined ? "?" : character))
    .join("");
};

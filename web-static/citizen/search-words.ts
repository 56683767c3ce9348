import { fold } from "../../shared/text/fold.ts";

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A word as it is compared: its letters, its tone wherever the keyboard put it ("hòa", "hoà"), and it without marks. */
export interface Word {
  readonly letters: string;
  readonly tone: string;
  readonly plain: string;
}

const written = (text: string): Word => {
  const taken = text.normalize("NFD");
  return {
    letters: taken.replace(TONES, "").normalize("NFC"),
    tone: (taken.match(TONES) ?? []).join(""),
    plain: fold(text),
  };
};

/** A catalogue says the same few hundred words again and again, and taking one apart costs more than finding it here. */
const seen = new Map<string, Word>();
const wordOf = (text: string): Word => {
  const before = seen.get(text);
  if (before !== undefined) return before;
  const word = written(text);
  seen.set(text, word);
  return word;
};

export const wordsOf = (text: string): Word[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== "")
    .map(wordOf)
    .filter(({ plain }) => plain !== "");

/** Typed with marks, so that it means this word and none that only looks alike. */
export const isMarked = ({ letters, tone, plain }: Word): boolean => letters + tone !== plain;

/** How a typed word is found in a text: as it is, as its beginning, but for its marks, or not. */
export type Fit = "whole" | "begun" | "other-marks" | "none";

/** @param mayBegin whether the typed word may be the beginning of one */
export const fitOf = (typed: Word, text: readonly Word[], mayBegin: boolean): Fit => {
  const marked = isMarked(typed);
  let isThere = false;
  for (const { letters, tone, plain } of text) {
    if (plain !== typed.plain) continue;
    if (!marked || (letters === typed.letters && tone === typed.tone)) return "whole";
    isThere = true;
  }
  const begins = ({ letters, tone, plain }: Word): boolean =>
    marked
      ? letters.startsWith(typed.letters) && (typed.tone === "" || typed.tone === tone)
      : plain.startsWith(typed.plain);
  if (mayBegin && text.some(begins)) return "begun";
  return isThere ? "other-marks" : "none";
};

/** Words with which people begin a wish and which say nothing about it. */
const FILLERS = new Set("toi muon xin lam cho cua thu tuc i want to how the a an for of my".split(" "));

/** Without fillers, unless there is nothing else. */
export const meantWords = (words: readonly Word[]): readonly Word[] => {
  const meant = words.filter(({ plain }) => !FILLERS.has(plain));
  return meant.length > 0 ? meant : words;
};

/** What a person typed, as far as it says what he wants. */
export const typedWords = (query: string): Word[] => [...meantWords(wordsOf(query))];

/** Words written as one ("khaisinh"), parted where each part is a known word; undefined when that is impossible. */
export const parted = (word: string, known: ReadonlySet<string>): string[] | undefined => {
  for (let at = word.length; at >= 2; at -= 1) {
    if (!known.has(word.slice(0, at))) continue;
    if (at === word.length) return [word];
    const rest = parted(word.slice(at), known);
    if (rest !== undefined) return [word.slice(0, at), ...rest];
  }
  return undefined;
};

/** Known words that become of one in which two neighbouring letters after the first changed places ("snih"). */
export const swapped = (word: string, known: ReadonlySet<string>): string[] => {
  const changed = Array.from({ length: Math.max(0, word.length - 2) }, (_, before) => {
    const [first, second] = [word[before + 1], word[before + 2]];
    return `${word.slice(0, before + 1)}${second}${first}${word.slice(before + 3)}`;
  });
  return [...new Set(changed)].filter((one) => one !== word && known.has(one));
};

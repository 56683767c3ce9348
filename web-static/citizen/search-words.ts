import { fold } from "../../shared/text/fold.ts";

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A word as it is compared: its letters, its tone wherever the keyboard put it ("hòa", "hoà"), and it without marks. */
export interface Word {
  readonly letters: string;
  readonly tone: string;
  readonly plain: string;
}

const wordOf = (text: string): Word => {
  const taken = text.normalize("NFD");
  return {
    letters: taken.replace(TONES, "").normalize("NFC"),
    tone: (taken.match(TONES) ?? []).join(""),
    plain: fold(text),
  };
};

export const wordsOf = (text: string): Word[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => fold(part) !== "")
    .map(wordOf);

/** Typed with marks, so that it means this word and none that only looks alike. */
export const isMarked = ({ letters, tone, plain }: Word): boolean => letters + tone !== plain;

/** How a typed word is found in a text: as it is, as its beginning, but for its marks, or not. */
export type Fit = "whole" | "begun" | "other-marks" | "none";

/** @param mayBegin whether the typed word may be the beginning of one */
export const fitOf = (typed: Word, text: readonly Word[], mayBegin: boolean): Fit => {
  const same = text.filter(({ plain }) => plain === typed.plain);
  const marked = isMarked(typed);
  if (same.some(({ letters, tone }) => !marked || (letters === typed.letters && tone === typed.tone))) return "whole";
  const begins = ({ letters, tone, plain }: Word): boolean =>
    marked
      ? letters.startsWith(typed.letters) && (typed.tone === "" || typed.tone === tone)
      : plain.startsWith(typed.plain);
  if (mayBegin && text.some(begins)) return "begun";
  return same.length > 0 ? "other-marks" : "none";
};

/** Words with which people begin a wish and which say nothing about it. */
const FILLERS = new Set("toi muon xin lam cho cua thu tuc i want to how the a an for of my".split(" "));

/** What a person typed, without fillers unless nothing else was typed. */
export const typedWords = (query: string): Word[] => {
  const words = wordsOf(query);
  const meant = words.filter(({ plain }) => !FILLERS.has(plain));
  return meant.length > 0 ? meant : words;
};

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

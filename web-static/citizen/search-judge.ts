import type { SearchRow } from "../site/search-rows.ts";
import { type Fit, fitOf, isMarked, meantWords, type Word, wordsOf } from "./search-words.ts";

/** A procedure's words by the place where they stand. */
export interface Texts {
  readonly row: SearchRow;
  readonly name: readonly Word[];
  readonly field: readonly Word[];
  readonly keywords: readonly (readonly Word[])[];
  readonly otherName: readonly Word[];
  /** All words of a place, put together once: every key that is typed looks through them. */
  readonly placed: Readonly<Record<Place, readonly Word[]>>;
}

/** Fewer letters begin too many words. */
export const LETTERS_OF_A_BEGINNING = 3;
/** How much a word counts towards "most of the words". */
const FITTING: Readonly<Record<Fit, number>> = { whole: 1, begun: 1, "other-marks": 0.5, none: 0 };
const MISTYPED = 0.75;

export const textsOf = (row: SearchRow): Texts => {
  const [name, otherName, field] = [wordsOf(row[1]), wordsOf(row[2]), wordsOf(row[3])];
  const keywords = row[4].split(", ").map(wordsOf);
  const said = keywords.flat();
  const placed = { here: [...name, ...field, ...said], other: [...otherName, ...said] };
  return { row, name, otherName, field, keywords, placed };
};

/** Where words are looked for, and how much a word weighs there. */
export const FIELDS = { name: 4, field: 1, keywords: 3, otherName: 2 } as const;
export type FieldName = keyof typeof FIELDS;
/** The page's own language, or what else there is; keywords are in both. */
export type Place = "here" | "other";
export const PLACES: Readonly<Record<Place, readonly FieldName[]>> = {
  here: ["name", "field", "keywords"],
  other: ["otherName", "keywords"],
};

/** What a procedure is worth as an answer. */
export interface Found {
  readonly texts: Texts;
  readonly match: "strong" | "begun" | "perhaps";
  /** Every word is in it, if only in a longer phrase. */
  readonly isAll: boolean;
  readonly isWhole: boolean;
  /** The query is one of its keywords or its name. */
  readonly isNamed: boolean;
  readonly score: number;
}

const isSame = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.length === b.length && a.every(({ plain }, at) => plain === b[at]?.plain);

/**
 * What stands only inside a much longer everyday phrase ("căn cước" in "công chứng căn cước") need not mean that phrase.
 * @param place where they were found
 */
const isAside = (typed: readonly Word[], texts: Texts, place: Place): boolean => {
  const keywords = texts.keywords.filter((phrase) => phrase.length <= Math.max(2, 2 * typed.length - 1));
  const near = [...(place === "here" ? [...texts.name, ...texts.field] : texts.otherName), ...keywords.flat()];
  return typed.some((word) => fitOf(word, near, true) === "none");
};

/**
 * A slip of the finger leaves the first letter. A word with marks is none: whoever sets them means that word, and "hiểm" is
 * not "hiện".
 */
const isMistyped = (word: Word, foundTerms: readonly string[], typed: readonly Word[]): boolean =>
  !isMarked(word) && foundTerms.some((term) => term[0] === word.plain[0] && typed.every(({ plain }) => plain !== term));

interface Asked {
  readonly typed: readonly Word[];
  readonly place: Place;
  /** A word in so many procedures ("đăng ký", "giấy") that finding it tells none from another; it then counts half. */
  readonly isCommon: (word: Word) => boolean;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/**
 * Judges one candidate by how each typed word fits it. Undefined when it is no answer: less than most of the words, or
 * nothing but slips.
 * @param terms words of the catalogue that the index found for this candidate
 */
export const judge = (
  texts: Texts,
  { typed, place, isCommon }: Asked,
  { terms, score }: { readonly terms: readonly string[]; readonly score: number },
): Found | undefined => {
  const text = texts.placed[place];
  const fits = typed.map((word, at) => {
    const mayBegin = at === typed.length - 1 && word.plain.length >= LETTERS_OF_A_BEGINNING;
    const fit = fitOf(word, text, mayBegin);
    return { word, fit, weight: fit !== "none" && isCommon(word) ? 0.5 : 1 };
  });
  const isAll = fits.every(({ fit }) => fit === "whole" || fit === "begun");
  const sum = total(
    fits.map(({ word, fit, weight }) => {
      const isSlip = fit === "none" && isMistyped(word, terms, typed);
      return weight * (isSlip ? MISTYPED : FITTING[fit]);
    }),
  );
  const isMost = sum > total(fits.map(({ weight }) => weight)) / 2;
  const hasHold = typed.length === 1 || fits.some(({ fit }) => fit === "whole");
  if (!isAll && !(isMost && hasHold)) return undefined;
  return {
    texts,
    match: isAll && !isAside(typed, texts, place) ? "strong" : "perhaps",
    isAll,
    isWhole: fits.every(({ fit }) => fit === "whole"),
    // What is called so has every word, and phrases without their fillers cost time to make.
    isNamed:
      fits.every(({ fit }) => fit !== "none") &&
      [texts.name, ...texts.keywords].some((phrase) => isSame(typed, meantWords(phrase))),
    score: isAll ? score : sum,
  };
};

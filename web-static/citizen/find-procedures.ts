import MiniSearch, { type SearchResult } from "minisearch";
import type { SearchRow } from "../site/search-rows.ts";
import {
  FIELDS,
  type FieldName,
  type Found,
  HERE,
  judge,
  LETTERS_OF_A_BEGINNING,
  type Texts,
  textsOf,
  wordsIn,
} from "./search-judge.ts";
import { fitOf, parted, typedWords, type Word, wordsOf } from "./search-words.ts";

export interface Hit {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  /**
   * strong: every word was found, which Enter may open; begun: all but the two or fewer letters with which the next word
   * begins; perhaps: most of the words, or with a letter or a mark wrong.
   */
  readonly match: "strong" | "begun" | "perhaps";
}

const LETTERS_FOR_TYPOS = 4;
const LETTERS_OF_JOINED_WORDS = 5;

/** A code or its beginning, with or without its dots, also without the first digit. */
const byCode = (rows: readonly SearchRow[], query: string): SearchRow[] => {
  const digits = query.replace(/[\s.]/g, "");
  if (!/^\d{3,}$/.test(digits)) return [];
  return rows.filter(([code]) => {
    const bare = code.replaceAll(".", "");
    return bare.startsWith(digits) || bare.startsWith(digits, 1);
  });
};

const order = (a: Found, b: Found): number =>
  Number(b.isNamed) - Number(a.isNamed) || Number(b.isWhole) - Number(a.isWhole) || b.score - a.score;

/** In how many procedures each word stands. */
const spreadOf = (all: Iterable<Texts>): Map<string, number> => {
  const spread = new Map<string, number>();
  for (const texts of all)
    for (const word of new Set(wordsIn(texts, HERE).map(({ plain }) => plain)))
      spread.set(word, (spread.get(word) ?? 0) + 1);
  return spread;
};

const isFieldName = (field: string): field is FieldName => Object.hasOwn(FIELDS, field);

const indexOver = (all: Iterable<Texts>): MiniSearch<Texts> => {
  const index = new MiniSearch<Texts>({
    idField: "id",
    fields: Object.keys(FIELDS),
    extractField: (texts, field) =>
      isFieldName(field)
        ? wordsIn(texts, [field])
            .map(({ plain }) => plain)
            .join(" ")
        : texts.row[0],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    searchOptions: {
      boost: FIELDS,
      combineWith: "OR",
      fuzzy: (term) => (term.length >= LETTERS_FOR_TYPOS && !/^\d+$/.test(term) ? 0.25 : false),
      maxFuzzy: 2,
    },
  });
  index.addAll([...all]);
  return index;
};

const candidates = (index: MiniSearch<Texts>, typed: readonly Word[], fields: readonly FieldName[]): SearchResult[] =>
  index.search(typed.map(({ plain }) => plain).join(" "), {
    fields: [...fields],
    prefix: (term, at) => at === typed.length - 1 && term.length >= LETTERS_OF_A_BEGINNING,
  });

/** Words written as one, each of them known, taken apart. */
const takenApart = (typed: readonly Word[], known: ReadonlySet<string>): Word[] =>
  typed.flatMap((word) => {
    if (known.has(word.plain) || word.plain.length < LETTERS_OF_JOINED_WORDS) return [word];
    return parted(word.plain, known)?.flatMap(wordsOf) ?? [word];
  });

/**
 * Search over names, codes and everyday words. MiniSearch finds and weighs candidates without marks; what was typed with
 * marks then means exactly that. The page's language comes first, the other language's names only when it has nothing.
 */
export const procedureIndex = (rows: readonly SearchRow[]): ((query: string, limit?: number) => Hit[]) => {
  const all = new Map(rows.map((row) => [row[0], textsOf(row)]));
  const spread = spreadOf(all.values());
  const known = new Set(spread.keys());
  const index = indexOver(all.values());
  const isCommon = ({ plain }: Word): boolean => (spread.get(plain) ?? 0) >= Math.max(4, rows.length / 4);

  const findIn = (typed: readonly Word[], fields: readonly FieldName[]): Found[] => {
    const found = candidates(index, typed, fields).flatMap((result) => {
      const texts = all.get(String(result.id));
      return (texts && judge(texts, { typed, fields, isCommon }, result)) ?? [];
    });
    const strong = found.filter(({ match }) => match === "strong").sort(order);
    const whole = strong.filter(({ isWhole }) => isWhole);
    // While a first word is typed, what it may become stands below what it is; after more words the whole ones suffice.
    const sure = typed.length > 1 && whole.length > 0 ? whole : strong;
    const perhaps = found.filter(({ match, isAll }) => match === "perhaps" && (isAll || sure.length === 0));
    return [...sure, ...perhaps.sort(order)];
  };
  const findAll = (typed: readonly Word[]): Found[] => {
    const here = findIn(typed, HERE);
    const mayBeOther = typed.some(({ plain }) => plain.length >= LETTERS_OF_A_BEGINNING);
    return here.length > 0 || !mayBeOther ? here : findIn(typed, ["otherName", "keywords"]);
  };
  /** Nothing for the last word yet, because it has only begun: by the words before it. */
  const findBegun = (typed: readonly Word[]): Found[] => {
    const last = typed.at(-1);
    if (last === undefined || typed.length < 2 || last.plain.length >= LETTERS_OF_A_BEGINNING) return [];
    const begins = ({ texts }: Found) => fitOf(last, wordsIn(texts, HERE), true) !== "none";
    const found = findAll(typed.slice(0, -1)).filter(({ match }) => match === "strong");
    return found.filter(begins).map((one) => ({ ...one, match: "begun" }));
  };
  return (query, limit = 8) => {
    const coded = byCode(rows, query);
    if (coded.length > 0)
      return coded.slice(0, limit).map(([code, name, , field]) => ({ code, name, field, match: "strong" }));
    const typed = takenApart(typedWords(query), known);
    if (typed.length === 0) return [];
    const found = findAll(typed);
    const shown = found.length > 0 ? found : findBegun(typed);
    return shown
      .slice(0, limit)
      .map(({ texts: { row }, match }) => ({ code: row[0], name: row[1], field: row[3], match }));
  };
};

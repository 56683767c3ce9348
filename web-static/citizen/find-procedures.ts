import MiniSearch, { type SearchResult } from "minisearch";
import type { SearchRow } from "../site/search-rows.ts";
import {
  FIELDS,
  type FieldName,
  type Found,
  judge,
  LETTERS_OF_A_BEGINNING,
  PLACES,
  type Place,
  type Texts,
  textsOf,
} from "./search-judge.ts";
import { fitOf, parted, swapped, typedWords, type Word, wordsOf } from "./search-words.ts";

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
/** What MiniSearch puts behind so many others holds one common word only, and judging takes time on a cheap phone. */
const MOST_JUDGED = 100;

/** A code or its beginning, with or without its dots, also without the first digit. */
const byCode = (rows: readonly SearchRow[], query: string): SearchRow[] => {
  const digits = query.replace(/[\s.]/g, "");
  if (!/^\d{3,}$/.test(digits)) return [];
  return rows.filter(([code]) => {
    const bare = code.replaceAll(".", "");
    return bare.startsWith(digits) || bare.startsWith(digits, 1);
  });
};

/** How much more the most used procedure is worth than one that nobody asks for and that fits as well. */
const WORTH_OF_USE = 0.05;
const worth = ({ score, texts }: Found): number => score * (1 + WORTH_OF_USE * texts.row[5]);

const order = (a: Found, b: Found): number =>
  Number(b.isNamed) - Number(a.isNamed) || Number(b.isWhole) - Number(a.isWhole) || worth(b) - worth(a);

/** In how many procedures each word stands. */
const spreadOf = (all: Iterable<Texts>): Map<string, number> => {
  const spread = new Map<string, number>();
  for (const texts of all)
    for (const word of new Set(texts.placed.here.map(({ plain }) => plain)))
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
        ? texts[field]
            .flat()
            .map(({ plain }) => plain)
            .join(" ")
        : texts.row[0],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    searchOptions: {
      boost: FIELDS,
      combineWith: "OR",
      maxFuzzy: 2,
    },
  });
  index.addAll([...all]);
  return index;
};

interface Wanted {
  readonly typed: readonly Word[];
  readonly place: Place;
  /** Whether a word may be a slip of the finger for another. */
  readonly mayBeSlip: (term: string) => boolean;
}

const candidates = (index: MiniSearch<Texts>, { typed, place, mayBeSlip }: Wanted): SearchResult[] => {
  const found = index.search(typed.map(({ plain }) => plain).join(" "), {
    fields: [...PLACES[place]],
    prefix: (term, at) => at === typed.length - 1 && term.length >= LETTERS_OF_A_BEGINNING,
    fuzzy: (term) => (term.length >= LETTERS_FOR_TYPOS && !/^\d+$/.test(term) && mayBeSlip(term) ? 0.25 : false),
  });
  return found.slice(0, MOST_JUDGED);
};

/** Words written as one, each of them known, taken apart. */
const takenApart = (typed: readonly Word[], known: ReadonlySet<string>): Word[] =>
  typed.flatMap((word) => {
    if (known.has(word.plain) || word.plain.length < LETTERS_OF_JOINED_WORDS) return [word];
    return parted(word.plain, known)?.flatMap(wordsOf) ?? [word];
  });

/** With neighbouring letters back in their places where that makes a known word; undefined when nothing is to mend. */
const putRight = (typed: readonly Word[], known: ReadonlySet<string>): Word[] | undefined => {
  const mended = typed.flatMap((word) => {
    const [meant] = known.has(word.plain) ? [] : swapped(word.plain, known);
    return meant === undefined ? [word] : wordsOf(meant);
  });
  return mended.every(({ plain }, at) => plain === typed[at]?.plain) ? undefined : mended;
};

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

  const judged = (wanted: Wanted): Found[] =>
    candidates(index, wanted).flatMap((result) => {
      const texts = all.get(String(result.id));
      return (texts && judge(texts, { ...wanted, isCommon }, result)) ?? [];
    });
  const findIn = (typed: readonly Word[], place: Place): Found[] => {
    const asTyped = judged({ typed, place, mayBeSlip: (term) => !known.has(term) });
    // A slip may also be a word that there is; looking for all its neighbours is slow and seldom needed.
    const found = asTyped.some(({ match }) => match === "strong")
      ? asTyped
      : judged({ typed, place, mayBeSlip: () => true });
    const strong = found.filter(({ match }) => match === "strong").sort(order);
    const whole = strong.filter(({ isWhole }) => isWhole);
    // While a first word is typed, what it may become stands below what it is; after more words the whole ones suffice.
    const sure = typed.length > 1 && whole.length > 0 ? whole : strong;
    const perhaps = found.filter(({ match, isAll }) => match === "perhaps" && (isAll || sure.length === 0));
    return [...sure, ...perhaps.sort(order)];
  };
  const findAll = (typed: readonly Word[]): Found[] => {
    const here = findIn(typed, "here");
    const mayBeOther = typed.some(({ plain }) => plain.length >= LETTERS_OF_A_BEGINNING);
    return here.length > 0 || !mayBeOther ? here : findIn(typed, "other");
  };
  /** Nothing for the last word yet, because it has only begun: by the words before it. */
  const findBegun = (typed: readonly Word[]): Found[] => {
    const last = typed.at(-1);
    if (last === undefined || typed.length < 2 || last.plain.length >= LETTERS_OF_A_BEGINNING) return [];
    const begins = ({ texts }: Found) => fitOf(last, texts.placed.here, true) !== "none";
    const found = findAll(typed.slice(0, -1)).filter(({ match }) => match === "strong");
    return found.filter(begins).map((one) => ({ ...one, match: "begun" }));
  };
  const findMeant = (typed: readonly Word[]): Found[] => {
    const found = findAll(typed);
    if (found.some(({ match }) => match === "strong")) return found;
    const mended = putRight(typed, known);
    const likely = mended === undefined ? [] : findAll(mended).filter(({ match }) => match === "strong");
    if (likely.length > 0) return likely.map((one) => ({ ...one, match: "perhaps" }));
    return found.length > 0 ? found : findBegun(typed);
  };
  return (query, limit = 8) => {
    const coded = byCode(rows, query);
    if (coded.length > 0)
      return coded.slice(0, limit).map(([code, name, , field]) => ({ code, name, field, match: "strong" }));
    const typed = takenApart(typedWords(query), known);
    if (typed.length === 0) return [];
    const shown = findMeant(typed);
    return shown
      .slice(0, limit)
      .map(({ texts: { row }, match }) => ({ code: row[0], name: row[1], field: row[3], match }));
  };
};

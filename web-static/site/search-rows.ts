import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { everydayWords } from "../text/everyday-words.ts";

/** One procedure in the search index; `use` from 0 to 9 says how often people come with it. */
export type SearchRow = readonly [
  code: string,
  name: string,
  otherName: string,
  field: string,
  keywords: string,
  use: number,
];

type Found = Pick<Procedure, "id" | "name" | "field" | "keywords" | "yearly" | "bundle">;

const MOST_USED = 9;

/** Three steps for each tenfold: 10 dossiers a year are 3, a thousand and more 9. */
const useOf = (yearly = 0): number => Math.min(MOST_USED, Math.round(3 * Math.log10(Math.max(1, yearly))));

/**
 * The definition's own words, and those that people say for terms of its name. A bundle's name holds those of its parts, which
 * are what is meant by their words.
 */
const wordsFor = ({ name, keywords, bundle }: Found): readonly string[] => {
  if (bundle !== undefined) return keywords;
  const official = ` ${name.vi.normalize("NFC").toLowerCase()} `;
  const said = everydayWords
    .filter(({ of }) => of.some((term) => official.includes(` ${term}`)))
    .flatMap(({ say }) => say);
  return [...new Set([...keywords, ...said])];
};

/** Titles and words go out once as plain rows; the browser builds the index, which is far bigger. */
export const searchRows = (procedures: readonly Found[], language: "vi" | "en"): SearchRow[] => {
  const other = language === "vi" ? "en" : "vi";
  return procedures.map((procedure) => [
    procedure.id,
    procedure.name[language],
    procedure.name[other],
    procedure.field[language],
    wordsFor(procedure).join(", "),
    useOf(procedure.yearly),
  ]);
};

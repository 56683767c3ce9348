import MiniSearch from "minisearch";
import type { SearchRow } from "../site/search-rows.ts";

export interface Hit {
  readonly code: string;
  readonly name: string;
  readonly field: string;
}

/** Letters without Vietnamese marks: "Đăng ký" and "dang ky" are the same word to somebody who types in a hurry. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d");

const WORD_LENGTH_FOR_TYPOS = 4;
const fuzzy = (term: string) => (term.length >= WORD_LENGTH_FOR_TYPOS && !/^[\d.]+$/.test(term) ? 0.25 : false);

/** Index over names, codes and everyday words. All words must match; only when nothing does, any word may. */
export const procedureIndex = (rows: readonly SearchRow[]): ((query: string, limit?: number) => Hit[]) => {
  const index = new MiniSearch<SearchRow>({
    idField: "0",
    fields: ["0", "1", "2", "3", "4"],
    extractField: (row, field) => row[Number(field) as 0 | 1 | 2 | 3 | 4],
    tokenize: (text) =>
      fold(text)
        .split(/[^a-z0-9.]+/)
        .filter((word) => word !== ""),
    processTerm: (term) => term,
    searchOptions: { boost: { 0: 6, 1: 4, 2: 2, 3: 1, 4: 3 }, prefix: true, fuzzy, maxFuzzy: 2 },
  });
  index.addAll(rows);
  const byCode = new Map(rows.map((row) => [row[0], row]));
  return (query, limit = 8) => {
    if (fold(query).trim() === "") return [];
    const all = index.search(query, { combineWith: "AND" });
    const found = all.length > 0 ? all : index.search(query, { combineWith: "OR" });
    return found.slice(0, limit).flatMap(({ id }) => {
      const row = byCode.get(String(id));
      return row === undefined ? [] : [{ code: row[0], name: row[1], field: row[3] }];
    });
  };
};

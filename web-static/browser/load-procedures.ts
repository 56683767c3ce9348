import type { Language } from "../../shared/domain/localized.ts";
import { type Hit, procedureIndex } from "../citizen/find-procedures.ts";
import type { SearchRow } from "../site/search-rows.ts";
import { href } from "../text/language.ts";

export type FindProcedures = (query: string, limit?: number) => Hit[];

/** A usual wish and one with slips of the finger: together they go every way that a search goes. */
const WISHES: Readonly<Record<Language, readonly string[]>> = {
  vi: ["dang ky giay", "dnag ky gaiy"],
  en: ["registration of", "regsitration fo"],
};

const whenIdle = (work: () => void): unknown =>
  "requestIdleCallback" in globalThis ? requestIdleCallback(work) : setTimeout(work);

/** A browser runs at twice the speed what it has run before; so the first key need not wait for that. */
const practise = (find: FindProcedures, [wish, ...others]: readonly string[]): void => {
  if (wish === undefined) return;
  whenIdle(() => {
    find(wish);
    practise(find, others);
  });
};

/** Loads the catalogue's rows and builds the index. @throws when the catalogue cannot be had */
export const loadProcedures = async (language: Language): Promise<FindProcedures> => {
  const response = await fetch(href(language, "/search-index.json"));
  if (!response.ok) throw new Error(`search-index.json: ${response.status}`);
  const rows = (await response.json()) as SearchRow[];
  const from = performance.now();
  const find = procedureIndex(rows);
  // For whoever measures the page in a browser's own tools.
  performance.measure("catalogue-ready", { start: from });
  practise(find, WISHES[language]);
  return find;
};

import type { Language } from "../../shared/domain/localized.ts";
import { type Hit, procedureIndex } from "../citizen/find-procedures.ts";
import type { SearchRow } from "../site/search-rows.ts";
import { href } from "../text/language.ts";

export type FindProcedures = (query: string, limit?: number) => Hit[];

/** Loads the catalogue's rows and builds the index. @throws when the catalogue cannot be had */
export const loadProcedures = async (language: Language): Promise<FindProcedures> => {
  const response = await fetch(href(language, "/search-index.json"));
  if (!response.ok) throw new Error(`search-index.json: ${response.status}`);
  const rows = (await response.json()) as SearchRow[];
  const from = performance.now();
  const find = procedureIndex(rows);
  // For whoever measures the page in a browser's own tools.
  performance.measure("catalogue-ready", { start: from });
  return find;
};

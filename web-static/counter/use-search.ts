import { useEffect, useRef, useState } from "preact/hooks";
import type { DossierSearch, ListedDossier } from "../../shared/contracts/dossier-api.ts";
import type { Answer } from "../browser/api.ts";
import { serverNow } from "../browser/server-clock.ts";
import { useDesk } from "./desk.ts";
import { latestOnly } from "./latest-only.ts";
import type { Page, Rows } from "./list-pages.ts";
import type { Listed } from "./use-list.ts";

/** The API takes no longer question. */
const LONGEST = 100;

interface Found {
  readonly asked: string;
  readonly answer: Answer<DossierSearch>;
  readonly at: number;
}

type SearchRows = Rows<ListedDossier, Page<ListedDossier>>;

/**
 * Asks once for each question, in the body, so that a citizen's name or number stands in no address. What was found is there
 * again when the officer comes back from a dossier.
 * @param commune undefined asks nothing
 */
export const useSearch = (commune: string | undefined, asked: string) => {
  const { api, memory } = useDesk();
  const known = memory.get("search") as Found | undefined;
  const [found, setFound] = useState(known?.asked === asked ? known : undefined);
  const latest = useRef(latestOnly()).current;
  const ask = async () => {
    if (commune === undefined || asked === "") return;
    const isLast = latest.begin();
    const answer = await api.post<DossierSearch>("/dossiers/search", {
      body: { commune, text: asked.slice(0, LONGEST) },
    });
    if (!isLast()) return;
    const next = { asked, answer, at: serverNow() };
    memory.set("search", next);
    setFound(next);
  };
  useEffect(() => {
    if (found?.asked !== asked) void ask();
  }, [commune, asked]);
  const current = found?.asked === asked ? found : undefined;
  const value = current?.answer.kind === "ok" ? current.answer.value : undefined;
  const rows: SearchRows | undefined = value && { items: value.items, next: undefined, head: value };
  const listed: Listed<ListedDossier, Page<ListedDossier>> = {
    rows,
    at: current?.at,
    trouble: value === undefined ? current?.answer : undefined,
    more: undefined,
    loadingMore: false,
    refresh: ask,
  };
  return { listed, more: value?.more === true };
};

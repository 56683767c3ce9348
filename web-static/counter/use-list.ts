import { useRef, useState } from "preact/hooks";
import type { Answer } from "../browser/api.ts";
import { serverNow } from "../browser/server-clock.ts";
import { usePoll } from "../browser/use-poll.ts";
import { useDesk } from "./desk.ts";
import { latestOnly } from "./latest-only.ts";
import { appended, type Page, type Rows, readRows } from "./list-pages.ts";

const POLL_MS = 45_000;
/** After a look that failed. */
const RETRY_MS = 10_000;

interface Asked<T> {
  /** Tells a row again that moved between two pages; absent where rows never move. */
  readonly idOf?: (item: T) => string;
  /** Reads on by itself until these rows are enough; the first page is when absent. */
  readonly enough?: (items: readonly T[]) => boolean;
  /** False for what does not change any more. */
  readonly live?: boolean;
}

interface Kept<T, P extends Page<T>> {
  readonly rows: Rows<T, P>;
  readonly at: number;
}

export interface Listed<T, P extends Page<T>> {
  /** Undefined until the first rows have come. */
  readonly rows: Rows<T, P> | undefined;
  /** When these rows were true, epoch milliseconds. */
  readonly at: number | undefined;
  /** The last look, when it failed. */
  readonly trouble: Answer<unknown> | undefined;
  /** Asks for the next page; undefined when all is there. */
  readonly more: (() => void) | undefined;
  readonly loadingMore: boolean;
  readonly refresh: () => Promise<void>;
}

/**
 * A list that is read page by page and looked at again every while. Its rows stay when a look fails, and are there at
 * once when the officer comes back from a dossier.
 * @param path without cursor; undefined asks nothing
 */
export const useList = <T, P extends Page<T>>(
  path: string | undefined,
  { idOf, enough = () => true, live = true }: Asked<T>,
): Listed<T, P> => {
  const { api, memory } = useDesk();
  const [, redraw] = useState(0);
  const [trouble, setTrouble] = useState<{ path: string; answer: Answer<unknown> }>();
  const [loadingMore, setLoadingMore] = useState(false);
  const asked = useRef(latestOnly()).current;
  const key = `list ${path ?? ""}`;
  const kept = memory.get(key) as Kept<T, P> | undefined;

  const ask = (cursor: string | undefined) =>
    api.get<P>(cursor === undefined ? (path ?? "") : `${path}&cursor=${encodeURIComponent(cursor)}`);
  const take = (answer: Answer<Rows<T, P>>): boolean => {
    if (answer.kind === "ok") memory.set(key, { rows: answer.value, at: serverNow() } satisfies Kept<T, P>);
    setTrouble(answer.kind === "ok" ? undefined : { path: path ?? "", answer });
    redraw((count) => count + 1);
    return answer.kind === "ok";
  };
  const refresh = async (): Promise<boolean> => {
    const isLast = asked.begin();
    setLoadingMore(false);
    const shown = kept?.rows.items.length ?? 0;
    const read = await readRows<T, P>({
      ask,
      idOf,
      enough: (items) => items.length >= shown && enough(items),
      onFirst: kept === undefined ? (rows) => isLast() && take({ kind: "ok", value: rows }) : undefined,
    });
    return isLast() ? take(read) : true;
  };
  const more = async () => {
    if (kept?.rows.next === undefined || loadingMore) return;
    const isLast = asked.begin();
    setLoadingMore(true);
    const page = await ask(kept.rows.next);
    if (!isLast()) return;
    setLoadingMore(false);
    take(page.kind === "ok" ? { kind: "ok", value: appended(kept.rows, page.value, idOf) } : page);
  };
  usePoll(async () => {
    if (loadingMore) return RETRY_MS;
    const done = await refresh();
    return done && !live ? undefined : done ? POLL_MS : RETRY_MS;
  }, path ?? "");
  return {
    rows: kept?.rows,
    at: kept?.at,
    trouble: trouble?.path === path ? trouble?.answer : undefined,
    more: kept?.rows.next === undefined ? undefined : () => void more(),
    loadingMore,
    refresh: async () => void (await refresh()),
  };
};

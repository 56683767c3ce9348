import type { Answer } from "../browser/api.ts";

/** One answer of a list: some rows, and where the next ones begin. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** What of a list is there so far. `head` is what its first page said besides its rows. */
export interface Rows<T, P extends Page<T> = Page<T>> {
  readonly items: readonly T[];
  readonly next: string | undefined;
  readonly head: P;
}

/** Rows of a further page behind those that are there; a row that moved between the two looks is there once. */
export const appended = <T, P extends Page<T>>(
  rows: Rows<T, P>,
  page: Page<T>,
  idOf?: (item: T) => string,
): Rows<T, P> => {
  const known = new Set(idOf === undefined ? [] : rows.items.map(idOf));
  const further = page.items.filter((item) => idOf === undefined || !known.has(idOf(item)));
  return { ...rows, items: [...rows.items, ...further], next: page.next };
};

/** A list that never ends must not ask for ever. */
const MOST_PAGES = 20;

interface Reading<T, P extends Page<T>> {
  readonly ask: (cursor: string | undefined) => Promise<Answer<P>>;
  /** Tells a row again that moved meanwhile; absent where rows never move. */
  readonly idOf?: ((item: T) => string) | undefined;
  /** Whether these rows are enough, though there are more. */
  readonly enough: (items: readonly T[]) => boolean;
  /** Told of the first page at once, for whoever has nothing to look at yet. */
  readonly onFirst?: ((rows: Rows<T, P>) => void) | undefined;
}

/** Reads a list from its beginning until it has enough; one page that cannot be had makes the whole look fail. */
export const readRows = async <T, P extends Page<T>>({
  ask,
  idOf,
  enough,
  onFirst,
}: Reading<T, P>): Promise<Answer<Rows<T, P>>> => {
  const first = await ask(undefined);
  if (first.kind !== "ok") return first;
  let rows: Rows<T, P> = { items: first.value.items, next: first.value.next, head: first.value };
  onFirst?.(rows);
  for (let pages = 1; pages < MOST_PAGES && rows.next !== undefined && !enough(rows.items); pages++) {
    const page = await ask(rows.next);
    if (page.kind !== "ok") return page;
    rows = appended(rows, page.value, idOf);
  }
  return { kind: "ok", value: rows };
};

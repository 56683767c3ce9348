import { kept } from "../browser/kept.ts";
import { newKey } from "../browser/new-key.ts";

/**
 * What is typed lies in the tab's own storage, and a copy of it in the browser's, so that a browser that is killed loses
 * nothing. The copy is of one tab: a second tab does not write into the same draft.
 */

/** Beginning of every key under which something that was typed is kept. */
export const TYPED = "motcua.draft.";
const COPY = "motcua.copy.";
const TAB = "motcua.tab";
const LOCK = "motcua.tab.";
/** A copy that nobody came back for is removed after a week. */
const longestMs = 7 * 24 * 3600 * 1000;

/** The part of the browser's storage that is used here. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

interface Copy {
  readonly at: number;
  readonly value: unknown;
}

const copyKey = (tab: string, key: string): string => `${COPY}${tab} ${key}`;

const keysOf = (shelf: Shelf, beginning: string): string[] =>
  Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? "").filter((key) => key.startsWith(beginning));

const readCopy = (shelf: Shelf, key: string): Copy | undefined => kept<Copy>(() => shelf as Storage, key).read();

/** The tab's name, which ends with the tab. */
const tabOf = (session: Shelf): string => {
  const name = session.getItem(TAB) ?? newKey();
  session.setItem(TAB, name);
  return name;
};

/** As `kept`, with the copy that outlives the tab. @param key begins with `TYPED` and the officer's name */
export const keptTyping = <T>(key: string) => {
  const own = kept<T>(() => sessionStorage, key);
  const copy = () => kept<Copy>(() => localStorage, copyKey(tabOf(sessionStorage), key));
  return {
    read: own.read,
    write: (value: T): void => {
      own.write(value);
      copy().write({ at: Date.now(), value });
    },
    forget: (): void => {
      own.forget();
      copy().forget();
    },
  };
};

interface Found {
  readonly local: Shelf;
  readonly session: Shelf;
  /** Names of the tabs that are open. */
  readonly open: readonly string[];
  readonly officer: string;
  readonly now: number;
}

/**
 * Brings what this officer typed in a tab that is gone into this one, unless something stands here already; and removes
 * whatever nobody came back for.
 */
export const takeOver = ({ local, session, open, officer, now }: Found): void => {
  const mine = tabOf(session);
  for (const key of keysOf(local, COPY)) {
    const [tab = "", ...rest] = key.slice(COPY.length).split(" ");
    const name = rest.join(" ");
    const copy = readCopy(local, key);
    if (copy === undefined || now - copy.at > longestMs) {
      local.removeItem(key);
      continue;
    }
    const isHis = name === TYPED + officer || name.startsWith(`${TYPED}${officer}.`);
    if (tab === mine || open.includes(tab) || !isHis || session.getItem(name) !== null) continue;
    session.setItem(name, JSON.stringify(copy.value));
    local.setItem(copyKey(mine, name), JSON.stringify(copy));
    local.removeItem(key);
  }
};

/** Before the console is shown: says that this tab is open, and takes over what was lost with others. */
export const findLostTyping = async (officer: string): Promise<void> => {
  try {
    const tab = tabOf(sessionStorage);
    // The lock ends with the tab, however it ends. A browser without locks takes nothing over.
    if (navigator.locks === undefined) return;
    void navigator.locks.request(LOCK + tab, () => new Promise(() => {}));
    const { held = [] } = await navigator.locks.query();
    const open = held.flatMap(({ name = "" }) => (name.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
    takeOver({ local: localStorage, session: sessionStorage, open, officer, now: Date.now() });
  } catch {
    // Storage is forbidden; nothing was kept either.
  }
};

/** At sign-out: nothing that this officer typed stays for whoever sits down next. */
export const forgetTyping = (officer: string): void => {
  const remove = (shelf: Shelf, keys: readonly string[]) => {
    for (const key of keys) shelf.removeItem(key);
  };
  try {
    remove(sessionStorage, keysOf(sessionStorage, TYPED));
    remove(
      localStorage,
      keysOf(localStorage, COPY).filter((key) => key.includes(` ${TYPED}${officer}`)),
    );
  } catch {
    // Storage is forbidden; nothing was kept either.
  }
};

import { allIds, followsName, idFrom, idOf, idsIn } from "./ids.ts";
import { changedList, type ListChange } from "./list-change.ts";
import { type Content, isRecord, listOf, type Path, textOf, valueAt, withValue } from "./paths.ts";
import { withNewId } from "./rename.ts";

/** A draft on the screen, with the way back through its changes. */
export interface Editing {
  readonly content: Content;
  readonly past: readonly Content[];
  readonly future: readonly Content[];
  /** The entry that was typed into last: what is typed into one entry is one step back. */
  readonly at: string;
}

const STEPS_BACK = 100;

export const editingOf = (content: Content): Editing => ({ content, past: [], future: [], at: "" });

/** @param at name of the entry that is typed into; "" for a change that is a step of its own */
export const changed = (editing: Editing, content: Content, at: string): Editing => {
  if (content === editing.content) return editing;
  const isSameEntry = at !== "" && at === editing.at;
  const past = isSameEntry ? editing.past : [...editing.past, editing.content].slice(-STEPS_BACK);
  return { content, past, future: [], at };
};

export const undone = ({ content, past, future }: Editing): Editing => {
  const before = past.at(-1);
  return before === undefined
    ? { content, past, future, at: "" }
    : { content: before, past: past.slice(0, -1), future: [content, ...future], at: "" };
};

export const redone = ({ content, past, future }: Editing): Editing => {
  const [next, ...rest] = future;
  return next === undefined
    ? { content, past, future, at: "" }
    : { content: next, past: [...past, content], future: rest, at: "" };
};

const others = (content: Content, item: Path): string[] =>
  idsIn(valueAt(content, item.slice(0, -1))).filter((_, at) => at !== item.at(-1));

/** The item whose Vietnamese name this place is, if it is called by an id. */
const namedItem = (content: Content, path: Path): Path | undefined => {
  const item = path.slice(0, -2);
  const [name, language] = path.slice(-2);
  const owner = valueAt(content, item);
  const isName = language === "vi" && (name === "name" || name === "text");
  return isName && typeof item.at(-1) === "number" && isRecord(owner) && Object.hasOwn(owner, "id") ? item : undefined;
};

/** Another value at one place. The id of a new item follows its Vietnamese name. @param latest what is published */
export const withEntry = (content: Content, path: Path, value: unknown, latest: unknown): Content => {
  const next = withValue(content, path, value);
  const item = namedItem(content, path);
  if (item === undefined) return next;
  const id = idOf(valueAt(content, item));
  if (!followsName(id, textOf(valueAt(content, path)), allIds(latest))) return next;
  const name = textOf(value);
  return withNewId(next, item, name.trim() === "" ? "" : idFrom(name, others(content, item)));
};

/** @param isOptional an optional list that has become empty is not there any more */
export const withList = (content: Content, path: Path, change: ListChange, isOptional = false): Content => {
  const items = changedList(listOf(valueAt(content, path)), change);
  return withValue(content, path, isOptional && items.length === 0 ? undefined : items);
};

/** The same item once more; its id gets a number, because two may not share one. */
export const copyOf = (item: unknown, siblings: unknown): unknown => {
  const id = idOf(item);
  return isRecord(item) && id !== "" ? { ...item, id: idFrom(id, idsIn(siblings)) } : item;
};

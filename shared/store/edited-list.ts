import { byId, type DefinitionIndex, type EntryChange } from "./definition-index.ts";

/** A list of definitions of which officials change single ones in the console. */
export interface EditedList {
  readonly of: "messages" | "routes";
  readonly marks: "editedMessages" | "editedRoutes";
  /** The kind of its bodies. */
  readonly kind: "message" | "route";
  /** Whether one stays that no file has (any more): the system owes each of its messages, and no route. */
  readonly isFree: boolean;
}

export const messageList: EditedList = { of: "messages", marks: "editedMessages", kind: "message", isFree: false };
export const routeList: EditedList = { of: "routes", marks: "editedRoutes", kind: "route", isFree: true };

type Entries = DefinitionIndex["messages"];
type Lists = Pick<DefinitionIndex, "messages" | "editedMessages" | "routes" | "editedRoutes">;

/** What is written in a mark for one that no file had. */
const NO_FILE = "";

const versionAmong = (entries: Entries, id: string): string | undefined =>
  entries.find((one) => one.id === id)?.version;

/** Version of one definition that holds; undefined when there is none. */
export const versionIn = ({ of }: EditedList, index: Lists, id: string): string | undefined =>
  versionAmong(index[of] ?? [], id);

interface Edited {
  readonly entries: Entries;
  readonly edited: Readonly<Record<string, string>>;
}

/** The index with another list. @param list no list at all is how an empty one of routes is written */
export const withList = (
  { of, marks }: EditedList,
  index: DefinitionIndex,
  { entries, edited }: Edited,
): DefinitionIndex => {
  const { [marks]: _, [of]: __, ...rest } = index;
  const sorted = [...entries].sort(byId);
  return {
    ...rest,
    messages: index.messages,
    ...(of === "messages" || sorted.length > 0 ? { [of]: sorted } : {}),
    ...(Object.keys(edited).length === 0 ? {} : { [marks]: { ...edited } }),
  };
};

/**
 * The list with one definition in another version, or without it; back at what its file says, it follows its file again.
 * @param version undefined to take it away
 */
export const withVersion = (
  list: EditedList,
  index: DefinitionIndex,
  id: string,
  version: string | undefined,
): DefinitionIndex => {
  const { [id]: mark = versionIn(list, index, id) ?? NO_FILE, ...others } = index[list.marks] ?? {};
  const edited = mark === (version ?? NO_FILE) ? others : { ...others, [id]: mark };
  const rest = (index[list.of] ?? []).filter((one) => one.id !== id);
  return withList(list, index, { entries: version === undefined ? rest : [...rest, { id, version }], edited });
};

/**
 * What becomes of a list when files are published: one that officials changed stays as they left it, while its file is there
 * or for good; any other is as its file says.
 * @param take ids whose file is to replace what was edited
 */
export const mergeList = (
  list: EditedList,
  before: Lists | undefined,
  files: Entries,
  take: readonly string[] = [],
): Edited & { readonly kept: readonly string[] } => {
  const edited = Object.entries(before?.[list.marks] ?? {}).filter(
    ([id]) => !take.includes(id) && (list.isFree || versionAmong(files, id) !== undefined),
  );
  const isEdited = new Set(edited.map(([id]) => id));
  return {
    entries: [
      ...files.filter(({ id }) => !isEdited.has(id)),
      ...(before?.[list.of] ?? []).filter(({ id }) => isEdited.has(id)),
    ],
    edited: Object.fromEntries(edited),
    kept: edited.flatMap(([id, mark]) => ((versionAmong(files, id) ?? NO_FILE) === mark ? [] : [id])),
  };
};

/** What differs between two sets, by definition, in the order of their names. */
export const listChanges = (list: EditedList, was: Lists, is: Lists): EntryChange[] => {
  const ids = [...new Set([...(was[list.of] ?? []), ...(is[list.of] ?? [])].map(({ id }) => id))].sort();
  return ids.flatMap((id): EntryChange[] => {
    const [before, after] = [versionIn(list, was, id), versionIn(list, is, id)];
    if (before === after) return [];
    const known = before === undefined ? {} : { before };
    return [after === undefined ? { id, kind: "withdrawn", ...known } : { id, kind: "published", ...known, after }];
  });
};

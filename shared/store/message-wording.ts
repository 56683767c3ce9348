import { byId, type DefinitionIndex, type MessageChange } from "./definition-index.ts";

type Messages = Pick<DefinitionIndex, "messages" | "editedMessages">;
type Entries = DefinitionIndex["messages"];

/** Version of one message that holds; undefined when there is none. */
export const versionIn = ({ messages }: Pick<Messages, "messages">, id: string): string | undefined =>
  messages.find((one) => one.id === id)?.version;

/** The list with one message in another version; back at what its file says, it follows its file again. */
export const withMessage = (index: DefinitionIndex, id: string, version: string): DefinitionIndex => {
  const { [id]: mark = versionIn(index, id), ...others } = index.editedMessages ?? {};
  const edited = mark === undefined || mark === version ? others : { ...others, [id]: mark };
  const messages = [...index.messages.filter((one) => one.id !== id), { id, version }];
  return withWording(index, { messages, edited });
};

interface Wording {
  readonly messages: Entries;
  readonly edited: Readonly<Record<string, string>>;
}

export const withWording = (index: DefinitionIndex, { messages, edited }: Wording): DefinitionIndex => {
  const { editedMessages: _, ...rest } = index;
  return {
    ...rest,
    messages: [...messages].sort(byId),
    ...(Object.keys(edited).length === 0 ? {} : { editedMessages: { ...edited } }),
  };
};

/**
 * What becomes of messages when files are published: one that officials worded stays as they left it while its file is
 * there; any other is as its file says.
 * @param take ids whose file is to replace what was edited
 */
export const mergeMessages = (
  before: Messages | undefined,
  files: Entries,
  take: readonly string[] = [],
): Wording & { readonly kept: readonly string[] } => {
  const edited = Object.entries(before?.editedMessages ?? {}).filter(
    ([id]) => !take.includes(id) && versionIn({ messages: files }, id) !== undefined,
  );
  const stays = new Map(edited.map(([id]) => [id, before && versionIn(before, id)]));
  return {
    messages: files.map(({ id, version }) => ({ id, version: stays.get(id) ?? version })),
    edited: Object.fromEntries(edited),
    kept: edited.flatMap(([id, mark]) => (versionIn({ messages: files }, id) === mark ? [] : [id])),
  };
};

/** What differs between two sets, by message, in the order of their names. */
export const messageChanges = (was: Messages, is: Messages): MessageChange[] => {
  const ids = [...new Set([...was.messages, ...is.messages].map(({ id }) => id))].sort();
  return ids.flatMap((id): MessageChange[] => {
    const [before, after] = [versionIn(was, id), versionIn(is, id)];
    if (before === after) return [];
    const known = before === undefined ? {} : { before };
    return [after === undefined ? { id, kind: "withdrawn", ...known } : { id, kind: "published", ...known, after }];
  });
};

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { copyOf } from "./editing.ts";
import { type EntryProps, useEntry } from "./entry-frame.tsx";
import { FaultNotes } from "./fault-notes.tsx";
import { faultsOfList } from "./faults.ts";
import type { FieldOf } from "./field-spec.ts";
import { useForm, useWords } from "./form-context.ts";
import type { EntriesView } from "./group-entry.tsx";
import { ItemCard, type Tool } from "./item-card.tsx";
import { keyOf, listOf } from "./paths.ts";
import { itemName } from "./place-name.ts";

type Goal = { readonly at: number; readonly part: Tool | "open" | "entry" };

const ENTRY = ".item-body :is(input, textarea, select)";

/** Brings the focus to a part of an item once it stands where it belongs. */
const useGoal = () => {
  const list = useRef<HTMLOListElement>(null);
  const [goal, setGoal] = useState<Goal>();
  useLayoutEffect(() => {
    if (goal === undefined) return;
    const item = list.current?.children[goal.at];
    const wanted = goal.part === "entry" ? ENTRY : `:scope > .item-head [data-tool="${goal.part}"]:not([disabled])`;
    const found = item?.querySelector<HTMLElement>(wanted) ?? item?.querySelector<HTMLElement>("[data-tool=open]");
    found?.focus();
  }, [goal]);
  return { list, go: (next: Goal) => setGoal(next) };
};

/** A list whose items are opened one by one, moved, doubled and removed. */
export const ListEntry = ({ spec, path, Entries }: EntryProps<FieldOf<"list">> & { Entries: EntriesView }) => {
  const words = useWords();
  const form = useForm();
  const { id, value } = useEntry(path);
  const { list, go } = useGoal();
  const items = listOf(value);
  const isOuter = path.length === 1 && path[0] !== "openQuestions";
  const faults = faultsOfList(form.faults, path);

  const nameAt = (at: number) =>
    form.itemTitle?.([...path, at]) ?? itemName(form.content, [...path, at], spec.item.title, words);
  const add = () => {
    form.changeList(path, { kind: "add", at: items.length, item: spec.item.blank }, "");
    form.setOpen([...path, items.length], true);
    go({ at: items.length, part: "entry" });
  };
  const move = (at: number, to: number, part: Goal["part"]) => {
    form.changeList(path, { kind: "move", at, to }, words.editor.moved(nameAt(at), to + 1, items.length));
    go({ at: to, part });
  };
  const act = (at: number, tool: Tool, from: "button" | "keys") => {
    const part = from === "keys" ? "open" : tool;
    if (tool === "up") return move(at, at - 1, part);
    if (tool === "down") return move(at, at + 1, part);
    if (tool === "duplicate") {
      form.changeList(path, { kind: "add", at: at + 1, item: copyOf(items[at], items) }, "");
      return go({ at: at + 1, part: "open" });
    }
    form.changeList(path, { kind: "remove", at }, words.editor.removed(nameAt(at)), spec.optional);
    go({ at: Math.max(0, Math.min(at, items.length - 2)), part: "open" });
  };
  const toolsAt = (at: number): Tool[] => [
    ...(at > 0 ? (["up"] as const) : []),
    ...(at < items.length - 1 ? (["down"] as const) : []),
    "duplicate",
    "remove",
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would name each input in it by the list once more
    <div class="field list-entry" role="group" aria-label={words.label(path)} data-field={keyOf(path)}>
      {!isOuter && <p class="legend">{words.label(path)}</p>}
      {items.length === 0 && <p class="quiet">{words.editor.emptyList}</p>}
      <ol class="items" ref={list}>
        {items.map((_, at) => (
          <ItemCard
            key={at}
            item={spec.item}
            path={[...path, at]}
            tools={toolsAt(at)}
            onTool={(tool, from) => act(at, tool, from)}
            Entries={Entries}
          />
        ))}
      </ol>
      <FaultNotes id={`${id}-faults`} faults={faults} />
      <button type="button" class="button second small-button" onClick={add}>
        {words.editor.addItem(words.item(path))}
      </button>
    </div>
  );
};

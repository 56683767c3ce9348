import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CatalogueEntry } from "../../../shared/contracts/catalogue-api.ts";
import { problemText } from "../../browser/api.ts";
import { useDesk } from "../desk.ts";
import { draftSaver } from "./draft-saver.ts";
import { changed, type Editing, editingOf } from "./editing.ts";
import { type EditedKind, keptEdit } from "./kept-edit.ts";
import type { Content } from "./paths.ts";
import { contentIn, type Drafted, openingOf, type SaveState } from "./saving.ts";

/** After the last key; a pause in typing, not after each letter. */
const PAUSE_MS = 600;
const RETRY_MS = 5_000;

const wait = (run: () => void, why: "typed" | "retry"): (() => void) => {
  const timer = setTimeout(run, why === "typed" ? PAUSE_MS : RETRY_MS);
  if (why === "retry") addEventListener("online", run, { once: true });
  return () => {
    clearTimeout(timer);
    removeEventListener("online", run);
  };
};

/** A procedure or a table of routes while it is written: the text, what the API says of it, and how far it is saved. */
export const useDraft = <Entry extends Drafted = CatalogueEntry>(first: Entry, of: EditedKind = "catalogue") => {
  const { api, language, officer } = useDesk();
  const { code } = first;
  const [entry, setEntry] = useState<Entry>(first);
  const [state, setState] = useState<SaveState<Entry>>({ kind: "saved", ...(first.draft && { at: first.draft.at }) });
  const [editing, setEditing] = useState<Editing>(() => editingOf(contentIn(first)));
  const latest = useRef(editing);
  latest.current = editing;
  const saver = useMemo(() => {
    const path = `/${of}/${encodeURIComponent(code)}`;
    return draftSaver<Entry>(first, {
      send: ({ content, seen, base }) =>
        api.post(`${path}/draft`, { body: { content, ...(base && { base }) }, version: seen }),
      look: () => api.get(path),
      officer,
      later: wait,
      tell: (problem) => problemText(problem, language),
      onState: setState,
      onSaved: setEntry,
      keep: keptEdit(officer, code, of),
    });
  }, [api, code, officer]);

  const put = (next: Editing) => {
    if (next.content !== latest.current.content) saver.change(next.content);
    latest.current = next;
    setEditing(next);
  };
  useEffect(() => {
    const opening = openingOf(first, keptEdit(officer, code, of).read());
    if (opening.kind === "theirs") keptEdit(officer, code, of).forget();
    else if (opening.kind === "goes-on") put(editingOf(opening.kept.content));
    else {
      setEditing(editingOf(opening.kept.content));
      saver.hold(opening.kept, first);
    }
    const ask = (event: BeforeUnloadEvent) => {
      if (saver.isUnsaved()) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => {
      removeEventListener("beforeunload", ask);
      void saver.flush();
    };
  }, [saver]);
  return {
    entry,
    state,
    editing,
    put,
    /** @param at name of the entry that is typed into; "" for a step of its own */
    write: (content: Content, at = "") => put(changed(latest.current, content, at)),
    /** What is on the screen now, also between two paintings. */
    content: () => latest.current.content,
    /** The API's word replaces what is here. */
    adopt: (next: Entry) => {
      saver.adopt(next);
      setEntry(next);
      latest.current = editingOf(contentIn(next));
      setEditing(latest.current);
    },
    saveOver: (next: Entry | undefined) => void saver.saveOver(next),
    rebase: (base: string) => void saver.rebase(base),
  };
};
export type Draft<Entry extends Drafted = CatalogueEntry> = ReturnType<typeof useDraft<Entry>>;

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { DraftFault } from "../../../shared/contracts/catalogue-api.ts";
import { withEntry, withList } from "./editing.ts";
import type { SectionSpec } from "./field-spec.ts";
import type { Form } from "./form-context.ts";
import { type ListChange, movedPath } from "./list-change.ts";
import { type Content, keyOf, type Path } from "./paths.ts";
import { withNewId } from "./rename.ts";
import type { Drafted } from "./saving.ts";
import { sectionOf } from "./sections.ts";
import type { Draft } from "./use-draft.ts";

type Places = ReadonlyMap<string, Path>;

const places = (paths: readonly Path[]): Places => new Map(paths.map((path) => [keyOf(path), path]));

/** Every item on the way to a place. */
const itemsAbove = (path: Path): readonly Path[] =>
  path.flatMap((part, at) => (typeof part === "number" ? [path.slice(0, at + 1)] : []));

const ENTRY = "input, textarea, select, button";

/** The entry at a place, or what stands nearest above it. */
const nearest = (root: HTMLElement | null, path: Path): HTMLElement | undefined => {
  for (let length = path.length; length > 0; length--) {
    const place = root?.querySelector<HTMLElement>(`[data-field="${CSS.escape(keyOf(path.slice(0, length)))}"]`);
    const entry = place?.matches(ENTRY) ? place : place?.querySelector<HTMLElement>(ENTRY);
    if (entry) return entry;
  }
  return undefined;
};

/** The faults that the API found, at the places where their entries stand now. */
const useFaults = (told: readonly DraftFault[]) => {
  const [shifted, setShifted] = useState({ told, faults: told });
  const faults = shifted.told === told ? shifted.faults : told;
  const shift = (list: Path, change: ListChange) =>
    setShifted({
      told,
      faults: faults.flatMap((fault) => {
        const path = movedPath(fault.path, list, change);
        return path === undefined ? [] : [{ ...fault, path: [...path] }];
      }),
    });
  return [faults, shift] as const;
};

/** What is unfolded, and the way to an entry through everything that hides it. */
const useUnfolded = (sections: readonly SectionSpec[]) => {
  const [open, setOpen] = useState<Places>(new Map());
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [goal, setGoal] = useState<Path>();
  const root = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (goal === undefined) return;
    const entry = nearest(root.current, goal);
    const hiding = entry?.closest("details");
    if (hiding) hiding.open = true;
    entry?.focus();
  }, [goal]);
  const fold = (section: string, isFolded: boolean) => {
    const others = [...folded].filter((one) => one !== section);
    setFolded(new Set(isFolded ? [...others, section] : others));
  };
  return {
    root,
    folded,
    fold,
    isOpen: (path: Path) => open.has(keyOf(path)),
    setOpen: (path: Path, isOpen: boolean) =>
      setOpen((before) => {
        const others = [...before.values()].filter((one) => keyOf(one) !== keyOf(path));
        return places(isOpen ? [...others, path] : others);
      }),
    shiftOpen: (list: Path, change: ListChange) =>
      setOpen((before) =>
        places([...before.values()].map((path) => movedPath(path, list, change)).filter((path) => path !== undefined)),
      ),
    reveal: (path: Path) => {
      setOpen((before) => places([...before.values(), ...itemsAbove(path)]));
      fold(sectionOf(path, sections), false);
      setGoal([...path]);
    },
  };
};

/** What differs from form to form. */
export type FormParts = Pick<Form, "context" | "rows" | "sections" | "named" | "several" | "itemMore" | "itemTitle">;

/** The form over a draft. */
export const useFormHold = <Entry extends Drafted>(draft: Draft<Entry>, parts: FormParts) => {
  const [faults, shiftFaults] = useFaults(draft.entry.faults);
  const unfolded = useUnfolded(parts.sections);
  const [said, setSaid] = useState<{ readonly words: string; readonly of: Content }>();
  const form: Form = {
    content: draft.editing.content,
    faults,
    ...parts,
    isOpen: unfolded.isOpen,
    setOpen: (path, isOpen) => unfolded.setOpen(path, isOpen),
    write: (path, value) => {
      draft.write(withEntry(draft.content(), path, value, draft.entry.latest), keyOf(path));
    },
    rename: (item, id) => draft.write(withNewId(draft.content(), item, id), keyOf([...item, "id"])),
    changeList: (list, change, words, isOptional) => {
      draft.write(withList(draft.content(), list, change, isOptional));
      shiftFaults(list, change);
      unfolded.shiftOpen(list, change);
      setSaid({ words, of: draft.content() });
    },
  };
  // What was said of a change is no longer so once it is taken back, or something else is done.
  return { form, said: said?.of === form.content ? said.words : "", ...unfolded };
};
export type FormHold = ReturnType<typeof useFormHold>;

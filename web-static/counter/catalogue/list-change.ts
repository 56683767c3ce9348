import { isWithin, type Path } from "./paths.ts";

/** What an editor does to a list as a whole. */
export type ListChange =
  | { readonly kind: "add"; readonly at: number; readonly item: unknown }
  | { readonly kind: "remove"; readonly at: number }
  | { readonly kind: "move"; readonly at: number; readonly to: number };

const without = (items: readonly unknown[], at: number): readonly unknown[] => items.filter((_, index) => index !== at);

const inserted = (items: readonly unknown[], at: number, item: unknown): readonly unknown[] => [
  ...items.slice(0, at),
  item,
  ...items.slice(at),
];

export const changedList = (items: readonly unknown[], change: ListChange): readonly unknown[] => {
  switch (change.kind) {
    case "add":
      return inserted(items, change.at, change.item);
    case "remove":
      return without(items, change.at);
    case "move":
      return inserted(without(items, change.at), change.to, items[change.at]);
  }
};

/** Where an item stands afterwards; undefined for the one that was removed. */
const placeAfter = (at: number, change: ListChange): number | undefined => {
  if (change.kind === "add") return at < change.at ? at : at + 1;
  if (at === change.at) return change.kind === "move" ? change.to : undefined;
  const closed = at > change.at ? at - 1 : at;
  return change.kind === "move" && closed >= change.to ? closed + 1 : closed;
};

/** The same place after a change of the list at `list`, so that faults and what is open stay with their items. */
export const movedPath = (path: Path, list: Path, change: ListChange): Path | undefined => {
  const at = path[list.length];
  if (!isWithin(path, list) || typeof at !== "number") return path;
  const next = placeAfter(at, change);
  return next === undefined ? undefined : [...list, next, ...path.slice(list.length + 1)];
};

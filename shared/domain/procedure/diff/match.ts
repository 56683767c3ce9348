import { sameContent } from "./same-content.ts";

/** Something of a list with its place in it. */
export interface At<Item> {
  readonly at: number;
  readonly item: Item;
}
export interface Pair<Item> {
  readonly before: At<Item>;
  readonly after: At<Item>;
}
/** Which things of the later list are the same things as in the earlier one; the rest was added or removed. */
export type Match<Item> = (before: readonly Item[], after: readonly Item[]) => Pair<Item>[];

const placed = <Item>(items: readonly Item[]): At<Item>[] => items.map((item, at) => ({ at, item }));

/** The same name is the same thing; of a name that stands twice, the first is the first and the second the second. */
export const byKey =
  <Item>(keyOf: (item: Item) => string): Match<Item> =>
  (before, after) => {
    const waiting = new Map<string, At<Item>[]>();
    for (const earlier of placed(before)) {
      const key = keyOf(earlier.item);
      waiting.set(key, [...(waiting.get(key) ?? []), earlier]);
    }
    return placed(after).flatMap((later) => {
      const earlier = waiting.get(keyOf(later.item))?.shift();
      return earlier === undefined ? [] : [{ before: earlier, after: later }];
    });
  };

/** The likeliest pairs first, each thing in one pair only; `likeness` below `least` is another thing. */
export const byLikeness =
  <Item>(likeness: (one: Item, other: Item) => number, least: number): Match<Item> =>
  (before, after) => {
    const likely = placed(before)
      .flatMap((earlier) =>
        placed(after).map((later) => ({ before: earlier, after: later, like: likenessOf(earlier, later, likeness) })),
      )
      .filter(({ like }) => like >= least)
      .sort((one, other) => other.like - one.like);
    const [left, right] = [new Set<number>(), new Set<number>()];
    const chosen = likely.filter((pair) => {
      if (left.has(pair.before.at) || right.has(pair.after.at)) return false;
      left.add(pair.before.at);
      right.add(pair.after.at);
      return true;
    });
    return chosen.sort((one, other) => one.after.at - other.after.at);
  };

/** Nothing is liker than the very same. */
const likenessOf = <Item>(one: At<Item>, other: At<Item>, likeness: (one: Item, other: Item) => number): number =>
  sameContent(one.item, other.item) ? Number.MAX_SAFE_INTEGER : likeness(one.item, other.item);

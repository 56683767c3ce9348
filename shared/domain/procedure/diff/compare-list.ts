import type { Change, Fact, Place } from "./change.ts";
import type { Part, Where } from "./compare.ts";
import type { At, Match, Pair } from "./match.ts";
import { outOfOrder } from "./out-of-order.ts";
import { sameContent } from "./same-content.ts";
import { affectedBy, affectedByOrder, type Subject } from "./subject.ts";

interface ListOf<Item> {
  readonly subject: Subject;
  readonly kind: Place["kind"];
  readonly match: Match<Item>;
  readonly name: (item: Item) => Place["name"];
  /** What matters most of a thing that is added or removed. */
  readonly details: (item: Item) => Fact[];
  readonly part: Part<Item>;
}

/** A list of things that can be told apart: what was removed, added, changed and moved in it. */
export const list =
  <Item>(of: ListOf<Item>): Part<readonly Item[] | undefined> =>
  (before, after, where) => {
    if (sameContent(before, after)) return [];
    const [earlier, later] = [before ?? [], after ?? []];
    const pairs = of.match(earlier, later);
    const changes = [
      ...removed(of, pairs, earlier, where),
      ...addedOrChanged(of, pairs, later, where),
      ...moved(of, pairs, later, where),
    ];
    return changes.length > 0 ? changes : [rewritten(of.subject, where)];
  };

const itemOf = <Item>({ name, details }: ListOf<Item>, item: Item): Fact => ({
  is: "item",
  name: name(item),
  details: details(item),
});

const removed = <Item>(
  of: ListOf<Item>,
  pairs: readonly Pair<Item>[],
  items: readonly Item[],
  { before: path, places }: Where,
): Change[] => {
  const kept = new Set(pairs.map(({ before }) => before.at));
  const base = { kind: "removed", subject: of.subject, places, affects: affectedBy[of.subject] } as const;
  return items.flatMap((item, at) =>
    kept.has(at) ? [] : [{ ...base, path: [...path, at], before: itemOf(of, item) }],
  );
};

const addedOrChanged = <Item>(
  of: ListOf<Item>,
  pairs: readonly Pair<Item>[],
  items: readonly Item[],
  where: Where,
): Change[] => {
  const known = new Map(pairs.map((pair) => [pair.after.at, pair.before]));
  return items.flatMap((item, at) => {
    const earlier = known.get(at);
    return earlier === undefined ? added(of, { at, item }, where) : changed(of, earlier, { at, item }, where);
  });
};

const added = <Item>(of: ListOf<Item>, { at, item }: At<Item>, { after, places }: Where): Change => ({
  path: [...after, at],
  kind: "added",
  subject: of.subject,
  places,
  after: itemOf(of, item),
  affects: affectedBy[of.subject],
});

const changed = <Item>(of: ListOf<Item>, before: At<Item>, after: At<Item>, where: Where): Change[] =>
  of.part(before.item, after.item, {
    before: [...where.before, before.at],
    after: [...where.after, after.at],
    places: [...where.places, { kind: of.kind, name: of.name(after.item) }],
  });

const moved = <Item>(
  of: ListOf<Item>,
  pairs: readonly Pair<Item>[],
  items: readonly Item[],
  { after: path, places }: Where,
): Change[] => {
  const wrong = outOfOrder(pairs.map(({ before }) => before.at));
  const base = { kind: "moved", subject: of.subject, places, affects: affectedByOrder(of.subject) } as const;
  return pairs.flatMap(({ after: { at, item } }, position) => {
    if (!wrong.has(position)) return [];
    const ahead = items.slice(0, at).at(-1);
    const behind = ahead === undefined ? {} : { after: itemOf(of, ahead) };
    return [{ ...base, path: [...path, at], before: itemOf(of, item), ...behind }];
  });
};

/** An empty list in place of none. */
const rewritten = (subject: Subject, { after: path, places }: Where): Change => ({
  path,
  kind: "changed",
  subject,
  places,
  affects: ["text"],
});

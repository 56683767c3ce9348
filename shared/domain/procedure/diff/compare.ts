import type { Change, Fact, Path, Place } from "./change.ts";
import { sameContent } from "./same-content.ts";
import { type Affects, affectedBy, type Subject } from "./subject.ts";

/** The place of what is compared, in both definitions. */
export interface Where {
  readonly before: Path;
  readonly after: Path;
  readonly places: readonly Place[];
}

/** Tells every difference of one part. Parts that differ in content always give at least one change. */
export type Part<Value> = (before: Value, after: Value, where: Where) => Change[];

/** One part for every entry, so that an entry that is new in a definition cannot be forgotten here. */
export type Parts<Value> = { readonly [Key in keyof Value]-?: Part<Value[Key]> };

const inside = ({ before, after, places }: Where, key: string): Where => ({
  before: [...before, key],
  after: [...after, key],
  places,
});

/** A thing with named entries. */
export const record =
  <Value extends object>(parts: Parts<Value>): Part<Value> =>
  (before, after, where) => {
    const changes: Change[] = [];
    for (const key in parts) changes.push(...parts[key](before[key], after[key], inside(where, key)));
    return changes;
  };

/** Other words in English alone are no news for those who read Vietnamese. */
const reach = (subject: Subject, before: Fact | undefined, after: Fact | undefined): readonly Affects[] =>
  before?.is === "localized" && after?.is === "localized" && before.text.vi === after.text.vi
    ? ["text"]
    : affectedBy[subject];

/** What is told as a whole. */
export const leaf =
  <Value>(subject: Subject, factOf: (value: Value) => Fact): Part<Value | undefined> =>
  (before, after, where) => {
    if (sameContent(before, after)) return [];
    const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
    const [was, is] = [before, after].map((value) => (value === undefined ? undefined : factOf(value)));
    return [
      {
        path: kind === "removed" ? where.before : where.after,
        kind,
        subject,
        places: where.places,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
        affects: reach(subject, was, is),
      },
    ];
  };

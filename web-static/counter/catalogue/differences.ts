import { isRecord, isSame, listOf, type Path, valueAt } from "./paths.ts";

/** One place at which two contents differ; undefined where one has nothing. */
export interface Difference {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

/** Whether both are lists or both have named parts, so that their parts can be compared. */
const areAlike = (one: unknown, other: unknown): boolean =>
  (Array.isArray(one) && Array.isArray(other)) || (isRecord(one) && isRecord(other));

const partsOf = (one: unknown, other: unknown): readonly (string | number)[] => {
  if (Array.isArray(one))
    return Array.from({ length: Math.max(listOf(one).length, listOf(other).length) }, (_, at) => at);
  return [...new Set([one, other].flatMap((value) => (isRecord(value) ? Object.keys(value) : [])))];
};

/** Where two contents differ, entry by entry; a part that only one of them has is told as a whole. */
export const differencesOf = (before: unknown, after: unknown, path: Path = []): readonly Difference[] => {
  if (isSame(before, after)) return [];
  if (!areAlike(before, after)) return [{ path, before, after }];
  return partsOf(before, after).flatMap((part) =>
    differencesOf(valueAt(before, [part]), valueAt(after, [part]), [...path, part]),
  );
};

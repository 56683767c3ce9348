/** Which rows of a list are chosen, as values; the order of the ids is that of the screen. */

export type Chosen = ReadonlySet<string>;

export const toggled = (chosen: Chosen, id: string): Chosen => {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** All from one row to another, both included, become chosen or not. Where the range began may be gone; then it is the last row alone. */
export const ranged = (
  chosen: Chosen,
  ids: readonly string[],
  { from, to, on }: { from: string; to: string; on: boolean },
): Chosen => {
  const [first = -1, last = -1] = [ids.indexOf(from), ids.indexOf(to)].sort((a, b) => a - b);
  const range = first < 0 ? [to] : ids.slice(first, last + 1);
  return new Set(on ? [...chosen, ...range] : [...chosen].filter((id) => !range.includes(id)));
};

/** Of the rows on the page: all, some or none. */
export type Share = "all" | "some" | "none";

export const shareOf = (chosen: Chosen, ids: readonly string[]): Share => {
  const count = ids.filter((id) => chosen.has(id)).length;
  if (count === 0) return "none";
  return count === ids.length ? "all" : "some";
};

/** The row above or below, as an arrow key leads there. */
export const neighbour = (ids: readonly string[], id: string, step: 1 | -1): string | undefined => {
  const at = ids.indexOf(id);
  return at < 0 ? undefined : ids[at + step];
};

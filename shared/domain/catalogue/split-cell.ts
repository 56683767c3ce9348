/** Signs and numbers before a list's entry, and what ends it. */
const LEAD = /^[\s\-+*•–—.;,:]+|^\s*(?:\d{1,2}|[a-zđ])[.)]\s+/u;
const TAIL = /[\s;,.]+$/;

export const bare = (piece: string): string => {
  const without = piece.replace(LEAD, "");
  return without === piece ? piece.replace(TAIL, "").trim() : bare(without);
};

/** Entries that one cell holds, without their bullets and numbers. */
export const splitCell = (cell: string, separators: readonly string[]): string[] =>
  separators
    .reduce<string[]>((pieces, separator) => pieces.flatMap((piece) => piece.split(separator)), [cell])
    .map(bare)
    .filter((piece) => piece !== "");

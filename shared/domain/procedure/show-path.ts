/** A place in a definition as an editor reads it: steps[0].owner. */
export const showPath = (path: readonly (string | number)[]): string =>
  path.map((part, at) => (typeof part === "number" ? `[${part}]` : `${at === 0 ? "" : "."}${part}`)).join("");

/** Steps of one letter (insert, remove, replace) between two words. */
const distance = (a: string, b: string): number => {
  let row = [...b].map((_, at) => at + 1);
  for (const [at, letter] of [...a].entries()) {
    let [diagonal, left] = [at, at + 1];
    row = row.map((above, position) => {
      left = Math.min(diagonal + (letter === b[position] ? 0 : 1), above + 1, left + 1);
      diagonal = above;
      return left;
    });
  }
  return row.at(-1) ?? a.length;
};

/** The known word that was probably meant, or undefined when none is near. */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  const [best] = [...known].map((one) => ({ one, far: distance(word, one) })).sort((a, b) => a.far - b.far);
  return best !== undefined && best.far <= Math.max(2, word.length / 3) ? best.one : undefined;
};

/** What an editor is told who used a key that does not exist. */
export const suggestKey = (key: string, known: Iterable<string>): string => {
  const near = nearest(key, known);
  return near === undefined ? `Các giá trị dùng được: ${[...known].sort().join(", ")}.` : `Có phải là "${near}"?`;
};

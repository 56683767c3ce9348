/** Tells which of several questions is the last one, so that an older answer never overwrites a newer. */
export const latestOnly = () => {
  let turn = 0;
  return {
    /** Begins a question. @returns whether nothing newer has begun since */
    begin: (): (() => boolean) => {
      turn += 1;
      const mine = turn;
      return () => turn === mine;
    },
  };
};

/** An office's officers and the dossiers that wait for them, first come, first served. */
export interface Desk<Item> {
  /** The item if an officer is free for it now; else it waits. */
  readonly join: (item: Item) => Item | undefined;
  /** An officer is done; the item that was waiting longest, if any, is his now. */
  readonly release: () => Item | undefined;
  readonly waiting: () => readonly Item[];
  readonly longest: () => number;
}

export const openDesk = <Item>(officers: number): Desk<Item> => {
  let [free, longest] = [officers, 0];
  const waiting: Item[] = [];
  return {
    join: (item) => {
      if (free > 0) {
        free -= 1;
        return item;
      }
      waiting.push(item);
      longest = Math.max(longest, waiting.length);
      return undefined;
    },
    release: () => {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      return next;
    },
    waiting: () => waiting,
    longest: () => longest,
  };
};

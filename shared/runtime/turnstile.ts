/**
 * Lets so many works run at once; the others wait for their turn, in the order in which they came. The SDK has 50 connections
 * and counts the wait for one as a connection that fails: whoever starts hundreds of calls at once loses most of them.
 */
export const turnstile = (places: number): (<Value>(work: () => Promise<Value>) => Promise<Value>) => {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
};

/** Does the same with each item, so many at once, begun in the order of the list. After a fault no further one is begun. */
export const inTurns = async <Item>(
  places: number,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> => {
  const inTurn = turnstile(places);
  let hasFailed = false;
  const unlessFailed = async (item: Item): Promise<void> => {
    if (hasFailed) return;
    try {
      await work(item);
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };
  await Promise.all(items.map((item) => inTurn(() => unlessFailed(item))));
};

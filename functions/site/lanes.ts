/** Objects written at the same time. */
const LANES = 16;

/** Does the same with each item, several at once, in the order of the list. The first fault ends all lanes. */
export const inLanes = async <Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> => {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};

/** @throws on an empty list */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error("A median needs at least one value");
  return (low + high) / 2;
};

/** The value that so great a share of all does not exceed; NaN of an empty list. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

/** Rounds of every measurement; the median of fewer says little on a busy machine. */
export const ROUNDS = 7;

/**
 * Runs all contenders in turn, round by round, so that whatever disturbs the machine disturbs all of them.
 * @returns each contender's figures of the rounds after the first, which only warms up
 */
export const interleaved = async <Name extends string, Value>(
  contenders: Readonly<Record<Name, () => Promise<Value>>>,
  rounds = ROUNDS,
): Promise<Record<Name, Value[]>> => {
  const names = Object.keys(contenders) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as Value[]])) as Record<Name, Value[]>;
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const value = await contenders[name]();
      if (round > 0) measured[name].push(value);
    }
  return measured;
};

/** Runs a job for each item, so many at once. */
export const inLanes = async <Item>(
  items: readonly Item[],
  lanes: number,
  job: (item: Item) => Promise<void>,
): Promise<void> => {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await job(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

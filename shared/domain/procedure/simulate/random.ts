/** Numbers from 0 up to 1. */
export type Random = () => number;

/** The same numbers for the same seed, on every computer (mulberry32): a simulation can be run again and compared. */
export const seededRandom = (seed: number): Random => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Another row of numbers for every number of a thing, so that one thing's draws do not shift the next one's. */
export const randomFor = (seed: number, thing: number): Random =>
  seededRandom(Math.imul(seed, 0x9e3779b1) + thing * 7919);

/** Around a mean, likelier near it than far: from `mean × (1 − spread)` to `mean × (1 + spread)`. */
export const around = (random: Random, mean: number, spread: number): number =>
  mean * (1 + spread * (random() + random() - 1));

/** One of these, each as likely as its weight says; the first when no weight is above zero. There must be one. */
export const pick = <Item>(random: Random, items: readonly Item[], weightOf: (item: Item) => number): Item => {
  const weights = items.map((item) => Math.max(0, weightOf(item)));
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  const picked = items[Math.max(0, at)];
  if (picked === undefined) throw new RangeError("nothing to pick from");
  return picked;
};

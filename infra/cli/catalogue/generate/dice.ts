/** Repeatable chance: the same seed throws the same numbers on every computer. */
export interface Dice {
  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number;
  /** One of these. */
  pick<const Values extends readonly [unknown, ...unknown[]]>(values: Values): Values[number];
  /** True in about so many of a hundred throws. */
  chance(percent: number): boolean;
}

/** Multiplier and increment of a linear congruential generator modulo 2^32 (Numerical Recipes). */
const [MULTIPLIER, INCREMENT] = [1_664_525, 1_013_904_223];

export const createDice = (seed: number): Dice => {
  let state = seed >>> 0;
  const roll = (sides: number): number => {
    state = (Math.imul(state, MULTIPLIER) + INCREMENT) >>> 0;
    // The low bits of such a generator repeat soon; the high ones do not.
    return Math.floor((state / 2 ** 32) * sides);
  };
  return {
    roll,
    pick: (values) => values[roll(values.length)] ?? values[0],
    chance: (percent) => roll(100) < percent,
  };
};

/** How many people it took how many whole minutes, the shortest first: `[[0, 3], [12, 1]]` are four people. */
export type Minutes = readonly (readonly [minutes: number, people: number])[];

/** What many times come to, in minutes. */
export interface Spread {
  readonly people: number;
  readonly mean: number;
  /** Half of them took at most so long. */
  readonly median: number;
  /** Nine of ten took at most so long. */
  readonly p90: number;
}

/** Whoever took longer counts as this: the day's hours, which only a forgotten button passes. */
export const MOST_MINUTES = 600;

export const noMinutes: Minutes = [];

/** Several counts in one: the people of all, as if they had been measured together. */
export const joinMinutes = (counts: readonly Minutes[]): Minutes => {
  const people = new Map<number, number>();
  for (const [minutes, count] of counts.flat()) people.set(minutes, (people.get(minutes) ?? 0) + count);
  return [...people].sort(([a], [b]) => a - b);
};

/** @param times of one person each, in minutes; halves are rounded up */
export const minutesOf = (times: readonly number[]): Minutes =>
  joinMinutes([times.map((time) => [Math.min(MOST_MINUTES, Math.max(0, Math.round(time))), 1])]);

/** The shortest time within which that share of the people is through: a time that somebody really took. */
const within = (minutes: Minutes, share: number, people: number): number => {
  let through = 0;
  let shortest = 0;
  for (const [time, count] of minutes) {
    if (through < share * people) shortest = time;
    through += count;
  }
  return shortest;
};

/** Undefined where nobody was measured: no figure is better than a nought. */
export const spreadOf = (minutes: Minutes): Spread | undefined => {
  const people = minutes.reduce((sum, [, count]) => sum + count, 0);
  if (people === 0) return undefined;
  const total = minutes.reduce((sum, [time, count]) => sum + time * count, 0);
  return {
    people,
    mean: Math.round((total * 10) / people) / 10,
    median: within(minutes, 0.5, people),
    p90: within(minutes, 0.9, people),
  };
};

interface Chain {
  readonly positions: readonly number[];
  readonly last: number;
}

const longestOf = (chains: readonly Chain[]): Chain =>
  chains.reduce((best, chain) => (chain.positions.length > best.positions.length ? chain : best), {
    positions: [],
    last: -1,
  });

/**
 * Positions of the fewest numbers that must be taken out so that the rest rises: what was moved, when the numbers are
 * earlier places read in the later order.
 */
export const outOfOrder = (places: readonly number[]): Set<number> => {
  const chains: Chain[] = [];
  for (const [at, place] of places.entries()) {
    const before = longestOf(chains.filter(({ last }) => last < place));
    chains.push({ positions: [...before.positions, at], last: place });
  }
  const { positions } = longestOf(chains);
  return new Set(places.flatMap((_, at) => (positions.includes(at) ? [] : [at])));
};

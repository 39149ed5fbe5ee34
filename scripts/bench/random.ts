/** Numbers that look random and are the same in every run. */
export interface Random {
  /** A whole number from 0 to under `limit`. */
  readonly below: (limit: number) => number;
  /** As `below`, but small numbers are drawn more often: few notes are linked to by many. */
  readonly skewedBelow: (limit: number) => number;
  /** True once in `times`, on average. */
  readonly oneIn: (times: number) => boolean;
  /** @throws RangeError where the list is empty */
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/**
 * Makes a generator from a seed.
 *
 * @param seed - any whole number; neighbouring seeds give unlike numbers
 * Source: xorshift32, G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (14), 2003.
 */
export function createRandom(seed: number): Random {
  // A seed of 0 would stay 0 for ever; the multiplication parts neighbouring seeds.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 8; round++) next();
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    skewedBelow: (limit) => Math.floor(next() ** 2.5 * limit),
    oneIn: (times) => below(times) === 0,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
  };
}

import fc from 'fast-check';

/** How long random tests look: times as long as in CI. */
const times = Number(process.env['LAYERWISE_FUZZ'] ?? '1');

/** A run that once failed: it is run again each time. */
export interface KeptSeed {
  readonly seed: number;
  readonly path: string;
}

/**
 * Looks for an input that breaks a property, for so many seconds (`LAYERWISE_FUZZ=100`: a hundred times as many). What
 * was found before is tried first. A failure names the seed and the path of its input: keep them in the list.
 *
 * @returns how many inputs were tried
 */
export async function fuzz<Values extends [unknown, ...unknown[]]>(
  property: fc.IAsyncProperty<Values>,
  seconds: number,
  kept: readonly KeptSeed[] = [],
): Promise<number> {
  for (const { seed, path } of kept) await fc.assert(property, { seed, path, endOnFailure: true });
  const found = await fc.check(property, {
    numRuns: 1_000_000,
    interruptAfterTimeLimit: seconds * 1000 * times,
  });
  if (found.failed) {
    const where = `seed ${found.seed}, path ${found.counterexamplePath}: ${fc.stringify(found.counterexample)}`;
    throw new Error(`After ${found.numRuns} inputs, ${where}`, { cause: found.errorInstance });
  }
  return found.numRuns;
}

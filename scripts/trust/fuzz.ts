import fc from 'fast-check';

/** How long random tests look: times as long as in CI. */
const times = Number(process.env['LAYERWISE_FUZZ'] ?? '1');

/** A run that once failed: it is run again each time. */
export interface KeptSeed {
  readonly seed: number;
  readonly path: string;
}

/**
 * Looks for a value for which something does not hold, for so many seconds (`LAYERWISE_FUZZ=100`: a hundred times as
 * many). What was found before is tried first. A failure names the seed and the path of its value: keep them in the list.
 *
 * @param holds rejects where it does not
 * @returns how many values were tried
 */
export async function fuzz<Value>(
  values: fc.Arbitrary<Value>,
  holds: (value: Value) => Promise<void>,
  seconds: number,
  kept: readonly KeptSeed[] = [],
): Promise<number> {
  let running: Promise<void> = Promise.resolve();
  const property = fc.asyncProperty(values, (value) => {
    running = holds(value);
    return running;
  });
  for (const { seed, path } of kept) await fc.assert(property, { seed, path, endOnFailure: true });
  const found = await fc.check(property, {
    numRuns: 1_000_000,
    interruptAfterTimeLimit: seconds * 1000 * times,
  });
  // The last one is not ended, only not waited for.
  await running.catch(() => undefined);
  if (found.failed) {
    const where = `seed ${found.seed}, path ${found.counterexamplePath}: ${fc.stringify(found.counterexample)}`;
    throw new Error(`After ${found.numRuns} values, ${where}`, { cause: found.errorInstance });
  }
  return found.numRuns;
}

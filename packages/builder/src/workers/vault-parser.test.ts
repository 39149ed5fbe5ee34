import { expect, it } from 'vitest';
import { createVaultParser } from './vault-parser.ts';

const config = { configFile: null, plugins: [], remarkPlugins: [], rehypePlugins: [] };

it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d threads', (workers) => {
  expect(() => createVaultParser(workers, null, config, false)).toThrow(
    new RangeError(
      `workers is ${workers}; expected a whole number from 1 on, or null to choose by cores and work.`,
    ),
  );
});

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const browserTests = 'templates/test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    // In CI the counts are read from a file, whatever the terminal shows.
    reporters: process.env['CI'] === undefined ? ['default'] : ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/layerwise-tests.json' },
    exclude: ['**/dist/**', '**/node_modules/**'],
    // By itself Vitest leaves one core to others, which is half of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'templates/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/dist/**', '**/node_modules/**', browserTests],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: 'templates/test/browser/start.ts',
          // Each test has a profile of its own in the one browser.
          sequence: { concurrent: true },
          maxConcurrency: 3,
        },
      },
    ],
  },
});

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const browserTests = 'templates/test/browser/**/*.test.ts';

const sharedFolder = 'scripts/test/shared-folder.ts';

/** What runs commands and builds whole sites. */
const buildTests = ['packages/cli/test/**/*.test.ts', 'scripts/trust/faults/**/*.test.ts'];

/** What starts hundreds of processes of git: a process that has loaded little starts them in a quarter of the time. */
const gitTests = 'packages/builder/src/journal/**/*.test.ts';

export default defineConfig({
  test: {
    // In CI the counts are read from a file, whatever the terminal shows.
    reporters: process.env['CI'] === undefined ? ['default'] : ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/layerwise-tests.json' },
    exclude: ['**/dist/**', '**/node_modules/**'],
    globalSetup: sharedFolder,
    // Files of a project share processes and what these have loaded, which took longer than most tests: what a file
    // changes of its process it sets right again.
    isolate: false,
    // By itself Vitest leaves one core to others, which is half of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A build takes half a minute where others take the cores.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // What comes a moment later comes late where two slow cores do all; Vitest waits a second by itself.
    expect: { poll: { timeout: 20_000 } },
    // Vitest takes the projects one after the other, by name: the last has many short files, which leave no core idle.
    projects: [
      {
        extends: true,
        test: { name: 'asks git', include: [gitTests] },
      },
      {
        extends: true,
        test: { name: 'builds', include: buildTests },
      },
      {
        extends: true,
        test: {
          name: 'code',
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'templates/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/dist/**', '**/node_modules/**', browserTests, gitTests, ...buildTests],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: [sharedFolder, 'templates/test/browser/start.ts'],
          // Each test has a profile of its own in the one browser.
          sequence: { concurrent: true },
          maxConcurrency: 3,
        },
      },
    ],
  },
});

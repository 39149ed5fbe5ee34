import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // In CI the counts are read from a file, whatever the terminal shows.
    reporters: process.env['CI'] === undefined ? ['default'] : ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/layerwise-tests.json' },
    include: ['packages/*/{src,test}/**/*.test.ts', 'templates/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    exclude: ['**/dist/**', '**/node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 180_000,
  },
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ParseOptions } from '@layerwise/parser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoteFile } from '../read/vault-file.ts';
import { ParsePool } from './parse-pool.ts';
import { createVaultParser } from './vault-parser.ts';

const config = { configFile: null, plugins: [], remarkPlugins: [], rehypePlugins: [] };

it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d threads', (workers) => {
  expect(() => createVaultParser(workers, null, config, false)).toThrow(
    new RangeError(
      `workers is ${workers}; expected a whole number from 1 on, or null to choose by cores and work.`,
    ),
  );
});

describe('parseAhead', () => {
  const options: ParseOptions = { publish: 'all', html: 'sanitize', drafts: false };
  const compiled = new URL('../../dist/workers/parse-worker.js', import.meta.url);
  const fileOf = (path: string): NoteFile => ({ path, bytes: Buffer.from(`# ${path}`) });
  let cacheFolder: string;
  beforeEach(async () => {
    cacheFolder = await mkdtemp(join(tmpdir(), 'layerwise-vault-parser-'));
  });
  afterEach(() => rm(cacheFolder, { recursive: true, force: true }));

  /** Parses `a.md` ahead, and then both; gives the paths in the order in which the pool was asked. */
  async function parseBoth() {
    const pool = new ParsePool(1, 0, { script: compiled });
    const asked = vi.spyOn(pool, 'parse');
    const parser = createVaultParser(1, cacheFolder, config, true, pool);
    const [a, b] = [fileOf('a.md'), fileOf('b.md')];
    parser.prepare();
    parser.parseAhead([a], options);
    const askedAhead = asked.mock.calls.length;
    const { notes, cacheHits } = await parser.parseVault([b, a], options, () => undefined);
    await parser.close();
    return {
      askedAhead,
      asked: asked.mock.calls.map(([{ path }]) => path),
      cacheHits,
      titles: notes.map(({ title }) => title),
    };
  }

  it('parses notes before the others, and none of them twice', async () => {
    expect(await parseBoth()).toEqual({
      askedAhead: 1,
      asked: ['a.md', 'b.md'],
      cacheHits: 0,
      titles: ['b.md', 'a.md'],
    });
  });

  it('does nothing where notes may be remembered', async () => {
    await parseBoth();
    expect(await parseBoth()).toEqual({
      askedAhead: 0,
      asked: [],
      cacheHits: 2,
      titles: ['b.md', 'a.md'],
    });
  });
});

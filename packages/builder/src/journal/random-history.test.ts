import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RandomHistory } from '../../test/random-history.ts';
import { checkOutEach, referenceHistory } from '../../test/reference-history.ts';
import { orderCommits } from './order-commits.ts';
import { readHistory } from './read-history.ts';

describe('random histories', () => {
  it.each([2, 120, 128, 306])('of seed %i are told as a reading of every commit tells them', async (seed) => {
    const random = new RandomHistory(seed);
    try {
      for (let steps = 0; steps < 12; steps++) random.step();
      const commits = checkOutEach(random.repository);
      const head = random.repository.head();
      for (const vaultFolder of [random.repository.folder, join(random.repository.folder, 'content')]) {
        mkdirSync(vaultFolder, { recursive: true });
        const options = { vaultFolder, timeZone: 'Asia/Kolkata', cacheFolder: null, publish: 'all' } as const;
        const { history, diagnostics } = await readHistory(options);
        expect(diagnostics).toEqual([]);
        const prefix = vaultFolder === random.repository.folder ? '' : 'content/';
        const { events, dates, formerPaths } = referenceHistory(commits, head, prefix, options.timeZone);
        expect(history.events.map(({ author, ...event }) => event)).toEqual(events);
        expect(history.dates).toEqual(dates);
        expect(history.formerPaths).toEqual(formerPaths);
      }
    } finally {
      random.repository.remove();
    }
  });

  it.each([2, 17, 41])('of seed %i are told on by a cache as they are told without one', async (seed) => {
    const random = new RandomHistory(seed);
    const cacheFolder = mkdtempSync(join(tmpdir(), 'layerwise-journal-cache-'));
    const vaultFolder = join(random.repository.folder, 'content');
    const options = { vaultFolder, timeZone: 'Asia/Kolkata', publish: 'all' } as const;
    try {
      for (let steps = 0; steps < 12; steps++) {
        random.step();
        mkdirSync(vaultFolder, { recursive: true });
        const cached = await readHistory({ ...options, cacheFolder });
        expect(cached).toEqual(await readHistory({ ...options, cacheFolder: null }));
      }
    } finally {
      random.repository.remove();
      rmSync(cacheFolder, { recursive: true, force: true });
    }
  });
});

describe('orderCommits', () => {
  it('does not depend on the order in which git gave the commits', () => {
    const record = (id: string, time: number, parents: readonly string[]) =>
      ({
        id,
        time,
        parents,
        tree: '',
        author: null,
        subject: '',
        changes: [],
        touchesOthers: false,
      }) as const;
    const records = [
      record('m', 5, ['x', 'y']),
      record('x', 9, ['a']),
      record('y', 9, ['a']),
      record('a', 20, []),
      record('unrelated', 1, []),
    ];
    for (const list of [records, records.toReversed()]) {
      const ordered = orderCommits(new Map(list.map((commit) => [commit.id, commit])), 'm');
      expect(ordered.map(({ id }) => id)).toEqual(['m', 'y', 'x', 'a']);
    }
  });
});

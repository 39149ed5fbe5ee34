import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../config/load-config.ts';
import type { Status } from '../status/status.ts';
import { lookAtGround } from './ground.ts';
import { forgetChangedStatus, keepStatus, recallStatus } from './kept-status.ts';
import { askByConfig, askByText } from './question.ts';

const today = '2026-11-24';
const asked = { words: [] };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-status-'));
  await mkdir(join(folder, 'content'));
  await writeFile(join(folder, 'layerwise.config.json'), '{"journal": false}');
  await writeFile(join(folder, 'content/a.md'), '---\nlayer: skim\n---\n');
});

afterEach(() => rm(folder, { recursive: true }));

const recall = async (day = today): Promise<Status | null> => {
  const question = await askByText({ cwd: folder }, asked);
  return question && recallStatus(question, () => day);
};

const figures = { notes: 0, minutes: 0 };
const status: Status = {
  today,
  layers: { skim: 1, explore: 0, deepen: 0 },
  balance: {
    weeks: 6,
    need: figures,
    want: figures,
    starved: null,
    allTime: { need: figures, want: figures },
    windows: [],
    byWeek: [],
  },
  journal: null,
  queue: [],
  suggestion: null,
  stuck: [],
  reviews: [],
};

/** Keeps the status as if the vault had not changed for a while. */
async function keep(): Promise<void> {
  const config = await loadConfig({ cwd: folder });
  const question = await askByText({ cwd: folder }, asked);
  if (question === null) throw new Error('The configuration is no program.');
  await keepStatus(question, config, { ...(await lookAtGround(config)), isSettled: true }, status);
}

describe('a status that is kept', () => {
  it('is given again as long as nothing has changed', async () => {
    expect(await recall()).toBeNull();
    await keep();
    expect(await recall()).toEqual(status);
  });

  const file = () => join(folder, 'content/a.md');

  it.each<[string, () => Promise<unknown>]>([
    ['a note', () => writeFile(file(), '---\nlayer: deepen\n---\n')],
    [
      'a note, of the same length and with its old time',
      async () => {
        const { atime, mtime } = await stat(file());
        await writeFile(file(), '---\nlayer: s kim\n--\n');
        await utimes(file(), atime, mtime);
      },
    ],
    ['the name of a note', () => rename(file(), join(folder, 'content/b.md'))],
    ['the notes: one more', () => writeFile(join(folder, 'content/b.md'), '')],
    ['the notes: one less', () => rm(file())],
    [
      'the configuration',
      () => writeFile(join(folder, 'layerwise.config.json'), '{"journal": false, "balance": {"weeks": 3}}'),
    ],
    [
      'the kept file',
      async () => {
        const kept = join(folder, '.layerwise/status.json');
        await writeFile(kept, (await readFile(kept, 'utf8')).slice(0, -20));
      },
    ],
  ])('is given no more when something changes: %s', async (_, change) => {
    await keep();
    await change();
    expect(await recall()).toBeNull();
  });

  it('is forgotten by a build once it does not hold any more', async () => {
    await keep();
    const cacheFolder = join(folder, '.layerwise');
    await forgetChangedStatus(cacheFolder);
    expect(await recall()).toEqual(status);
    await writeFile(file(), '---\ndraft: true\n---\n');
    await forgetChangedStatus(cacheFolder);
    expect(await readdir(cacheFolder)).toEqual([]);
  });

  it('tells nothing of the machine', async () => {
    await keep();
    expect(await readFile(join(folder, '.layerwise/status.json'), 'utf8')).not.toContain(folder);
  });

  it('holds for one day, one vault and one folder', async () => {
    await keep();
    expect(await recall('2026-11-25')).toBeNull();
    const other = await askByText({ cwd: folder }, { words: ['other'] });
    expect(other && (await recallStatus(other, () => today))).toBeNull();
  });

  it('is not kept where a note was changed a moment ago: another change might look the same', async () => {
    const config = await loadConfig({ cwd: folder });
    expect((await lookAtGround(config)).isSettled).toBe(false);
  });

  it('is asked for by the loaded configuration where that is a program', async () => {
    await writeFile(join(folder, 'layerwise.config.ts'), 'export default { journal: false };');
    expect(await askByText({ cwd: folder }, asked)).toBeNull();
    const one = await askByConfig(await loadConfig({ cwd: folder }), asked);
    await writeFile(join(folder, 'layerwise.config.ts'), 'export default { journal: false, title: "T" };');
    const other = await askByConfig(await loadConfig({ cwd: folder }), asked);
    expect(other.key).not.toBe(one.key);
  });
});

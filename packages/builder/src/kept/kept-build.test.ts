import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BuildResult } from '../build-result.ts';
import { type LoadedConfig, loadConfig } from '../config/load-config.ts';
import { StageClock } from '../stage-clock.ts';
import { lookAtGround } from './ground.ts';
import { keepBuild, recallBuild } from './kept-build.ts';
import { type Asked, askByConfig, type Question } from './question.ts';

const today = '2026-11-24';
const words = { words: ['build'] };
let folder: string;
let config: LoadedConfig;
let question: Question;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-build-'));
  for (const name of ['content', 'templates', 'dist']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'layerwise.config.json'), '{"journal": false, "templates": "templates"}');
  await writeFile(join(folder, 'content/a.md'), 'A note.\n');
  for (const name of ['.layerwise-site', '.nojekyll', 'index.html'])
    await writeFile(join(folder, 'dist', name), '<p>\n');
  config = await loadConfig({ cwd: folder });
  question = await ask();
});

afterEach(() => rm(folder, { recursive: true }));

async function ask(asked: Asked = words): Promise<Question> {
  return askByConfig(await loadConfig({ cwd: folder }), asked);
}

const diagnostic = {
  path: 'hidden-marmot.md',
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'frontmatter-syntax',
  message: 'No.',
} as const;
const result: BuildResult = {
  diagnostics: [diagnostic],
  counts: {
    notes: 1,
    privateNotes: 1,
    pages: 3,
    attachments: 0,
    filesWritten: 2,
    filesUnchanged: 1,
    cacheHits: 0,
  },
  timings: new StageClock().timings,
  files: null,
  describeSite: null,
};

/** Keeps the build as if the vault had not changed for a while. */
async function keep(): Promise<void> {
  const ground = { ...(await lookAtGround(config)), isSettled: true };
  await keepBuild(question, config, ground, today, result);
}

const recall = async (asked = question, day = today) =>
  (await recallBuild(asked, () => day)).build?.result ?? null;

const keptFile = () => join(folder, '.layerwise/build.json');

describe('a build that is kept', () => {
  it('is given again as long as nothing has changed, with nothing written', async () => {
    expect(await recall()).toBeNull();
    await keep();
    expect(await recall()).toEqual({
      ...result,
      counts: { ...result.counts, filesWritten: 0, filesUnchanged: 3, cacheHits: 2 },
    });
    expect((await recallBuild(question, () => today)).build?.place.outFolder).toBe(join(folder, 'dist'));
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a note', () => writeFile(join(folder, 'content/a.md'), 'A note!\n')],
    [
      'a note, of the same length and with its old time',
      async () => {
        const file = join(folder, 'content/a.md');
        const { atime, mtime } = await stat(file);
        await writeFile(file, 'B note.\n');
        await utimes(file, atime, mtime);
      },
    ],
    ['one more file in the vault', () => writeFile(join(folder, 'content/a.png'), '')],
    [
      'the templates: a first one',
      async () => {
        await mkdir(join(folder, 'templates/styles'));
        await writeFile(join(folder, 'templates/styles/custom.css'), ':root {}\n');
      },
    ],
    ['a page of the site', () => writeFile(join(folder, 'dist/index.html'), '<b>\n')],
    ['the site: a file less', () => rm(join(folder, 'dist/index.html'))],
    ['the site: a hidden file less', () => rm(join(folder, 'dist/.nojekyll'))],
    ['the site: one more file', () => writeFile(join(folder, 'dist/more.html'), '')],
    ['the site: gone', () => rm(join(folder, 'dist'), { recursive: true })],
    [
      'the kept file',
      async () => writeFile(keptFile(), (await readFile(keptFile(), 'utf8')).replace(/.{9}$/, '')),
    ],
    [
      'a letter of what is sealed',
      async () => {
        const kept: { sealed: string } = JSON.parse(await readFile(keptFile(), 'utf8'));
        const sealed = kept.sealed.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
        await writeFile(keptFile(), JSON.stringify({ ...kept, sealed }));
      },
    ],
  ])('is given no more when something changes: %s', async (_, change) => {
    await keep();
    await change();
    expect(await recall()).toBeNull();
  });

  it('tells what the vault is like, whether it still holds or not', async () => {
    expect((await recallBuild(question, () => today)).ground).toBeNull();
    await keep();
    expect((await recallBuild(question, () => today)).ground?.stamp).toBe((await lookAtGround(config)).stamp);
    await writeFile(join(folder, 'content/a.md'), 'A note!\n');
    const { build, ground } = await recallBuild(question, () => today);
    expect([build, ground?.stamp]).toEqual([null, (await lookAtGround(config)).stamp]);
  });

  it('holds for one day, one configuration and one way to ask', async () => {
    await keep();
    expect(await recall(question, '2026-11-25')).toBeNull();
    expect(await recall(await ask({ words: ['build', '/base/'] }))).toBeNull();
    expect(await recall(await ask({ ...words, code: [join(folder, 'templates')] }))).toBeNull();
    await writeFile(
      join(folder, 'layerwise.config.json'),
      '{"journal": false, "templates": "templates", "title": "T"}',
    );
    expect(await recall(await ask())).toBeNull();
  });

  it('is not kept where the author has templates', async () => {
    await mkdir(join(folder, 'templates/pages'));
    await writeFile(join(folder, 'templates/pages/own.tsx'), 'export default () => null;\n');
    await keep();
    await expect(stat(keptFile())).rejects.toThrow('ENOENT');
  });

  it('tells nothing of the machine, nor of what is wrong with private notes', async () => {
    await keep();
    const kept = await readFile(keptFile(), 'utf8');
    expect(kept).not.toContain(folder);
    expect(kept).not.toContain('marmot');
    expect(Buffer.from(JSON.parse(kept).sealed, 'base64').toString('latin1')).not.toContain('marmot');
  });

  it('does not hide that the folder for the site holds something else now', async () => {
    await keep();
    await rm(join(folder, 'dist/.layerwise-site'));
    await expect(recall()).rejects.toThrow('was not made by Layerwise');
  });

  it('is not kept where a note was changed a moment ago: another change might look the same', async () => {
    await keepBuild(question, config, await lookAtGround(config), today, result);
    await expect(stat(keptFile())).rejects.toThrow('ENOENT');
  });
});

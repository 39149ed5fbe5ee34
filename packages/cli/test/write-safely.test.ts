import { mkdir, readdir, readFile, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from './run-cli.ts';

const hook = new URL('./kill-at.mjs', import.meta.url).href;
const before = '---\nlayer: skim # now\n---\nBody\n';
const now = ['--now', '2026-11-24'];

let workshop: Workshop;

beforeEach(async () => {
  workshop = await openWorkshop({ 'layerwise.config.json': '{"journal": false}', 'content/A.md': before });
});

afterEach(() => workshop.close());

function read(path: string): Promise<string | null> {
  return readFile(join(workshop.path, 'content', path), 'utf8').catch(() => null);
}

const session = 'sessions:\n  - date: 2026-11-24\n    planned: 45\n    minutes: 30\n    outcome: bookmark\n';
const commands: readonly (readonly [
  args: readonly string[],
  path: string,
  before: string | null,
  after: string | RegExp,
])[] = [
  [['promote', 'A'], 'A.md', before, before.replace('skim', 'explore')],
  [
    ['timebox', 'A', '--spent', '30', '--outcome', 'bookmark'],
    'A.md',
    before,
    before.replace('---\nBody', `${session}---\nBody`),
  ],
  [
    ['review', '--done', 'A'],
    'A.md',
    before,
    before.replace('---\nBody', 'reviewed:\n  - 2026-11-24\n---\nBody'),
  ],
  [['new', 'B'], 'B.md', null, '---\ndate: 2026-11-24\n---\n'],
  [
    ['digest'],
    'posts/2026-11-24-week.md',
    null,
    /^---\ntitle: .*\ndate: 2026-11-24\ndraft: true\n---\n\n.*\n$/s,
  ],
];

describe.each(commands)('a kill in the middle of %j', (args, path, whole, after) => {
  it.each(['open', 'write', 'sync', 'replace'])('at its %s leaves what was there', async (step) => {
    const killed = await workshop.run([...args, ...now], { NODE_OPTIONS: `--import ${hook}`, KILL_AT: step });
    expect(killed.code).toBeNull();
    expect(await read(path)).toBe(whole);
  });

  it('after it leaves what is new, and the next command works', async () => {
    const env = { NODE_OPTIONS: `--import ${hook}`, KILL_AT: 'replaced' };
    expect((await workshop.run([...args, ...now], env)).code).toBeNull();
    const text = await read(path);
    if (typeof after === 'string') expect(text).toBe(after);
    else expect(text).toMatch(after);
    expect((await workshop.carryOut(['status', ...now])).code).toBe(0);
  });
});

it('takes up the work where a kill left a draft behind', async () => {
  await workshop.run(['promote', 'A'], { NODE_OPTIONS: `--import ${hook}`, KILL_AT: 'write' });
  const folder = join(workshop.path, 'content');
  const draft = join(folder, '.A.md.layerwise-draft');
  // It was a while ago.
  await utimes(draft, 1, 1);
  expect((await workshop.carryOut(['promote', 'A'])).code).toBe(0);
  expect(await read('A.md')).toBe(before.replace('skim', 'explore'));
  expect(await readdir(folder)).toEqual(['A.md']);
});

it('two commands at once on one note both have their say', async () => {
  const [one, other] = await Promise.all([
    workshop.run(['timebox', 'A', '--spent', '30', '--outcome', 'bookmark', ...now]),
    workshop.run(['review', '--done', 'A', ...now]),
  ]);
  expect([one.code, other.code]).toEqual([0, 0]);
  const text = await read('A.md');
  expect(text).toContain(session);
  expect(text).toContain('reviewed:\n  - 2026-11-24\n');
  expect(text).toContain('layer: skim # now\n');
  expect(text).toMatch(/---\nBody\n$/);
});

it('two promotions at once promote once or twice, never by half', async () => {
  const ended = await Promise.all([workshop.run(['promote', 'A']), workshop.run(['promote', 'A'])]);
  const done = ended.filter(({ code }) => code === 0).length;
  expect(ended.every(({ code, stderr }) => code === 0 || stderr.includes('has just been changed'))).toBe(
    true,
  );
  expect(await read('A.md')).toBe(before.replace('skim', done === 2 ? 'deepen' : 'explore'));
});

it('two new notes of one name: the first stays', async () => {
  const ended = await Promise.all([
    workshop.run(['new', 'B', '--layer', 'skim', ...now]),
    workshop.run(['new', 'B', '--layer', 'deepen', ...now]),
  ]);
  expect(ended.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(await read('B.md')).toMatch(/^---\nlayer: (?:skim|deepen)\ndate: 2026-11-24\n---\n$/);
});

it('goes through no link that leads out of the vault', async () => {
  await mkdir(join(workshop.path, 'outside'));
  await symlink('../outside', join(workshop.path, 'content/posts'));
  for (const args of [['new', 'posts/B'], ['new', 'posts/deeper/B'], ['digest']]) {
    const { code, stderr } = await workshop.carryOut(args);
    expect([code, stderr.includes('leads out of the vault')]).toEqual([2, true]);
  }
  expect(await readdir(join(workshop.path, 'outside'))).toEqual([]);
});

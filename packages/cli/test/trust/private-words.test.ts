import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, openWorkshop, type Workshop } from '../run-cli.ts';
import { type Commit, makePrivateVault } from './private-vault.ts';
import { encodeWord, listReadings } from './search-bytes.ts';

const run = promisify(execFile);
const { words, files, history } = makePrivateVault();

let workshop: Workshop;
let built: Ended;
let site: ReadonlyMap<string, Buffer>;
let cache: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  workshop = await openWorkshop({});
  for (const [path, content] of files) await put(path, content);
  await git('init', '-q', '-b', 'main');
  await git('add', '-A', '-f');
  await commit('begin');
  for (const step of history) await record(step);
  await git('branch', words.hide('the name of a branch'));
  await git('tag', words.hide('the name of a tag'));
  built = await workshop.run(['build', '--out', 'site', '--now', '2026-01-10', '--json']);
  [site, cache] = await Promise.all([readFolder('site'), readFolder('.layerwise')]);
});

afterAll(() => workshop.close());

async function put(path: string, content: string | Buffer): Promise<void> {
  const file = join(workshop.path, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function git(...args: readonly string[]): Promise<void> {
  await run('git', args, { cwd: workshop.path });
}

/** Every commit has an address of its author that nobody else needs to know. */
async function commit(message: string): Promise<void> {
  const identity = ['user.name=Ada', `user.email=${mailbox}@example.org`, 'commit.gpgSign=false'];
  await git(...identity.flatMap((setting) => ['-c', setting]), 'commit', '-q', '-m', message);
}

const mailbox = words.hide('the author’s e-mail address');

async function record({ message, write = {}, remove = [], move }: Commit): Promise<void> {
  for (const [path, text] of Object.entries(write)) await put(`content/${path}`, text);
  for (const path of remove) await rm(join(workshop.path, 'content', path));
  if (move !== undefined)
    await rename(join(workshop.path, 'content', move.from), join(workshop.path, 'content', move.to));
  await git('add', '-A', '-f', 'content');
  await commit(message);
}

async function readFolder(name: string): Promise<ReadonlyMap<string, Buffer>> {
  const folder = join(workshop.path, name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(
        async (path): Promise<[string, Buffer]> => [path.slice(folder.length + 1), await readFile(path)],
      ),
    ),
  );
}

/** Paths of the files in which a word is, in whatever way it is written. */
function findWord(folder: ReadonlyMap<string, Buffer>, word: string): readonly string[] {
  const encoded = encodeWord(word);
  return [...readingsOf(folder)].flatMap(([path, readings]) => {
    const isRaw = readings.some((reading) => reading.includes(word));
    const bytes = folder.get(path)?.toString('latin1') ?? '';
    return isRaw || encoded.some((form) => bytes.includes(form)) ? [path] : [];
  });
}

const known = new WeakMap<ReadonlyMap<string, Buffer>, ReadonlyMap<string, readonly string[]>>();

function readingsOf(folder: ReadonlyMap<string, Buffer>): ReadonlyMap<string, readonly string[]> {
  const readings =
    known.get(folder) ?? new Map([...folder].map(([path, bytes]) => [path, listReadings(path, bytes)]));
  known.set(folder, readings);
  return readings;
}

describe('a site', () => {
  it('is built of the public notes', () => {
    expect(JSON.parse(built.stdout).counts).toMatchObject({ notes: 7, privateNotes: 11 });
    expect([...site.keys()]).toEqual(expect.arrayContaining(['photo.png', 'photo.jpg', 'drawing.svg']));
  });

  it.each([...words.beacons])('has %s', (_where, word) => {
    expect(findWord(site, word)).not.toEqual([]);
  });

  it.each([...words.secrets])('does not have %s', (_where, word) => {
    expect(findWord(site, word)).toEqual([]);
  });

  it.each(['the name of a branch', 'the name of a tag'])('does not have %s', (where) => {
    expect(findWord(site, words.secrets.get(where) ?? '')).toEqual([]);
  });

  it('does not have the folder that it was built in, nor a former path in a private folder', () => {
    expect(findWord(site, workshop.path.toLowerCase())).toEqual([]);
    expect([...site.keys()].filter((path) => path.startsWith('private/'))).toEqual([]);
    expect(site.get('_redirects')?.toString() ?? '').not.toContain('private');
  });
});

describe('the cache of a site, which may be shared,', () => {
  it('is there, and knows the public notes', () => {
    expect(findWord(cache, words.beacons.get('public text') ?? '')).toEqual([
      'search.txt',
      expect.stringMatching(/^notes\//),
    ]);
    expect([...cache.keys()]).toContain('journal.json');
  });

  /** What only the author of a public note wrote in it is no secret of a private one. */
  const ofPublicNotes =
    /^(?:an unknown field of a public note|a heading that is linked to|the path of a link|the path of a private picture|a file beside the vault)/;

  it.each([...words.secrets].filter(([where]) => !ofPublicNotes.test(where)))(
    'does not have %s',
    (_where, word) => {
      expect(findWord(cache, word)).toEqual([]);
    },
  );

  it('is not touched by a build that shows drafts, which keeps what it learns apart', async () => {
    const { code } = await workshop.run(['build', '--out', 'drafts', '--now', '2026-01-10', '--drafts']);
    expect(code).toBe(1);
    const text = words.secrets.get('its text') ?? '';
    expect(findWord(await readFolder('drafts'), text)).not.toEqual([]);
    expect(findWord(await readFolder('.layerwise-drafts'), text)).not.toEqual([]);
    expect(findWord(await readFolder('.layerwise'), text)).toEqual([]);
  });

  it('is not told more by the commands that read the vault', async () => {
    for (const command of ['status', 'review', 'check', 'digest'])
      expect((await workshop.run([command, '--now', '2026-01-10'])).code, command).toBeLessThan(2);
    const told = await readFolder('.layerwise');
    const isPublic = ([where]: readonly [string, string]) => ofPublicNotes.test(where);
    expect(
      [...words.secrets].filter((entry) => !isPublic(entry) && findWord(told, entry[1]).length > 0),
    ).toEqual([]);
  });

  it('is never made of drafts where CI builds', async () => {
    const { code, stderr } = await workshop.run(['build', '--out', 'ci', '--drafts'], { CI: 'true' });
    expect(code).toBe(2);
    expect(stderr).toContain('--drafts would publish private notes: CI is set');
  });

  it('does not bring back what has become private since', async () => {
    const text = words.beacons.get('a post') ?? '';
    const path = 'content/posts/2026-01-05-post.md';
    await put(path, `---\ndraft: true\n---\n\n${text}\n`);
    await workshop.run(['build', '--out', 'site', '--now', '2026-01-10']);
    expect(findWord(await readFolder('site'), text)).toEqual([]);
    expect(findWord(await readFolder('.layerwise'), text)).toEqual([]);
  });
});

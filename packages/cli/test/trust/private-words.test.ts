import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ended, Workshop } from '../run-cli.ts';
import { makePrivateVault } from './private-vault.ts';
import { openPrivateWorkshop, readFiles } from './private-workshop.ts';
import { encodeWord, listReadings } from './search-bytes.ts';

const vault = makePrivateVault();
const { words } = vault;

let workshop: Workshop;
let built: Ended;
let site: ReadonlyMap<string, Buffer>;
let cache: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  workshop = await openPrivateWorkshop(vault);
  built = await workshop.run(['build', '--out', 'site', '--now', '2026-01-10', '--json']);
  [site, cache] = await Promise.all([readFolder('site'), readFolder('.layerwise')]);
});

afterAll(() => workshop.close());

const readFolder = (name: string) => readFiles(join(workshop.path, name));

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
    expect(JSON.parse(built.stdout).counts).toMatchObject({ notes: 8, privateNotes: 12 });
    expect([...site.keys()]).toEqual(
      expect.arrayContaining([
        'photo.png',
        'photo.jpg',
        'photo.webp',
        'photo.avif',
        'film.gif',
        'drawing.svg',
        'map.canvas/index.html',
      ]),
    );
  });

  it.each([...words.beacons])('has %s', (_where, word) => {
    expect(findWord(site, word)).not.toEqual([]);
  });

  it.each([...words.secrets])('does not have %s', (_where, word) => {
    expect(findWord(site, word)).toEqual([]);
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
      expect.stringMatching(/^notes\//),
      'search.txt',
    ]);
    expect([...cache.keys()]).toContain('journal.json');
  });

  /** What only the author of a public note wrote in it is no secret of a private one. */
  const ofPublicNotes =
    /^(?:an unknown field of a public note|a heading that is linked to|the path of a link|the title of a link to a private note|the path of a private picture|a file beside the vault)/;

  it.each([...words.secrets].filter(([where]) => !ofPublicNotes.test(where)))(
    'does not have %s',
    (_where, word) => {
      expect(findWord(cache, word)).toEqual([]);
    },
  );

  it('is not touched by a build that shows drafts, which keeps what it learns apart', async () => {
    const { code } = await workshop.carryOut(['build', '--out', 'drafts', '--now', '2026-01-10', '--drafts']);
    expect(code).toBe(1);
    const text = words.secrets.get('its text') ?? '';
    expect(findWord(await readFolder('drafts'), text)).not.toEqual([]);
    expect(findWord(await readFolder('.layerwise-drafts'), text)).not.toEqual([]);
    expect(findWord(await readFolder('.layerwise'), text)).toEqual([]);
  });

  it('is not told more by the commands that read the vault', async () => {
    for (const command of ['status', 'review', 'check', 'digest'])
      expect((await workshop.carryOut([command, '--now', '2026-01-10'])).code, command).toBeLessThan(2);
    const told = await readFolder('.layerwise');
    const isPublic = ([where]: readonly [string, string]) => ofPublicNotes.test(where);
    expect(
      [...words.secrets].filter((entry) => !isPublic(entry) && findWord(told, entry[1]).length > 0),
    ).toEqual([]);
  });

  it('is never made of drafts where CI builds', async () => {
    const { code, stderr } = await workshop.carryOut(['build', '--out', 'ci', '--drafts'], { CI: 'true' });
    expect(code).toBe(2);
    expect(stderr).toContain('--drafts would publish private notes: CI is set');
  });

  it('does not bring back what has become private since', async () => {
    const text = words.beacons.get('a post') ?? '';
    const path = join(workshop.path, 'content/posts/2026-01-05-post.md');
    await writeFile(path, `---\ndraft: true\n---\n\n${text}\n`);
    await workshop.run(['build', '--out', 'site', '--now', '2026-01-10']);
    expect(findWord(await readFolder('site'), text)).toEqual([]);
    expect(findWord(await readFolder('.layerwise'), text)).toEqual([]);
  });
});

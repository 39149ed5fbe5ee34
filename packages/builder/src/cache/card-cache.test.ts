import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardLook, cardWith } from '../../test/card-look.ts';
import type { OutputFile } from '../output-file.ts';
import type { SiteCards } from '../social-cards/add-social-cards.ts';
import { openCardPress } from '../social-cards/card-press.ts';
import { forgetOtherCards, listCardFiles } from './card-cache.ts';

let cache: string;
let drawn: Buffer;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'layerwise-cards-'));
  drawn = await (await openCardPress(cardLook)).draw(cardWith());
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const cards: SiteCards = { look: cardLook, byPath: new Map([['assets/cards/a.png', cardWith()]]) };
/** Where a font would be read, it would not be found. */
const unreadable: SiteCards = { ...cards, look: { ...cardLook, fonts: ['/nowhere/font.ttf'] } };
const stamp = { size: 1, modified: 1 };

async function make(files: readonly OutputFile[]): Promise<Buffer | null> {
  const [file] = files;
  return file?.type === 'kept' ? file.make() : null;
}

describe('listCardFiles', () => {
  it('draws a card when its file is asked for, and not before', async () => {
    const files = listCardFiles(unreadable, null, null);
    expect(files).toMatchObject([{ path: 'assets/cards/a.png', type: 'kept', stamp: null }]);
    await expect(make(files)).rejects.toThrow('/nowhere/font.ttf');
    expect((await make(listCardFiles(cards, null, null)))?.equals(drawn)).toBe(true);
  });

  it('takes it from the cache the next time, where it is the same', async () => {
    await make(listCardFiles(cards, null, cache));
    expect((await make(listCardFiles(unreadable, null, cache)))?.equals(drawn)).toBe(true);
  });

  it.each(['', 'no picture', 'cut off'])('draws it again where the cache is damaged: %j', async (damage) => {
    await make(listCardFiles(cards, null, cache));
    const path = join(cache, 'cards/a.png');
    await writeFile(path, damage === 'cut off' ? drawn.subarray(0, 500) : damage);
    expect((await make(listCardFiles(cards, null, cache)))?.equals(drawn)).toBe(true);
    expect((await readFile(path)).equals(drawn)).toBe(true);
  });

  it('neither reads nor writes through a link in the cache', async () => {
    const outside = join(cache, 'outside');
    await mkdir(join(cache, 'cards'));
    await writeFile(outside, 'what it was');
    await symlink(outside, join(cache, 'cards/a.png'));
    expect((await make(listCardFiles(cards, null, cache)))?.equals(drawn)).toBe(true);
    expect(await readFile(outside, 'utf8')).toBe('what it was');
    expect((await lstat(join(cache, 'cards/a.png'))).isFile()).toBe(true);
  });

  it('does without a cache where none can be written', async () => {
    await writeFile(join(cache, 'cards'), 'a file');
    expect((await make(listCardFiles(cards, null, cache)))?.equals(drawn)).toBe(true);
  });

  it('leaves alone what the last build wrote', () => {
    const record = new Map([['assets/cards/a.png', { fingerprint: 'a.png', stamp }]]);
    expect(listCardFiles(cards, record, cache)).toMatchObject([{ type: 'kept', stamp }]);
    const other = new Map([['assets/cards/a.png', { fingerprint: 'something else', stamp }]]);
    expect(listCardFiles(cards, other, cache)).toMatchObject([{ type: 'kept', stamp: null }]);
  });
});

describe('forgetOtherCards', () => {
  it('removes from the cache what is on no page', async () => {
    await make(listCardFiles(cards, null, cache));
    await writeFile(join(cache, 'cards/b.png'), drawn);
    await mkdir(join(cache, 'cards/a-folder'));
    await forgetOtherCards(cache, cards);
    expect(await readdir(join(cache, 'cards'))).toEqual(['a-folder', 'a.png']);
    await forgetOtherCards(cache, { ...cards, byPath: new Map() });
    expect(await readdir(join(cache, 'cards'))).toEqual(['a-folder']);
  });

  it('finds nothing to do where there is no cache', async () => {
    await expect(forgetOtherCards(join(cache, 'gone'), cards)).resolves.toBeUndefined();
  });
});

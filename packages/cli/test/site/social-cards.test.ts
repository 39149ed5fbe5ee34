import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type BuiltSite,
  buildSite,
  listPages,
  shareSite,
  smallVault,
} from '../../../../scripts/test/built-site.ts';
import { openWorkshop, type Workshop } from '../run-cli.ts';

const origin = 'https://learner.example.org';

/** The file that a page shows to others; null for none. */
function pictureOf(html: string): string | null {
  return html.match(/<meta property="og:image" content="https:\/\/[^/]+\/([^"]*)"\/>/)?.[1] ?? null;
}

const listCards = ({ files }: Pick<BuiltSite, 'files'>) =>
  [...files.keys()].filter((path) => path.startsWith('assets/cards/'));

describe('a site whose address is known', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await shareSite({ vault: smallVault, site: origin });
  });

  test('has a card for every page but the one for addresses that do not exist', () => {
    const pages = [...listPages(site)].filter(([, html]) => html.includes('property="og:title"'));
    const without = pages.filter(([, html]) => pictureOf(html) === null).map(([path]) => path);
    expect(without).toEqual(['404.html']);
    expect(pages.length).toBeGreaterThan(20);
  });

  test('has each of them as a file, and no other', () => {
    const named = new Set([...listPages(site).values()].map(pictureOf).filter((path) => path !== null));
    expect([...named].filter((path) => path.startsWith('assets/cards/')).sort()).toEqual(
      listCards(site).sort(),
    );
  });

  test('has one of its own for each note, and one for all lists', () => {
    const pictures = [
      'attention',
      'reading/positional-encodings',
      'topics/transformers',
      'queue',
      'archive',
    ].map((path) => pictureOf(listPages(site).get(`${path}/index.html`) ?? ''));
    expect(new Set(pictures).size).toBe(4);
    expect(pictures[3]).toBe(pictures[4]);
  });

  test('has the same cards where the private notes are not there at all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'layerwise-cards-'));
    try {
      await cp(smallVault, folder, {
        recursive: true,
        filter: (path) => !/canary (?:broken|draft|diary)\.md$/iu.test(path),
      });
      const other = await buildSite({ vault: folder, site: origin });
      expect(other.counts['privateNotes']).toBe(0);
      expect(listCards(other)).toEqual(listCards(site));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

test('has none where its address is not known, or it wants none', async () => {
  const config = { socialCards: false };
  for (const site of [
    await shareSite({ vault: smallVault }),
    await buildSite({ vault: smallVault, site: origin, config }),
  ]) {
    expect(listCards(site)).toEqual([]);
    expect([...listPages(site).values()].filter((html) => html.includes('og:image'))).toEqual([]);
  }
});

describe('a site that is built again', () => {
  let workshop: Workshop;
  afterEach(() => workshop.close());

  const note = (title: string, text: string) =>
    `---\ntitle: ${title}\nlayer: skim\ntopic: ML\n---\n${text}\n`;

  async function open(): Promise<{ readonly cards: () => Promise<ReadonlyMap<string, string>> }> {
    workshop = await openWorkshop({
      'layerwise.config.json': JSON.stringify({ site: origin }),
      'content/a.md': note('First', 'Text.'),
      'content/b.md': note('Second', 'Text.'),
    });
    // What the next builds find was left by another process.
    expect(await workshop.carryOut(['build', '--no-journal'])).toMatchObject({ code: 0 });
    return {
      cards: async () => {
        const folder = join(workshop.path, 'dist/assets/cards');
        const names = (await readdir(folder)).sort();
        return new Map(
          await Promise.all(
            names.map(async (name) => [name, await describeFile(join(folder, name))] as const),
          ),
        );
      },
    };
  }

  async function build(): Promise<void> {
    expect(await workshop.run(['build', '--no-journal'])).toMatchObject({ code: 0 });
  }

  async function describeFile(path: string): Promise<string> {
    const { mtimeMs, ino } = await stat(path);
    return `${mtimeMs} ${ino} ${createHash('sha256')
      .update(await readFile(path))
      .digest('hex')}`;
  }

  const edit = (text: string) => writeFile(join(workshop.path, 'content/a.md'), text);

  test('keeps its cards where a text changes, and draws one where a title does', async () => {
    const { cards } = await open();
    const before = await cards();
    await edit(note('First', 'Another text.'));
    await build();
    expect(await cards()).toEqual(before);
    await edit(note('Third', 'Another text.'));
    await build();
    const after = await cards();
    expect([...after.keys()].filter((name) => !before.has(name))).toHaveLength(1);
    expect([...before.keys()].filter((name) => !after.has(name))).toHaveLength(1);
    for (const [name, file] of before) if (after.has(name)) expect(after.get(name)).toBe(file);
    // The cache has what the site has.
    expect((await readdir(join(workshop.path, '.layerwise/cards'))).sort()).toEqual([...after.keys()]);
  });

  test('takes its cards from the cache where the folder of the site is gone', async () => {
    const { cards } = await open();
    const before = await cards();
    const cache = join(workshop.path, '.layerwise/cards');
    const name = [...before.keys()][0] ?? '';
    const kept = await describeFile(join(cache, name));
    await rm(join(workshop.path, 'dist'), { recursive: true });
    await build();
    expect([...(await cards()).keys()]).toEqual([...before.keys()]);
    expect(await describeFile(join(cache, name))).toBe(kept);
  });
});

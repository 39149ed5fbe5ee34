import { appendFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildAndCompare, buildAsCommanded } from './commanded-build.ts';

/** A file that changed within so many milliseconds may have changed again. */
const tick = 2000;

const config = { site: 'https://example.org', vault: 'content', out: 'dist', socialCards: false };

const sentence = 'A sentence that stays where it is. ';
/** In a language with a small grammar: every build from nothing reads it anew. */
const code = ['```ini', '[numbers]', 'answer = 42 ; why', '```'].join('\n');

/** Notes by path. A site of fewer than 1,000 files is made anew as a whole: the last note shows many files. */
const notes: Readonly<Record<string, string>> = {
  'Plain.md': `# Plain\n\n${sentence.repeat(20)}\n\nA quiet place.\n\nIt leads to [[Other]] and [[Embedding#Inside|inside]].\n`,
  'Other.md': `---\ntopics: [attention]\nlayer: skim\n---\n${sentence.repeat(12)}\n\n## Inside\n\nBack to [[Plain]].\n`,
  'posts/Dated.md': `---\ndate: 2026-01-05\ntopics: [attention]\ntrack: want\n---\n${sentence.repeat(12)}\n\nA word.\n\nMore in [[Plain]].\n`,
  'posts/Newer.md': `---\ndate: 2026-01-06\ntrack: want\n---\n${sentence.repeat(14)}\n\n![[picture.svg]] and a note.[^1]\n\n[^1]: A footnote.\n`,
  'Code.md': `# Code\n\n${sentence.repeat(12)}\n\n${code}\n\nThe end, with $x^2$ in it.\n`,
  'Embedding.md': `# Embedding\n\n## Inside\n\n![[Embedded]]\n`,
  'Embedded.md': `# Embedded\n\n${sentence.repeat(12)}\n`,
  'Flawed.md': `# Flawed\n\n${sentence.repeat(12)}\n\n![](picture.svg)\n\nTo [[Nowhere]].\n\nThe end.\n`,
  'Diary.md': `---\ndraft: true\n---\nWhat a marmoset is called.\n`,
  'Quiet.md': `# Quiet\n\n${sentence.repeat(12)}\n`,
  'Many.md': `# Many\n\n${Array.from({ length: 960 }, (_, index) => `[${index}](files/${index}.txt)`).join('\n')}\n`,
};

let root: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-amended-')));
  await writeFile(join(root, 'layerwise.config.json'), JSON.stringify(config));
  await mkdir(join(root, 'content/files'), { recursive: true });
  for (const [path, text] of Object.entries(notes)) await write(path, text);
  for (let index = 0; index < 960; index += 1)
    await writeFile(join(root, `content/files/${index}.txt`), `${index}`);
  await write(
    'picture.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>',
  );
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, 'content', path)), { recursive: true });
  await writeFile(join(root, 'content', path), text);
}

/** Puts something in the place of what stands in a note once. */
async function edit(path: string, before: string, after: string): Promise<void> {
  const text = await readFile(join(root, 'content', path), 'utf8');
  expect(text.split(before)).toHaveLength(2);
  await writeFile(
    join(root, 'content', path),
    text.replace(before, () => after),
  );
}

/** Brings the site to where a new text is put into it. */
async function makeAmendable(): Promise<void> {
  const isAmended = async (): Promise<boolean> => {
    await appendFile(join(root, 'content/Other.md'), '\nAardvark.\n');
    return (await buildAsCommanded(root)).way === 'amended';
  };
  if (await isAmended()) return;
  await setTimeout(tick + 100);
  await buildAsCommanded(root);
  expect(await isAmended()).toBe(true);
}

describe('a new text of a note', () => {
  beforeAll(makeAmendable);

  it.each<[string, number, () => Promise<unknown>]>([
    // Its page, its Markdown and what counts words; the manifest of the search index and a file of terms or two.
    ['at its end', 5, () => appendFile(join(root, 'content/Plain.md'), '\nAardvark.\n')],
    ['in its midst', 4, () => edit('Plain.md', 'A quiet place.', 'A quiet aardvark.')],
    // Three feeds in the whole, and three each of a track and a topic.
    ['in feeds', 14, () => edit('posts/Dated.md', 'A word.', 'A word & a <better> one.')],
    // Footnotes are neither counted nor searched.
    ['in a footnote', 8, () => edit('posts/Newer.md', 'A footnote.', 'A "footnote" <kept>.')],
    [
      'in its code and formulas',
      5,
      async () => {
        await edit('Code.md', '= 42 ;', '= 43 ; aardvark');
        await edit('Code.md', '$x^2$', '$x^2 + y$');
      },
    ],
    [
      'with something wrong in it, further down',
      5,
      () => edit('Flawed.md', '\n![](', '\nAardvarks.\n\n![]('),
    ],
    [
      'with something new wrong in it',
      0,
      () => appendFile(join(root, 'content/Quiet.md'), '\n%% never closed\n'),
    ],
    ['that is as it was', 0, () => edit('Plain.md', 'A quiet aardvark.', 'A quiet aardvark.')],
  ])('%s is put into the site', async (_where, written, change) => {
    await change();
    const { way, result } = await buildAndCompare(root);
    expect(way).toBe('amended');
    expect(result.counts.filesWritten).toBe(written);
  });

  it('holds as any build does once it has rested, and is known with all others when the site is built again', async () => {
    await setTimeout(tick + 100);
    // The notes are read once more, and then known by what the file system says of them.
    expect((await buildAsCommanded(root)).result.counts.filesWritten).toBe(0);
    const { way, result } = await buildAsCommanded(root);
    expect([way, result.counts.cacheHits]).toEqual(['kept', 11]);
    await edit('Code.md', '# Code', '# Codes');
    expect((await buildAndCompare(root)).way).toBe('built');
  });
});

describe('a site is built from the vault', () => {
  beforeEach(makeAmendable);

  it.each<[string, () => Promise<unknown>]>([
    ['a link comes', () => appendFile(join(root, 'content/Plain.md'), '\n[[Code]]\n')],
    ['words around a link change', () => edit('Plain.md', 'It leads', 'It points')],
    ['a heading changes', () => edit('Other.md', '## Inside', '## Within')],
    ['a note gets longer', () => appendFile(join(root, 'content/Plain.md'), `\n${sentence.repeat(60)}\n`)],
    ['a text stands in another note too', () => appendFile(join(root, 'content/Embedded.md'), '\nMore.\n')],
    ['the page around it changes', () => edit('Code.md', '```ini\n', '')],
    ['a page was changed by hand', () => appendFile(join(root, 'dist/plain/index.html'), '<p>')],
    ['a file of the site is gone', () => rm(join(root, 'dist/robots.txt'))],
    ['something is in the site that is not its own', () => writeFile(join(root, 'dist/own.txt'), '')],
    ['a private note changes', () => appendFile(join(root, 'content/Diary.md'), '\nMore.\n')],
    ['a note comes', () => write('New.md', 'New.\n')],
    ['a note goes', () => rm(join(root, 'content/New.md'))],
    ['a file changes', () => write('files/7.txt', 'Seven.')],
  ])('where %s', async (_what, change) => {
    await change();
    await appendFile(join(root, 'content/Quiet.md'), '\nAardvarks.\n');
    expect((await buildAsCommanded(root)).way).toBe('built');
  });

  it('as one is that was never amended', async () => {
    await edit('Quiet.md', '# Quiet', '# Quieter');
    expect((await buildAndCompare(root)).way).toBe('built');
  });

  it('where a note becomes private, and nothing of it stays in the cache', async () => {
    await write('Zebra.md', `${sentence.repeat(12)}\n`);
    await buildAsCommanded(root);
    await appendFile(join(root, 'content/Zebra.md'), '\nThe zorilla.\n');
    expect((await buildAsCommanded(root)).way).toBe('amended');
    await write('Zebra.md', '---\ndraft: true\n---\nThe zorilla.\n');
    expect((await buildAndCompare(root)).way).toBe('built');
    const cache = join(root, '.layerwise');
    for (const entry of await readdir(cache, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const text = await readFile(join(entry.parentPath, entry.name), 'latin1');
      expect([entry.name, /zorilla|Zebra/u.test(text)]).toEqual([entry.name, false]);
    }
  });

  it.each([
    ['amendable.json', 'Code.md'],
    ['amendable-notes.txt', 'Code.md'],
    ['amended.bin', 'Code.md'],
    ['notes', 'Flawed.md'],
  ])('where %s of the cache is damaged or gone', async (name, note) => {
    const place = join(root, '.layerwise', name);
    if (name === 'notes') await rm(place, { recursive: true });
    else {
      const bytes = await readFile(place);
      await writeFile(
        place,
        bytes.map((byte, index) => (index % 50 === 49 ? byte ^ 1 : byte)),
      );
    }
    await appendFile(join(root, 'content', note), '\nAardvarks.\n');
    expect((await buildAsCommanded(root)).way).toBe('built');
  });

  it('where more than 32 notes have other texts', async () => {
    const paths = Array.from({ length: 33 }, (_, index) => `small/${index}.md`);
    for (const path of paths) await write(path, `${sentence.repeat(12)}\n`);
    await setTimeout(tick + 100);
    expect((await buildAsCommanded(root)).way).toBe('built');
    const add = async (some: readonly string[]): Promise<void> => {
      for (const path of some) await appendFile(join(root, 'content', path), '\nAardvark.\n');
    };
    await add(paths.slice(0, 20));
    expect((await buildAndCompare(root)).way).toBe('amended');
    await add(paths.slice(20, 32));
    expect((await buildAsCommanded(root)).way).toBe('amended');
    await add(paths.slice(32));
    expect((await buildAsCommanded(root)).way).toBe('built');
  });
});

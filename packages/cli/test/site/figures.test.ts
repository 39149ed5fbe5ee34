import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSite } from '../../../../scripts/test/built-site.ts';

/** A small vault: one topic that stood still, a dive that is due, a private note with more of everything. */
const notes = {
  'Attention.md':
    '---\nlayer: skim\ntrack: need\ntopic: Transformers\ntool: JAX\nprinciple: Soft lookup\ndate: 2026-01-10\nsessions:\n  - {date: 2026-01-10, minutes: 45, outcome: schedule, due: 2026-02-01}\n---\nText.\n',
  'private/Secret.md':
    '---\nlayer: deepen\ntrack: want\ntopics: [Transformers, Hidden topic]\ntool: Hidden tool\nprinciple: Hidden principle\ndate: 2026-01-11\ntags: [hidden-tag]\nsessions:\n  - {date: 2026-01-11, minutes: 90, outcome: bookmark}\n---\nText.\n',
  'Draft.md':
    '---\ndraft: true\nlayer: explore\ntrack: want\ntopic: Transformers\ndate: 2026-01-12\ntaught:\n  - {date: 2026-01-12, where: Hidden place}\n---\nText.\n',
};

let folder: string;
let early: BuiltSite;
let late: BuiltSite;
let without: BuiltSite;

async function writeVault(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return join(folder, name);
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-figures-')));
  const vault = await writeVault('all', notes);
  const publicOnly = await writeVault('public', { 'Attention.md': notes['Attention.md'] });
  early = await buildSite({ vault, now: '2026-01-20' });
  late = await buildSite({ vault, now: '2026-05-20' });
  without = await buildSite({ vault: publicOnly, now: '2026-05-20' });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const textOf = (site: BuiltSite, path: string): string => site.files.get(path)?.toString() ?? '';

describe('figures of a site', () => {
  test('that depend on today are counted from --now', () => {
    expect(textOf(early, 'queue/index.html')).toContain('due Feb 1, 2026');
    expect(textOf(late, 'queue/index.html')).toContain('overdue since Feb 1, 2026');
    expect(textOf(early, 'topics/transformers/index.html')).toContain('untouched for 10 days');
    expect(textOf(late, 'topics/transformers/index.html')).toContain('untouched for 130 days');
    const window = (site: BuiltSite) => JSON.parse(textOf(site, 'data/progress.json')).balance;
    expect(window(early)).toMatchObject({ need: { notes: 1, minutes: 45 } });
    expect(window(late)).toMatchObject({ need: { notes: 0, minutes: 0 } });
    expect(JSON.parse(textOf(late, 'data/progress.json'))).toMatchObject({ generatedFor: '2026-05-20' });
  });

  test('are the same, byte for byte, with private notes and without them', () => {
    expect([...late.files.keys()].sort()).toEqual([...without.files.keys()].sort());
    const different = [...late.files].filter(
      ([path, bytes]) => without.files.get(path)?.equals(bytes) !== true,
    );
    expect(different.map(([path]) => path)).toEqual([]);
  });
});

test('of two notes that describe the same topic, each has a page', async () => {
  const vault = await writeVault('two', {
    'About.md': '---\nkind: topic\ntitle: Attention\n---\nThe first by name describes the topic.\n',
    'topics/Attention.md': 'The other is a note like any.\n',
  });
  const { files } = await buildSite({ vault });
  const pages = [...files]
    .filter(([path]) => path.endsWith('index.html'))
    .map(([, bytes]) => bytes.toString());
  for (const text of ['The first by name describes the topic.', 'The other is a note like any.']) {
    expect(pages.filter((page) => page.includes(`<p>${text}</p>`))).toHaveLength(1);
  }
});

import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ParseOptions } from '@layerwise/parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Parse, parseHere } from '../parse/parse-vault.ts';
import { hashOf } from '../read/vault-file.ts';
import { rememberNotes } from './note-cache.ts';
import { ShardStore } from './shard-store.ts';

const options: ParseOptions = { publish: 'all', html: 'sanitize', drafts: false };
const secret = 'canary-7d1e';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-notes-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Parses a note as one build does, and gives the result and the paths that had to be parsed. */
async function build(path: string, text: string, fingerprint = '1') {
  const parsed: string[] = [];
  const parse: Parse = (file, asked) => {
    parsed.push(file.path);
    return parseHere(file, asked);
  };
  const store = ShardStore.open(folder, true);
  const remembering = rememberNotes(parse, store, fingerprint);
  const result = await remembering.parse({ path, bytes: Buffer.from(text) }, options);
  await store.save();
  return { result, parsed, hits: remembering.hits() };
}

describe('rememberNotes', () => {
  it('parses a note once', async () => {
    const first = await build('a.md', '# A\n');
    expect(first).toMatchObject({ parsed: ['a.md'], hits: 0 });
    expect(await build('a.md', '# A\n')).toEqual({ result: first.result, parsed: [], hits: 1 });
  });

  it('does not take a note that has changed since it was looked at for what it was then', async () => {
    const store = ShardStore.open(folder, true);
    const { parse } = rememberNotes(parseHere, store, '1');
    const text = Buffer.from('# A\n');
    const hash = hashOf({ path: 'a.md', bytes: text });
    await parse({ path: 'a.md', hash, bytes: Buffer.from('# B\n') }, options);
    expect((await parse({ path: 'a.md', hash, bytes: text }, options)).note).toMatchObject({ title: 'A' });
    expect((await parse({ path: 'a.md', hash, bytes: Buffer.from('# C\n') }, options)).note).toMatchObject({
      title: 'A',
    });
  });

  it.each([
    ['bytes', 'a.md', '# B\n', '1'],
    ['path', 'b.md', '# A\n', '1'],
    ['parser', 'a.md', '# A\n', '2'],
  ])('parses it again with other %s', async (_what, path, text, fingerprint) => {
    await build('a.md', '# A\n');
    expect((await build(path, text, fingerprint)).parsed).toEqual([path]);
  });

  it.each([
    [
      'front matter',
      'a.md',
      `---\ndraft: true\ntitle: ${secret}\naliases: [${secret}]\nx: [\n---\n${secret}\n`,
    ],
    ['its folder', `private/${secret}.md`, `# ${secret}\n`],
    ['its name', `_${secret}.md`, `---\ntags: ${secret}\n---\n`],
  ])('keeps nothing of a note that is private by %s, and knows it again', async (_why, path, text) => {
    const first = await build(path, text);
    expect(first.result.note).toMatchObject({ private: true });
    expect(await build(path, text)).toEqual({ result: first.result, parsed: [], hits: 1 });
    const kept = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
    expect(kept).toHaveLength(1);
    expect(kept.filter((bytes) => bytes.includes(secret))).toEqual([]);
  });
});

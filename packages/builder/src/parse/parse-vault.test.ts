import type { ParsedNote } from '@layerwise/parser';
import { describe, expect, it } from 'vitest';
import { parseHere, parseVault } from './parse-vault.ts';

const options = { publish: 'all', html: 'sanitize', drafts: false } as const;

function filesOf(texts: { readonly [path: string]: string }) {
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
}

describe('parseVault', () => {
  it('parts public notes from private ones, in the order of the files', async () => {
    const files = filesOf({
      'b.md': 'b',
      'a.md': '---\ndraft: true\ntitle: Secret\n---\nCANARY',
      'private/c.md': 'CANARY',
      'c.md': '---\nlayer: deep\n---\nc',
    });
    const { notes, privateNotes, diagnostics } = await parseVault(files, options, parseHere, () => undefined);
    expect(notes.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(privateNotes.map(({ id, names }) => [id, names])).toEqual([
      ['a', ['a', 'Secret']],
      ['private/c', ['c']],
    ]);
    expect(JSON.stringify(privateNotes)).not.toContain('CANARY');
    expect(diagnostics.map(({ path, rule }) => [path, rule])).toEqual([['c.md', 'frontmatter-value']]);
  });

  it('keeps the order of the files, whatever the order in which they are parsed', async () => {
    const files = filesOf({ a: '', b: '', c: '' });
    const waiting: (() => void)[] = [];
    const done: number[] = [];
    const parsing = parseVault(
      files,
      options,
      (file, asked) =>
        new Promise<ParsedNote>((resolve) => waiting.push(() => resolve(parseHere(file, asked)))),
      (count) => done.push(count),
    );
    for (const resolve of waiting.reverse()) resolve();
    expect((await parsing).notes.map(({ path }) => path)).toEqual(['a', 'b', 'c']);
    expect(done).toEqual([1, 2, 3]);
  });
});

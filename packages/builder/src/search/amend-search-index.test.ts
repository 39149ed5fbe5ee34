import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchDocument } from '../../test/search-documents.ts';
import { amendSearchIndex } from './amend-search-index.ts';
import { makeSearchIndex } from './make-search-index.ts';
import type { SearchDocument } from './search-document.ts';
import { manifestPath, type SearchManifest } from './search-format.ts';
import { weighTerms } from './weigh-terms.ts';

const documentOf = (text: string, number: number): SearchDocument =>
  searchDocument({ title: `Note ${number}`, href: `/${number}/`, text });

/** The files of an index, by path. */
function writeIndex(texts: readonly string[]): Map<string, string> {
  const { files } = makeSearchIndex(texts.map(documentOf));
  return new Map(files.map((file) => [file.path, file.type === 'bytes' ? file.bytes.toString() : '']));
}

function amend(files: ReadonlyMap<string, string>, before: readonly string[], after: readonly string[]) {
  const manifest: SearchManifest = JSON.parse(files.get(manifestPath) ?? '');
  const changed = [...before.keys()].filter((number) => before[number] !== after[number]);
  const weigh = (texts: readonly string[], number: number) =>
    weighTerms(documentOf(texts[number] ?? '', number));
  const amended = amendSearchIndex(
    manifest,
    (path) => files.get(path) ?? '',
    changed.map((number) => ({ number, before: weigh(before, number), after: weigh(after, number) })),
  );
  if (amended === null) return null;
  const result = new Map(files).set(manifestPath, amended.manifest);
  for (const path of amended.removed) expect(result.delete(path)).toBe(true);
  for (const [path, text] of amended.added) {
    expect(result.has(path)).toBe(false);
    result.set(path, text);
  }
  return result;
}

const words = fc.constantFrom(
  ...Array.from({ length: 400 }, (_, index) => `w${(index * index) % 977}x${index % 7}`),
);
const text = fc.array(
  fc.oneof({ weight: 20, arbitrary: words }, fc.string({ unit: 'grapheme', maxLength: 9 })),
  {
    maxLength: 300,
  },
);
const vault = fc.array(text, { minLength: 1, maxLength: 40 });

describe('an index in which some notes have other texts', () => {
  it('is the one made anew', () => {
    fc.assert(
      fc.property(vault, fc.array(fc.tuple(fc.nat(39), text), { maxLength: 4 }), (lists, edits) => {
        const before = lists.map((list) => list.join(' '));
        const after = [...before];
        for (const [number, list] of edits) if (number < after.length) after[number] = list.join(' ');
        const amended = amend(writeIndex(before), before, after);
        const byPath = (files: Iterable<[string, string]>) => [...files].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(amended && byPath(amended)).toEqual(byPath(writeIndex(after)));
      }),
      { numRuns: 100 },
    );
  });

  it('is none where the notes were others before', () => {
    const files = writeIndex(['one two', 'two three']);
    expect(amend(files, ['one two', 'two four'], ['one two', 'five'])).toBeNull();
    expect(amend(files, ['one two', 'two three'], ['one two', 'five'])).not.toBeNull();
  });
});

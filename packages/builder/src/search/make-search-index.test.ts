import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchDocument } from '../../test/search-documents.ts';
import type { OutputFile } from '../output-file.ts';
import { makeSearchIndex } from './make-search-index.ts';
import type { SearchDocument } from './search-document.ts';
import { readPostings, type SearchManifest, searchFilePath, writePosting } from './search-format.ts';

const documents = [
  searchDocument({
    title: 'Adam',
    text: 'Adam keeps two moments.',
    layer: 'deepen',
    topics: ['optimisation'],
  }),
  searchDocument({ title: 'Momentum', text: 'Keeps one.', kind: 'principle', track: 'want', tools: ['JAX'] }),
];

function texts(files: readonly OutputFile[]): ReadonlyMap<string, string> {
  return new Map(files.map((file) => [file.path, file.type === 'bytes' ? file.bytes.toString() : file.type]));
}

describe('the search index of two notes', () => {
  const files = texts(makeSearchIndex(documents).files);
  const manifest = JSON.parse(files.get('search/index.json') ?? '') as SearchManifest;

  it('has a manifest that names all of its files', () => {
    expect(manifest).toMatchObject({ version: 1, notes: 2, firsts: ['a'] });
    const named = [
      ...manifest.terms.map((hash) => searchFilePath('t', hash)),
      ...manifest.documents.map((hash) => searchFilePath('d', hash)),
      searchFilePath('f', manifest.filters),
    ];
    expect([...files.keys()].sort()).toEqual(['search/index.json', ...named].sort());
  });

  it('says which notes have each term, and how much it weighs there', () => {
    expect(files.get(searchFilePath('t', manifest.terms[0] ?? ''))).toBe(
      'adam Y\njax 2X\nkeeps TT\nmoments T\nmomentum 2Y\none 2T\noptimisation X\ntwo T\n',
    );
  });

  it('says what is shown of the notes', () => {
    expect(JSON.parse(files.get(searchFilePath('d', manifest.documents[0] ?? '')) ?? '')).toEqual([
      ['Adam', '/adam/', '', 'note', 'deepen', null],
      ['Momentum', '/momentum/', '', 'principle', null, 'want'],
    ]);
  });

  it('says by what the notes are filtered', () => {
    expect(JSON.parse(files.get(searchFilePath('f', manifest.filters)) ?? '')).toEqual({
      topics: ['optimisation'],
      principles: [],
      tools: ['JAX'],
      rows: [
        [0, 2, -1, [0], [], []],
        [3, -1, 1, [], [], [0]],
      ],
    });
  });
});

describe('the files of terms', () => {
  const many = Array.from({ length: 400 }, (_, index) =>
    searchDocument({
      title: `Note ${index}`,
      text: Array.from({ length: 60 }, (_, word) => `w${((index * 60 + word) * 7919) % 20011}`).join(' '),
    }),
  );
  const files = texts(makeSearchIndex(many).files);
  const manifest = JSON.parse(files.get('search/index.json') ?? '') as SearchManifest;
  const termFiles = manifest.terms.map((hash) =>
    (files.get(searchFilePath('t', hash)) ?? '').trim().split('\n'),
  );

  it('hold each term once, in order, on the side of the cuts that the manifest says', () => {
    const terms = termFiles.map((lines) => lines.map((line) => line.split(' ')[0] ?? ''));
    expect(terms.length).toBeGreaterThan(5);
    expect(terms.flat()).toEqual([...new Set(terms.flat())].sort());
    for (const [index, first] of manifest.firsts.entries()) {
      expect(terms[index]?.every((term) => term >= first)).toBe(true);
      expect(
        terms
          .slice(0, index)
          .flat()
          .every((term) => term < first),
      ).toBe(true);
    }
  });

  it('are all small', () => {
    expect(Math.max(...termFiles.map((lines) => lines.join('\n').length))).toBeLessThan(24_000);
  });

  it('stay the same but for those that a changed note has a part in', () => {
    const changed = many.map((document, index) =>
      index === 7 ? { ...document, hash: 'changed', text: `${document.text} zebra` } : document,
    );
    const after = texts(makeSearchIndex(changed).files);
    const made = [...after.keys()].filter((path) => !files.has(path));
    expect(made).toHaveLength(1);
    expect(after.get(made[0] ?? '')).toBe('zebra 8R\n');
  });
});

describe('postings', () => {
  it('are read as they were written', () => {
    const text = [
      writePosting(1, 3),
      writePosting(1, 25),
      writePosting(1295, 0),
      writePosting(36 ** 3, 1),
    ].join('');
    expect(text).toBe('DZzzA1000B');
    expect(readPostings(text)).toEqual([
      { note: 0, weight: 3 },
      { note: 1, weight: 25 },
      { note: 1296, weight: 0 },
      { note: 1296 + 36 ** 3, weight: 1 },
    ]);
  });
});

const word = fc.constantFrom('adam', 'momentum', 'größe', '学習', 'c++', 'x', 'loss');
const vault = fc
  .uniqueArray(
    fc.record({
      title: fc.string({ minLength: 1, maxLength: 3 }),
      text: fc.array(word).map((words) => words.join(' ')),
    }),
    { selector: ({ title }) => title.toLowerCase(), maxLength: 12 },
  )
  .map((notes): readonly SearchDocument[] =>
    notes.map(searchDocument).sort((a, b) => (a.href < b.href ? -1 : 1)),
  );

describe('an index made on top of an earlier one', () => {
  it('is byte for byte the one made anew, whatever came and went', () => {
    fc.assert(
      fc.property(fc.array(vault, { minLength: 2, maxLength: 5 }), (vaults) => {
        let known: ReturnType<typeof makeSearchIndex>['gathered'] | undefined;
        for (const documents of vaults) {
          const made = makeSearchIndex(documents, known);
          expect(texts(made.files)).toEqual(texts(makeSearchIndex(documents).files));
          known = made.gathered;
        }
      }),
    );
  });
});

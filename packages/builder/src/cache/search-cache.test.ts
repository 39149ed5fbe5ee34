import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { searchDocument } from '../../test/search-documents.ts';
import type { OutputFile } from '../output-file.ts';
import { makeSearchIndex } from '../search/make-search-index.ts';
import type { SearchDocument } from '../search/search-document.ts';
import { writeSite } from '../write/write-site.ts';
import { readPageRecord, writePageRecord } from './page-record.ts';
import { rememberSearchIndex } from './search-cache.ts';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-cache-'));
  out = join(folder, 'site');
});

afterEach(() => rm(folder, { recursive: true }));

const documents = [
  searchDocument({ title: 'Adam', text: 'Adam keeps two moments.' }),
  searchDocument({ title: 'Momentum', text: 'Keeps one.' }),
];

/** Builds a site of an index alone; gives its files and how many were written. */
async function build(of: readonly SearchDocument[], code = 'code 1') {
  const files = await rememberSearchIndex(folder, code, await readPageRecord(folder, out), of);
  const { written, stamps } = await writeSite(files, out);
  await writePageRecord(folder, out, files, stamps);
  return { files, written };
}

async function expectClean(of: readonly SearchDocument[], files: readonly OutputFile[]): Promise<void> {
  const clean = makeSearchIndex(of).files;
  expect(files.map(({ path }) => path).sort()).toEqual(clean.map(({ path }) => path).sort());
  for (const file of clean)
    expect(await readFile(join(out, file.path), 'utf8')).toBe(
      file.type === 'bytes' ? file.bytes.toString() : '',
    );
}

describe('a search index that was made before', () => {
  it('stays as it was written while no note changes', async () => {
    expect((await build(documents)).written).toBe(5);
    const again = await build(documents);
    expect(again.written).toBe(0);
    expect(new Set(again.files.map(({ type }) => type))).toEqual(new Set(['kept']));
    await expectClean(documents, again.files);
  });

  it('is made again where a note changes, goes, or comes', async () => {
    await build(documents);
    const [adam, momentum] = documents;
    const edited = [adam, { ...momentum, hash: 'new', text: 'Keeps one velocity.' }].flatMap((document) =>
      document?.title === undefined ? [] : [searchDocument({ ...document, title: document.title })],
    );
    for (const vault of [edited, documents.slice(1), documents]) {
      await expectClean(vault, (await build(vault)).files);
    }
  });

  it('is made again where a file of it is gone or changed', async () => {
    await build(documents);
    await rm(join(out, 'search/index.json'));
    await expectClean(documents, (await build(documents)).files);
    await writeFile(join(out, 'search/index.json'), '{}');
    await expectClean(documents, (await build(documents)).files);
  });

  it('is made anew with other code, or where what was kept is damaged', async () => {
    await build(documents);
    const kept = await readFile(join(folder, 'search.txt'), 'utf8');
    for (const damage of ['', 'x', kept.slice(0, -2), kept.replace('moments', 'moment5'), `\n${kept}`]) {
      await writeFile(join(folder, 'search.txt'), damage);
      await expectClean(
        documents,
        (await build(documents.slice(1))).files.length > 0 ? (await build(documents)).files : [],
      );
    }
    await expectClean(documents, (await build(documents, 'code 2')).files);
  });

  it('is made without a cache as with one', async () => {
    const made = await rememberSearchIndex(null, 'code 1', new Map(), documents);
    expect(made).toEqual(makeSearchIndex(documents).files);
  });
});

import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { searchDocument } from '../../packages/builder/test/search-documents.ts';
import { findNotes } from '../../templates/scripts/search/find-notes.ts';
import { openIndexOf } from '../../templates/test/search-index-of.ts';
import { generateVault } from '../bench/vault-notes.ts';

const kilobyte = 1000;

/** A note of the benchmark's vault as the index takes it in, near enough. */
function readDocument({ path, text }: { readonly path: string; readonly text: string }) {
  const [, , body = ''] = text.split(/^---$/mu);
  const headings = [...body.matchAll(/^#+ (.+)$/gmu)].map((match) => match[1] ?? '');
  return searchDocument({
    title: path.slice(path.lastIndexOf('/') + 1, -3),
    href: `/${path.slice(0, -3)}/`,
    description: body.replace(/\s+/gu, ' ').slice(0, 180),
    topics: [path.slice(0, path.indexOf('/'))],
    tools: [`Tool ${path.length % 60}`],
    headings,
    text: body.replace(/[#*`[\]|]/gu, ' '),
  });
}

it('loads at most 300 kB for the first result among 5,000 notes, filters included', async () => {
  const { index, loaded, files } = await openIndexOf([...generateVault(5000)].map(readDocument));
  const filter = { kind: '', layer: '', track: '', topic: '', principle: '', tool: '' };
  await index.filters();
  const { notes } = await findNotes('the gradient of a', filter, index);
  expect(notes.length).toBeGreaterThan(100);
  await Promise.all(notes.slice(0, 10).map((note) => index.show(note)));
  const bytes = loaded.reduce((sum, path) => sum + gzipSync(files.get(path) ?? '').length, 0);
  // What is left is for the scripts, the styles and the search page: under 20 kB.
  expect(bytes).toBeLessThan(280 * kilobyte);
  expect(loaded.length).toBeLessThan(30);
});

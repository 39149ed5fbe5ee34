import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, it } from 'vitest';
import { buildSite, listPages } from '../../scripts/test/built-site.ts';
import { sampleText } from './sample-text.ts';

const here = dirname(fileURLToPath(import.meta.url));
const vault = join(here, 'sample-vault');

/*
 * The text of the style page is the note of `sample-vault` as it is built. `UPDATE_GOLDEN=1` writes it anew.
 */

it('is what is made of the sample note', { timeout: 60_000 }, async () => {
  const page = listPages(await buildSite({ vault })).get('sample/index.html') ?? '';
  const picture = await readFile(join(vault, 'strata.svg'), 'base64');
  const html = cutProse(page)
    .replaceAll('"/strata.svg"', `"data:image/svg+xml;base64,${picture}"`)
    .replaceAll('"/tags/tag/"', '"#style:text"')
    .replaceAll('"/sample/#', '"#');
  if (env['UPDATE_GOLDEN'] === '1') await writeFile(join(here, 'sample-text.ts'), writeModule(html));
  else expect(sampleText.html).toBe(html);
});

it('leads to nothing but itself and other sites', () => {
  const addresses = [...sampleText.html.matchAll(/ (?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '');
  expect(addresses.filter((address) => !/^(?:#|https:\/\/|data:image\/svg\+xml;)/.test(address))).toEqual([]);
});

/** The HTML in the body of a note's page. */
function cutProse(page: string): string {
  const open = '<div class="prose e-content">';
  const start = page.indexOf(open) + open.length;
  const document = parse(page, { sourceCodeLocationInfo: true });
  const end = findEnd(document, start);
  if (end === null) throw new Error('The page has no text.');
  return page.slice(start, end);
}

/** Where the element ends whose start tag ends at a place. */
function findEnd(node: DefaultTreeAdapterTypes.Node, start: number): number | null {
  if (!('childNodes' in node)) return null;
  const place = node.sourceCodeLocation;
  if (place && 'startTag' in place && place.startTag?.endOffset === start) {
    return place.endTag?.startOffset ?? null;
  }
  for (const child of node.childNodes) {
    const end = findEnd(child, start);
    if (end !== null) return end;
  }
  return null;
}

function writeModule(html: string): string {
  const lines = html.split('\n').map((line) => {
    const quote = line.split("'").length > line.split('"').length ? '"' : "'";
    const escaped = line.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
    return `  ${quote}${escaped}${quote},\n`;
  });
  return `import type { PageContent } from '@layerwise/builder';

const lines = [
${lines.join('')}];

/** A text with everything that a note may say, as it is made of \`sample-vault/Sample.md\`. */
export const sampleText: PageContent = { html: lines.join('\\n'), needs: ['diagram', 'math', 'player'] };
`;
}

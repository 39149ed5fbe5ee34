import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findHeavyPages } from './find-heavy-pages.ts';

const gzip = (text: string) => gzipSync(text, { level: 9 }).length;
const style = '<link rel="stylesheet" href="/a.css">';

function makePage(kind: string, text: string, head = style): string {
  return `<!doctype html>${head}<body class="page-${kind}">${text}`;
}

function find(files: Readonly<Record<string, string>>) {
  return findHeavyPages(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));
}

test('a note is weighed with its styles, and the heaviest is told', () => {
  const [light, other] = [makePage('note', 'a'), makePage('note', 'a longer text')];
  const files = { 'a/index.html': light, 'b/index.html': other, 'a.css': 'a{color:red}' };
  const most = gzip(other) + gzip('a{color:red}');
  expect(find(files)).toEqual({ heavy: [], notes: 2, most });
});

test('a note that is too heavy is named with its weight; other pages may be', () => {
  const text = randomBytes(12_000).toString('hex');
  const css = `/*${randomBytes(12_000).toString('hex')}*/`;
  const page = makePage('note', text);
  const files = { 'n/index.html': page, 'p/index.html': makePage('progress', text), 'a.css': css };
  const weight = gzip(page) + gzip(css);
  expect(find(files).heavy).toEqual([
    `n/index.html: ${weight} bytes before it can be read, 20000 at the most`,
  ]);
});

test('no page has a script that the parser stops for', () => {
  const page = makePage('topics', '', '<script src="/s.js"></script>');
  const later = makePage('topics', '', '<script type="module" src="/s.js"></script>');
  const files = { 't/index.html': page, 'u/index.html': later, 's.js': 's()' };
  expect(find(files).heavy).toEqual(['t/index.html: a script that the parser stops for']);
});

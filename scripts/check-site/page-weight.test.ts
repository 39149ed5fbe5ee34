import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { weighPage } from './page-weight.ts';

const gzip = (text: string) => gzipSync(Buffer.from(text), { level: 9 }).length;

const page = (head: string) => `<!doctype html><title>a</title>${head}<p>text`;

const makeSite = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

test('a page weighs itself, its style sheets and its scripts, each once', () => {
  const html = page(
    '<link rel="stylesheet" href="../a.css"><link rel="stylesheet" href="/a.css"><script src="/b.js"></script><script type="module" src="/c.js"></script>',
  );
  const files = makeSite({ 'n/index.html': html, 'a.css': 'a{color:red}', 'b.js': 'b()', 'c.js': 'c(1)' });
  const weight = weighPage(files, 'n/index.html');
  expect(weight.html.gzip).toBe(gzip(html));
  expect(weight.css.gzip).toBe(gzip('a{color:red}'));
  expect(weight.blocking.gzip).toBe(gzip('b()'));
  expect(weight.later.gzip).toBe(gzip('c(1)'));
});

test('what a script imports at once is loaded with it, what it imports when asked is not', () => {
  const script = 'import{d}from"./d.js";import("./e.js");d()';
  const files = makeSite({
    'index.html': page('<script type="module" src="/s/c.js"></script>'),
    's/c.js': script,
    's/d.js': 'export const d=1',
    's/e.js': 'late()',
  });
  expect(weighPage(files, 'index.html').later.gzip).toBe(gzip(script) + gzip('export const d=1'));
});

test('a style sheet for paper and a deferred script do not stand before the text', () => {
  const html = page('<link rel="stylesheet" media="print" href="/p.css"><script defer src="/c.js"></script>');
  const { css, blocking } = weighPage(makeSite({ 'index.html': html, 'c.js': 'c()' }), 'index.html');
  expect([css.gzip, blocking.gzip]).toEqual([0, 0]);
});

test('a site may live under a path', () => {
  const html = page('<link rel="stylesheet" href="/x/a.css"><script type="module" src="../s/c.js"></script>');
  const files = makeSite({
    'n/index.html': html,
    'a.css': 'a{}',
    's/c.js': 'import"./d.js"',
    's/d.js': 'd()',
  });
  const weight = weighPage(files, 'n/index.html', '/x/');
  expect(weight.css.gzip).toBe(gzip('a{}'));
  expect(weight.later.gzip).toBe(gzip('import"./d.js"') + gzip('d()'));
});

test('a page or a file that is not there is an error', () => {
  expect(() => weighPage(new Map(), 'index.html')).toThrow('The site has no file "index.html".');
  const files = makeSite({ 'index.html': page('<script src="/gone.js"></script>') });
  expect(() => weighPage(files, 'index.html')).toThrow('The site has no file "gone.js".');
});

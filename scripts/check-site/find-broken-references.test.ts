import { expect, test } from 'vitest';
import { findBrokenReferences } from './find-broken-references.ts';

/** What is broken in a page of a small site under `/x/`. */
function broken(body: string, path = 'a/index.html'): readonly string[] {
  const files = new Map(
    Object.entries({
      [path]: body,
      'index.html': '<h2 id="über">Home</h2>',
      'b/index.html': '<h2 id="one">B</h2>',
      'image.png': '',
      '注意/index.html': '',
    }).map(([name, text]): [string, Buffer] => [name, Buffer.from(text)]),
  );
  return findBrokenReferences({ files, base: '/x/' }).broken;
}

test('follows what is there', () => {
  expect(
    broken(`<a href="/x/">1</a> <a href="../b/#one">2</a> <a href="#own" id="own">3</a> <a href="/x/#%C3%BCber">4</a>
      <a href="/x/%E6%B3%A8%E6%84%8F/">5</a> <img src="/x/image.png" srcset="/x/image.png 1x, ../image.png 2x">
      <a href="https://example.org/">6</a> <a href="mailto:a@example.org">7</a>`),
  ).toEqual([]);
});

test.each([
  ['<a href="/x/c/">c</a>', 'a href "/x/c/": no such file'],
  ['<a href="/b/">c</a>', 'a href "/b/": outside /x/'],
  ['<a href="/x/b">c</a>', 'a href "/x/b": no such file'],
  ['<a href="/x/b/#two">c</a>', 'a href "/x/b/#two": no such anchor'],
  ['<a href="#gone">c</a>', 'a href "#gone": no such anchor'],
  [
    '<img src="/x/image.png" srcset="/x/image.png 1x, /x/other.png 2x">',
    'img srcset "/x/other.png": no such file',
  ],
  ['<svg><use xlink:href="#shape"/></svg>', 'use xlink:href "#shape": no such anchor'],
  [
    '<script src="https://example.org/x.js"></script>',
    'script src "https://example.org/x.js": a foreign origin',
  ],
  ['<link rel="stylesheet" href="//example.org/x.css">', 'link href "//example.org/x.css": a foreign origin'],
  ['<meta http-equiv="refresh" content="0; url=/x/c/">', 'meta refresh "/x/c/": no such file'],
  [
    '<meta property="og:image" content="https://site.test/x/c.png">',
    'meta og:image "https://site.test/x/c.png": no such file',
  ],
  ['<p style="background: url(c.png)">', 'url() "c.png": no such file'],
  ['<template><a href="/x/c/">c</a></template>', 'a href "/x/c/": no such file'],
])('tells of %s', (html, fault) => {
  expect(broken(html)).toEqual([`a/index.html: ${fault}`]);
});

test('reads feeds, data, styles and redirects too', () => {
  expect(broken('<feed><link rel="self" href="/x/c.xml"/><id>/x/b/</id></feed>', 'feed.xml')).toEqual([
    'feed.xml: XML "/x/c.xml": no such file',
  ]);
  expect(broken('<content type="html">&lt;img src="/x/c.png"&gt; R&amp;amp;D</content>', 'feed.xml')).toEqual(
    ['feed.xml: img src "/x/c.png": no such file'],
  );
  expect(broken('{"notes": [{"url": "/x/b/"}, {"url": "/x/c/"}]}', 'data/notes.json')).toEqual([
    'data/notes.json: JSON url "/x/c/": no such file',
  ]);
  expect(broken('@font-face { src: url("./c.woff2") }', 'assets/main.css')).toEqual([
    'assets/main.css: url() "./c.woff2": no such file',
  ]);
  expect(broken('/x/old/ /x/b/ 301\n/x/older/ /x/c/ 301\n', '_redirects')).toEqual([
    '_redirects: _redirects "/x/c/": no such file',
  ]);
});

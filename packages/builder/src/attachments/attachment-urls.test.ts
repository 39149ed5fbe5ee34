import { describe, expect, it } from 'vitest';
import { AttachmentUrls } from './attachment-urls.ts';

function assign(paths: readonly string[], taken: readonly string[] = []): readonly string[] {
  const urls = new AttachmentUrls(taken);
  return paths.map((path) => urls.assign(path));
}

describe('AttachmentUrls', () => {
  it.each([
    ['a.png', '/a.png'],
    ['Images/Two Towers.PNG', '/images/two-towers.png'],
    ['a/b.c/d.e.f.pdf', '/a/b.c/d.e.f.pdf'],
    ['日本/図 1.svg', '/日本/図-1.svg'],
    ['🧠/🙂.gif', '/🧠/🙂.gif'],
    ['re\u0301sume\u0301.pdf', '/résumé.pdf'],
    ['what? #1 & <b>.png', '/what-1--b.png'],
    ['CON.png', '/con-.png'],
    ['nul/aux.txt', '/nul-/aux-.txt'],
    ['assets/ok.svg', '/assets/ok.svg'],
    ['data/points.csv', '/data/points.csv'],
  ])('%s becomes %s', (path, url) => {
    expect(assign([path])).toEqual([url]);
  });

  it('shortens long names, and tells them apart', () => {
    const [first = '', second = ''] = assign([`${'あ'.repeat(80)}1.png`, `${'あ'.repeat(80)}2.png`]);
    expect(Buffer.byteLength(first)).toBeLessThan(220);
    expect(first).toMatch(/^\/あ+-[0-9a-f]{8}\.png$/u);
    expect(second).not.toBe(first);
  });

  it('shortens long paths, and tells them apart', () => {
    const folder = 'segment-of-a-path/'.repeat(14);
    const [first = '', second = ''] = assign([`${folder}a.png`, `${folder}b.png`]);
    expect(first).toMatch(/^(?:\/segment-of-a-path)+\/long-[0-9a-f]{8}\.png$/u);
    expect(first.length).toBeLessThanOrEqual(225);
    expect(second).not.toBe(first);
  });

  it('gives names without letters one of their own', () => {
    expect(assign(['???.png'])[0]).toMatch(/^\/untitled-[0-9a-f]{8}\.png$/u);
    expect(assign(['\uD800.png'])[0]).toMatch(/^\/untitled-[0-9a-f]{8}\.png$/u);
    expect(assign(['...png'])[0]).toMatch(/^\/untitled-[0-9a-f]{8}\.png$/u);
  });

  it('tells apart what differs by letter case, Unicode form or signs that are left out', () => {
    expect(assign(['A.png', 'a!.png', 'a.PNG', 'é.png', 'e\u0301.png'])).toEqual([
      '/a.png',
      '/a-2.png',
      '/a-3.png',
      '/é.png',
      '/é-2.png',
    ]);
  });

  it('keeps clear of pages: a file cannot be where a folder is', () => {
    expect(assign(['notes/a.png', 'notes/b.png'], ['/notes/', '/notes/a.png/', '/notes/B.png'])).toEqual([
      '/notes/a-2.png',
      '/notes/b-2.png',
    ]);
  });

  it('keeps folders clear of files', () => {
    expect(assign(['A.png', 'a.png/b.png', 'a.png/c/d.png'])).toEqual([
      '/a.png',
      '/a.png-2/b.png',
      '/a.png-2/c/d.png',
    ]);
    expect(assign(['a.png/b.png', 'A.png'])).toEqual(['/a.png/b.png', '/a-2.png']);
  });

  it.each([
    ['data/progress.json', '/data/progress-2.json'],
    ['Data/Graph.json', '/data/graph-2.json'],
    ['assets/main-1a2b3c4d.png', '/assets/main-1a2b3c4d-2.png'],
    ['robots.txt', '/robots-2.txt'],
    ['llms.txt', '/llms-2.txt'],
    ['feed.json', '/feed-2.json'],
    ['notes/robots.txt', '/notes/robots.txt'],
  ])('keeps clear of what Layerwise writes: %s becomes %s', (path, url) => {
    expect(assign([path])).toEqual([url]);
  });
});

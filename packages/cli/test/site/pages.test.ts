import { beforeAll, describe, expect, test } from 'vitest';
import { findBrokenReferences } from '../../../../scripts/check-site/find-broken-references.ts';
import { findHeavyPages } from '../../../../scripts/check-site/find-heavy-pages.ts';
import { elementsOf, type ReadPage, readPage } from '../../../../scripts/check-site/read-page.ts';
import {
  type BuildSiteOptions,
  type BuiltSite,
  contentSite,
  listPages,
  shareSite,
  smallVault,
} from '../../../../scripts/test/built-site.ts';

const small = { vault: smallVault, least: 35 };
const content = { ...contentSite, least: 150 };
const vaults: readonly (BuildSiteOptions & { readonly name: string; readonly least: number })[] = [
  { name: 'the small vault', ...small },
  { name: 'the small vault at an address', ...small, base: '/x/y/', site: 'https://learner.example.org' },
  { name: 'content', ...content },
  { name: 'content under a path', ...content, base: '/x/y/' },
];

describe.each(vaults)('every page of $name', ({ name: _, least, ...options }) => {
  let built: BuiltSite;
  let pages: ReadonlyMap<string, ReadPage>;

  /** Names the pages of which something is found. */
  function find(search: (page: ReadPage, path: string) => readonly string[]): readonly string[] {
    return [...pages].flatMap(([path, page]) => search(page, path).map((finding) => `${path}: ${finding}`));
  }

  beforeAll(async () => {
    built = await shareSite(options);
    pages = new Map([...listPages(built)].map(([path, html]): [string, ReadPage] => [path, readPage(html)]));
  });

  test('is there', () => {
    expect(pages.size).toBeGreaterThanOrEqual(least);
  });

  test('leads only to files and anchors that are there', () => {
    const { broken, followed } = findBrokenReferences(built, options.site);
    expect(broken).toEqual([]);
    expect(followed).toBeGreaterThan(pages.size * 10);
  });

  test('is light: what a note needs before it can be read is 20 kB at the most, and no script is waited for', () => {
    const { heavy, notes } = findHeavyPages(built.files, built.base);
    expect(heavy).toEqual([]);
    expect(notes).toBeGreaterThan(5);
  });

  test('gives each id once', () => {
    expect(
      find(({ ids }) => [...ids].filter(([, times]) => times > 1).map(([id, times]) => `${id} × ${times}`)),
    ).toEqual([]);
  });

  test('refers by aria and by label only to ids that are there', () => {
    const attributes = [
      'aria-labelledby',
      'aria-describedby',
      'aria-controls',
      'for',
      'popovertarget',
      'headers',
    ];
    expect(
      find(({ elements, ids }) =>
        elements.flatMap((element) =>
          attributes.flatMap((attribute) =>
            (element.attributes.get(attribute) ?? '')
              .split(/\s+/)
              .filter((id) => id !== '' && !ids.has(id))
              .map((id) => `${attribute}="${id}"`),
          ),
        ),
      ),
    ).toEqual([]);
  });

  test('says its language and a title', () => {
    const isSaid = (page: ReadPage) =>
      readTitle(page) !== '' && elementsOf(page, 'html')[0]?.attributes.get('lang');
    expect(find((page) => (isSaid(page) ? [] : [`"${readTitle(page)}"`]))).toEqual([]);
  });

  test('has one heading of the first level', () => {
    expect(
      find((page) => {
        if (isRedirect(page)) return [];
        const levels = page.elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
        const first = levels.filter((level) => level === 1).length;
        return first === 1 ? [] : [`${first} × h1`];
      }),
    ).toEqual([]);
  });

  test('shows nothing that is no text', () => {
    const leaked = /\[object \w+\]|\bundefined\b|\bNaN\b/;
    // What authors write may speak of such things.
    const isAuthored = (around: readonly string[]) =>
      ['prose', 'e-content', 'code', 'script', 'style'].some((part) => around.includes(part));
    expect(
      find(({ elements, texts }) =>
        [
          ...elements
            .filter(({ around }) => !isAuthored(around))
            .flatMap(({ attributes }) => [...attributes.values()]),
          ...texts.filter(({ around }) => !isAuthored(around)).map(({ text }) => text),
        ].filter((shown) => leaked.test(shown)),
      ),
    ).toEqual([]);
  });
});

function readTitle(page: ReadPage): string {
  return (
    page.elements.find(({ name, around }) => name === 'title' && around.includes('head'))?.text.trim() ?? ''
  );
}

/** A page that only leads to another one. */
function isRedirect({ elements }: ReadPage): boolean {
  return elements.some(
    ({ name, attributes }) => name === 'meta' && attributes.get('http-equiv') === 'refresh',
  );
}

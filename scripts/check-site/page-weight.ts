import { posix } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type PageElement, readPage } from './read-page.ts';

/** Bytes of one or more files, as they are sent with each coding. */
export interface Transferred {
  readonly gzip: number;
  readonly brotli: number;
}

/** What a page makes a browser load. */
export interface PageWeight {
  readonly html: Transferred;
  readonly css: Transferred;
  /** Script that the parser stops for. */
  readonly blocking: Transferred;
  /** Script loaded beside it, with all that it imports without being asked. */
  readonly later: Transferred;
}

/** The files that a page makes a browser load, by their paths. */
export interface LoadedFiles {
  readonly css: ReadonlySet<string>;
  readonly blocking: ReadonlySet<string>;
  readonly later: ReadonlySet<string>;
}

/**
 * Weighs a page of a finished site: itself, its style sheets and its scripts. Pictures and fonts are not weighed: they
 * are the author's and the theme's choice, and none stands between a reader and the text.
 *
 * @param files the site, by path from its root
 * @param path of the page, such as `a/index.html`
 * @param base the path that the site lives under
 * @throws Error where the site has no such page, or not what the page names
 */
export function weighPage(files: ReadonlyMap<string, Buffer>, path: string, base = '/'): PageWeight {
  const { css, blocking, later } = listLoaded(files, path, base);
  const weigh = (paths: Iterable<string>) => addUp([...paths].map((one) => compress(readFile(files, one))));
  const html = compress(readFile(files, path));
  return { html, css: weigh(css), blocking: weigh(blocking), later: weigh(later) };
}

/** Lists the style sheets and scripts that a page makes a browser load; as `weighPage`. */
export function listLoaded(files: ReadonlyMap<string, Buffer>, path: string, base = '/'): LoadedFiles {
  const css = new Set<string>();
  const blocking = new Set<string>();
  const later = new Set<string>();
  const find = (address: string) => resolveAddress(address, base.slice(1) + path, base);
  for (const { name, attributes, text } of readPage(readFile(files, path).toString('utf8')).elements) {
    if (name === 'link' && isStyleSheet(attributes)) css.add(find(attributes.get('href') ?? ''));
    if (name === 'link' && attributes.get('rel') === 'modulepreload')
      later.add(find(attributes.get('href') ?? ''));
    if (name !== 'script') continue;
    const source = attributes.get('src');
    if (source !== undefined) (isBlocking(attributes) ? blocking : later).add(find(source));
    else if (attributes.get('type') === 'module') {
      for (const imported of listImports(text)) later.add(find(imported));
    }
  }
  for (const script of later) {
    for (const imported of listImports(readFile(files, script).toString('utf8'))) {
      later.add(resolveAddress(imported, base.slice(1) + script, base));
    }
  }
  return { css, blocking, later };
}

/** Adds transferred bytes up. */
export function addUp(parts: readonly Transferred[]): Transferred {
  return parts.reduce((sum, { gzip, brotli }) => ({ gzip: sum.gzip + gzip, brotli: sum.brotli + brotli }), {
    gzip: 0,
    brotli: 0,
  });
}

function compress(bytes: Buffer): Transferred {
  return { gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

/** Gives a file of a site. */
export function readFile(files: ReadonlyMap<string, Buffer>, path: string): Buffer {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`The site has no file "${path}".`);
  return bytes;
}

function isStyleSheet(attributes: PageElement['attributes']): boolean {
  return attributes.get('rel') === 'stylesheet' && attributes.get('media') !== 'print';
}

function isBlocking(attributes: PageElement['attributes']): boolean {
  return attributes.get('type') !== 'module' && !attributes.has('defer') && !attributes.has('async');
}

/** Lists what a module imports at once; what it imports only when asked is left out. */
function listImports(script: string): readonly string[] {
  return [...script.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+)["']/g)].flatMap(([, name]) =>
    name !== undefined && /^[./]/.test(name) ? [name] : [],
  );
}

/** The path in the site of what an address means in one of its files. */
function resolveAddress(address: string, from: string, base: string): string {
  const { pathname } = new URL(address, `http://site.invalid/${from}`);
  const path = posix.normalize(decodeURIComponent(pathname));
  return path.startsWith(base) ? path.slice(base.length) : path.slice(1);
}

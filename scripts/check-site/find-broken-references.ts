import {
  listJsonReferences,
  listPageReferences,
  listStyleReferences,
  listXmlReferences,
  type SiteReference,
} from './list-references.ts';
import { type ReadPage, readPage } from './read-page.ts';
import type { SiteBytes } from './read-site.ts';

const origin = 'https://site.test';

/**
 * Finds every reference of a site that leads nowhere: to a file or an anchor that is not there, out of the
 * site's base path, or, where the browser loads it by itself, to a foreign origin.
 *
 * @param absolute - origin that the site was built for, whose addresses are taken for the site's own
 * @returns a line for each, empty if there is none; and how many references were followed
 */
export function findBrokenReferences(
  { files, base }: SiteBytes,
  absolute: string = origin,
): { readonly broken: readonly string[]; readonly followed: number } {
  const pages = new Map<string, ReadPage>();
  for (const [path, bytes] of files)
    if (path.endsWith('.html')) pages.set(path, readPage(bytes.toString('utf8')));
  const broken: string[] = [];
  let followed = 0;
  for (const [path, bytes] of files) {
    for (const { url, place, loaded } of listReferences(path, bytes, pages.get(path))) {
      const fault = findFault(url, path, loaded);
      followed += 1;
      if (fault !== null) broken.push(`${path}: ${place} "${url}": ${fault}`);
    }
  }
  return { broken, followed };

  function findFault(url: string, from: string, loaded: boolean): string | null {
    // Data names the origin of the site, which is no page of it.
    if (url === absolute) return null;
    if (/^(?:data|mailto|tel|xmpp):/i.test(url)) return null;
    if (!URL.canParse(url, origin)) return 'no address';
    const found = new URL(url, `${origin}${base}${encodeURI(from)}`);
    if (found.origin !== origin && found.origin !== absolute) return loaded ? 'a foreign origin' : null;
    if (!found.pathname.startsWith(base)) return `outside ${base}`;
    const path = decodeURIComponent(found.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return 'no such file';
    const anchor = decodeURIComponent(found.hash.slice(1));
    const target = pages.get(file);
    if (anchor === '' || target === undefined || target.ids.has(anchor)) return null;
    return 'no such anchor';
  }
}

function listReferences(path: string, bytes: Buffer, page: ReadPage | undefined): readonly SiteReference[] {
  if (page !== undefined) return listPageReferences(page);
  if (path.endsWith('.css')) return listStyleReferences(bytes.toString('utf8'));
  if (path.endsWith('.xml')) return listXmlReferences(bytes.toString('utf8'));
  if (path.endsWith('.json')) return listJsonReferences(bytes.toString('utf8'));
  if (path === '_redirects') return listRedirectTargets(bytes.toString('utf8'));
  return [];
}

/** The second column of each line. */
function listRedirectTargets(text: string): readonly SiteReference[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ url: line.split(/\s+/)[1] ?? '', place: '_redirects', loaded: false }));
}

import { escapeHtml } from '../escape-html.ts';

/** A page as the sitemap lists it. */
export interface SitemapEntry {
  /** Percent-encoded path with the base. */
  readonly href: string;
  /** Day of the last change, `YYYY-MM-DD`; null where nobody knows. */
  readonly updated: string | null;
}

/** Most URLs that one sitemap may list. */
const MOST_URLS = 50_000;

/**
 * Writes the sitemap (sitemaps.org 0.9). More than 50,000 pages are cut up into several, and `sitemap.xml` lists them.
 *
 * @param site origin without a slash at the end.
 * @param href gives the address of a file of the site.
 * @returns the files by name.
 */
export function writeSitemap(
  entries: readonly SitemapEntry[],
  site: string,
  href: (path: string) => string,
): ReadonlyMap<string, string> {
  if (entries.length <= MOST_URLS) return new Map([['sitemap.xml', writeUrls(entries, site)]]);
  const files = new Map<string, string>();
  for (let start = 0; start < entries.length; start += MOST_URLS) {
    files.set(`sitemap-${files.size + 1}.xml`, writeUrls(entries.slice(start, start + MOST_URLS), site));
  }
  const parts = [...files.keys()].map(
    (name) => `<sitemap><loc>${escapeHtml(site + href(`/${name}`))}</loc></sitemap>\n`,
  );
  files.set(
    'sitemap.xml',
    `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${parts.join('')}</sitemapindex>\n`,
  );
  return files;
}

function writeUrls(entries: readonly SitemapEntry[], site: string): string {
  const urls = entries.map(({ href, updated }) => {
    const changed = updated === null ? '' : `<lastmod>${escapeHtml(updated)}</lastmod>`;
    return `<url><loc>${escapeHtml(site + href)}</loc>${changed}</url>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

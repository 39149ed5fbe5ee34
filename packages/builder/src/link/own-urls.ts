/** Files that every site has beside its pages, and that notes may link to. `sitemap.xml` only where the site's address is known. */
export const ownFiles = [
  '/feed.xml',
  '/rss.xml',
  '/feed.json',
  '/llms.txt',
  '/queue.xml',
  '/queue.ics',
  '/robots.txt',
  '/data/progress.json',
  '/data/graph.json',
] as const;

/**
 * Addresses of Layerwise's own pages and files, as notes would ask for them. Those of tags and of the journal are looked
 * at once they are planned.
 */
const ownUrls: ReadonlySet<string> = new Set([
  ...ownFiles.map((file) => `${file}/`),
  ...`/progress/ /topics/ /principles/ /tools/ /tags/ /archive/ /queue/ /journal/ /graph/ /search/ /404/ /404.html/
  /layers/ /layers/skim/ /layers/explore/ /layers/deepen/ /tracks/ /tracks/need/ /tracks/want/
  /sitemap.xml/ /index.html/
  /_headers/ /_redirects/ /cname/ /.nojekyll/ /.layerwise-site/`.split(/\s+/u),
]);

/** Whether a path under the base belongs to Layerwise itself; letter case is ignored. */
export function isOwnUrl(url: string): boolean {
  const lower = url.toLowerCase();
  return ownUrls.has(lower) || (lower.startsWith('/data/tree/') && lower.endsWith('/@index.json/'));
}

/**
 * Addresses of Layerwise's own pages and files, as notes would ask for them. Those of tags and of the journal are looked
 * at once they are planned.
 */
const ownUrls: ReadonlySet<string> = new Set(
  `/progress/ /topics/ /principles/ /tools/ /tags/ /archive/ /queue/ /journal/ /graph/ /search/ /404/ /404.html/
  /layers/ /layers/skim/ /layers/explore/ /layers/deepen/ /tracks/ /tracks/need/ /tracks/want/
  /data/progress.json/ /data/graph.json/ /feed.xml/ /rss.xml/ /feed.json/ /queue.ics/ /sitemap.xml/ /robots.txt/
  /llms.txt/ /_headers/ /_redirects/ /cname/ /.nojekyll/ /.layerwise-site/ /index.html/`.split(/\s+/u),
);

/** Whether a path under the base belongs to Layerwise itself; letter case is ignored. */
export function isOwnUrl(url: string): boolean {
  return ownUrls.has(url.toLowerCase());
}

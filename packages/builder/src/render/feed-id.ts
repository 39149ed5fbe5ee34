import { createHash } from 'node:crypto';
import type { SiteConfig } from '../config/site-config.ts';

/**
 * The id of a feed or of an entry, which must be an absolute IRI (RFC 4287, section 4.2.6): its address where the site's is
 * known, else a UUID made of the site's title and the path, the same in every build.
 *
 * @param path percent-encoded, with the base.
 */
export function toFeedId({ site, title }: Pick<SiteConfig, 'site' | 'title'>, path: string): string {
  if (site !== null) return site + path;
  const digest = createHash('sha256').update(`${title}\n${path}`).digest('hex');
  // Version 8 is for such uses of one's own (RFC 9562, section 5.8).
  const uuid = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  return `urn:uuid:${uuid}`;
}

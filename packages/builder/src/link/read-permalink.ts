import { slugPart, slugPath } from './slug.ts';

/**
 * Reads a path of the site that an author wrote (`permalink`, an old address among `aliases`). `index.html` and `.html`
 * at its end are left out, letter case stays.
 *
 * @returns the path under the base, decoded, a slash at both ends; null where it is none inside the site.
 */
export function readPermalink(written: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(written).normalize('NFC').trim();
  } catch {
    return null;
  }
  if (path === '' || /[\\\p{Cc}?#:*"<>|]|^\/\//u.test(path)) return null;
  const parts = `/${path}`
    .replace(/\/index(?:\.html)?$|\.html$/iu, '')
    .split('/')
    .filter((part) => part !== '');
  if (parts.some((part) => slugPart(part) !== part.toLowerCase())) return null;
  const clean = parts.join('/');
  // Too long a path has another slug.
  if (clean !== '' && slugPath(clean) !== clean.toLowerCase()) return null;
  return clean === '' ? '/' : `/${clean}/`;
}

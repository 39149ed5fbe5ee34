import type { SiteFiles } from './site-files.ts';

/** What a request asks for. */
export type Route =
  /** A file of the table; 404 with the site's own page for it. */
  | { readonly type: 'file'; readonly path: string; readonly status: 200 | 404 }
  /** `location` is percent-encoded and begins with one slash. */
  | { readonly type: 'redirect'; readonly status: 301 | 302; readonly location: string }
  | { readonly type: 'refusal'; readonly status: 400 | 404; readonly message: string };

const notFound: Route = { type: 'refusal', status: 404, message: 'Not found.' };

/**
 * Finds what a request's target means, as a static host would: `/a/` is `a/index.html`, `/a` leads to
 * `/a/`, and what is not there is `404.html`. The disk is not asked: only what is in the table exists.
 *
 * @param target - the request's target as it came (`/a/b?c`)
 * @param files - the site
 * @param base - path the site lives under, decoded; begins and ends with `/`
 */
export function routeRequest(target: string, files: SiteFiles, base: string): Route {
  const decoded = decodeTarget(target);
  if (decoded === null) return { type: 'refusal', status: 400, message: 'This is not a path.' };
  const { path, query } = decoded;
  if (!path.startsWith(base)) return routeOutside(path, query, base);
  const inSite = path.slice(base.length);
  const file = inSite === '' || inSite.endsWith('/') ? `${inSite}index.html` : inSite;
  if (files.has(file)) return { type: 'file', path: file, status: 200 };
  // Two slashes at the front would be another host.
  if (!path.startsWith('//') && files.has(`${inSite}/index.html`)) {
    return { type: 'redirect', status: 301, location: encodePath(`${path}/`) + query };
  }
  return files.has('404.html') ? { type: 'file', path: '404.html', status: 404 } : notFound;
}

function routeOutside(path: string, query: string, base: string): Route {
  if (`${path}/` === base) return { type: 'redirect', status: 301, location: encodePath(base) + query };
  // Typed by hand: the front door of a site that lives deeper.
  if (path === '/') return { type: 'redirect', status: 302, location: encodePath(base) };
  return notFound;
}

/** Takes a target apart and decodes its path once; null for what no browser sends for a page of ours. */
function decodeTarget(target: string): { readonly path: string; readonly query: string } | null {
  if (!target.startsWith('/') || target.includes('#')) return null;
  const mark = target.indexOf('?');
  const query = mark === -1 ? '' : target.slice(mark);
  let path: string;
  try {
    path = decodeURIComponent(mark === -1 ? target : target.slice(0, mark));
  } catch {
    return null;
  }
  if (/[\p{Cc}\\]|(?:^|\/)\.{1,2}(?:\/|$)/u.test(path)) return null;
  return { path, query: /^[\x21-\x7E]*$/.test(query) ? query : '' };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

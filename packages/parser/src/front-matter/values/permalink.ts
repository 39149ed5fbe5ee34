import { right, written, wrong } from './described-value.ts';

const longestPermalink = 1_000;

/**
 * The path of a page's URL within the site. What could lead out of it is refused: `..`, back slashes, a host, a scheme,
 * control characters, also percent-encoded, once or more often.
 */
export const permalink = written('a path within the site like `/notes/attention/`', (text) =>
  text !== '' && text.length <= longestPermalink && staysInSite(decodeFully(text))
    ? right(text)
    : wrong({ rule: 'unsafe-path' }),
);

function staysInSite(path: string): boolean {
  if (/[\\\p{Cc}\p{Cs}?#]/u.test(path) || path.includes('//') || /^[a-z][a-z0-9+.-]*:/i.test(path))
    return false;
  return path.split('/').every((part) => part === '' || !/^[.\s]+$/.test(part));
}

function decodeFully(text: string): string {
  let path = text;
  // Each round takes a layer off; a text that has more layers than this is up to no good and keeps its `%`.
  for (let round = 0; round < 5 && path.includes('%'); round++) {
    try {
      path = decodeURIComponent(path);
    } catch {
      return '..';
    }
  }
  return path;
}

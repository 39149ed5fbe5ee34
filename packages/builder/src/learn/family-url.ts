import { slugParts } from '../link/slug.ts';

/**
 * Makes the URL of something that no note describes, and takes it: where another page has it already, it
 * gets a number.
 *
 * @param parts names, the family's folder first (`['tools', 'C++']`)
 * @param taken paths of pages in lower case; the new one is added
 * @returns the path under the base, decoded, a slash at both ends
 */
export function claimUrl(parts: readonly string[], taken: Set<string>): string {
  const path = slugParts(parts);
  let url = `/${path}/`;
  for (let count = 2; taken.has(url); count += 1) url = `/${path}-${count}/`;
  taken.add(url);
  return url;
}

/** The paths that notes have, as `claimUrl` wants them. */
export function takenUrls(notes: Iterable<{ readonly url: string }>): Set<string> {
  return new Set([...notes].map(({ url }) => url.toLowerCase()));
}

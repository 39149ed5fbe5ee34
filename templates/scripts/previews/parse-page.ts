/** A tag with its attributes, as this site's pages write them: every value in double quotes. */
const tag = /<[a-z][\w-]*(?:\s+[^\s"=<>]+(?:="[^"]*")?)*\s*\/?>/gi;

/**
 * Parses a page of this site to take parts of it. Its style attributes are put aside as `data-style`: the policy of the
 * page that reads may forbid them, and a browser tells of that as soon as they are parsed.
 */
export function parsePage(html: string): Document {
  const quiet = html
    .replace(/<style>[^<]*<\/style>/g, '')
    .replace(tag, (whole) => whole.replace(' style="', ' data-style="'));
  return new DOMParser().parseFromString(quiet, 'text/html');
}

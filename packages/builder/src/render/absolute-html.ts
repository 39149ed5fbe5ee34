/**
 * Makes the addresses in safe HTML absolute, for feeds: those under the base and those within the page.
 *
 * @param site origin without a slash at the end; empty where nobody knows it.
 */
export function makeAbsolute(html: string, site: string, pageUrl: string): string {
  const resolve = (url: string): string =>
    url.startsWith('#') ? pageUrl + url : /^\/(?!\/)/u.test(url) ? site + url : url;
  return html.replace(startTag, (tag) =>
    tag
      .replace(
        /(\s(?:href|src|poster)=")([^"]*)/giu,
        (_match, before: string, url: string) => before + resolve(url),
      )
      .replace(
        /(\ssrcset=")([^"]*)/giu,
        (_match, before: string, set: string) =>
          before +
          set
            .split(/,\s+/u)
            .map((candidate) => resolve(candidate.trim()))
            .join(', '),
      ),
  );
}

/** In serialised HTML values stand in double quotes, and may have a `>` in them. */
const startTag = /<[a-z][^\s"<>]*(?:\s[^"<>]*(?:"[^"]*"[^"<>]*)*)?>/giu;

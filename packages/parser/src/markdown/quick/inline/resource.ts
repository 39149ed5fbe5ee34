/** Where a link or an image leads. */
export interface Resource {
  readonly url: string;
  readonly title: string | null;
  /** Index behind the closing parenthesis. */
  readonly end: number;
}

/** A destination without anything that would need a second look, and perhaps a title in double quotes, in one line. */
const simple = /(?<url>[^\s\p{Cc}()<>\\&]{1,2000})(?: "(?<title>[^"\\&\n]{1,1000})")?\)/uy;

/** Reads `https://example.org "title")`; undefined for all that is not so simple. */
export function readResource(text: string, at: number): Resource | undefined {
  simple.lastIndex = at;
  const match = simple.exec(text);
  const { url, title = null } = match?.groups ?? {};
  return match === null || url === undefined ? undefined : { url, title, end: at + match[0].length };
}

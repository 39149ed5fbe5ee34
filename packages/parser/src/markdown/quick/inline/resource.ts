/** Where a link or an image leads. */
export interface Resource {
  readonly url: string;
  readonly title: string | null;
  /** Index behind the closing parenthesis. */
  readonly end: number;
}

/** Characters that need a second look in a destination: escapes, references, brackets. All white space and controls too. */
const special = new Set('()<>\\&');

/**
 * Reads `https://example.org "title")`: a destination without anything that needs a second look, and perhaps a title in
 * double quotes, in one line; undefined for all that is not so simple.
 */
export function readResource(text: string, at: number): Resource | undefined {
  let end = at;
  while (end < text.length && isPlain(text, end)) end += 1;
  if (end === at) return undefined;
  const url = text.slice(at, end);
  if (text.startsWith(')', end)) return { url, title: null, end: end + 1 };
  if (!text.startsWith(' "', end)) return undefined;
  const close = text.indexOf('"', end + 2);
  const title = text.slice(end + 2, close);
  if (close <= end + 2 || !text.startsWith(')', close + 1) || /[\\&\n]/u.test(title)) return undefined;
  return { url, title, end: close + 2 };
}

function isPlain(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  // Outside ASCII, white space and controls end at U+00A0.
  if (code > 127) return code > 160 && !/\s/u.test(text.charAt(index));
  return code > 32 && code < 127 && !special.has(text.charAt(index));
}

/** Where a link or an image leads. */
export interface Resource {
  readonly url: string;
  readonly title: string | null;
  /** Index behind the closing parenthesis. */
  readonly end: number;
}

/** What stands between angle brackets, on one line. */
const bracketed = /<(?<url>[^<>\\\n]+)>/uy;

/** Escapes and character references. */
const unsure = /\\|&[#\w]+;/u;

const LEFT_PARENTHESIS = 40;
const RIGHT_PARENTHESIS = 41;

/** Parentheses in parentheses; CommonMark allows 32. */
const DEEPEST = 8;

/**
 * Reads `https://example.org "title")`: a destination, bare or in angle brackets, without escapes, and perhaps a title in
 * double quotes, in one line; undefined for all that is not so simple.
 */
export function readResource(text: string, at: number): Resource | undefined {
  bracketed.lastIndex = at;
  const named = bracketed.exec(text)?.groups?.['url'];
  const end = named === undefined ? endOfBare(text, at) : at + named.length + 2;
  const url = named ?? text.slice(at, end);
  if (url === '' || unsure.test(url)) return undefined;
  if (text.startsWith(')', end)) return { url, title: null, end: end + 1 };
  if (!text.startsWith(' "', end)) return undefined;
  const close = text.indexOf('"', end + 2);
  const title = text.slice(end + 2, close);
  if (close <= end + 2 || !text.startsWith(')', close + 1) || /[\\&\n]/u.test(title)) return undefined;
  return { url, title, end: close + 2 };
}

/** Where a destination without brackets ends; parentheses in it are in pairs. */
function endOfBare(text: string, at: number): number {
  let depth = 0;
  let end = at;
  for (; end < text.length && isPlain(text, end); end += 1) {
    const code = text.charCodeAt(end);
    if (code === LEFT_PARENTHESIS) depth += 1;
    else if (code === RIGHT_PARENTHESIS) {
      if (depth === 0) return end;
      depth -= 1;
    }
    if (depth > DEEPEST) break;
  }
  return depth === 0 ? end : at;
}

/** Neither white space nor a control nor an angle bracket. */
function isPlain(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  // Outside ASCII, white space and controls end at U+00A0.
  if (code > 127) return code > 160 && !/\s/u.test(text.charAt(index));
  return code > 32 && code < 127 && code !== 60 && code !== 62;
}

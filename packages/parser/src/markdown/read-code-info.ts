/** What the line that opens a block of code says. */
export interface CodeInfo {
  /** In lower case; empty where none is named. */
  readonly language: string;
  readonly title?: string;
  /** Numbers of marked lines, from 1. */
  readonly marked: ReadonlySet<number>;
  readonly lineNumbers: boolean;
}

/** Lines that `{1-999999999}` may mark at most. */
const MOST_LINES = 10_000;

/**
 * Reads the info string of a fenced code block: `ts title="a.ts" {1,3-5} showLineNumbers`.
 *
 * @param language its first word; marked lines may stick to it (`js{1}`).
 * @param rest what follows.
 */
export function readCodeInfo(language: string, rest: string): CodeInfo {
  const brace = language.indexOf('{');
  // `{python}` and `{.python}`, as Quarto and Pandoc write it.
  const braced = /^\{\.?(?<name>[a-z][\w+#-]*)/iu.exec(language)?.groups?.['name'];
  const name = braced ?? (brace === -1 ? language : language.slice(0, brace));
  const meta = brace === -1 ? rest : `${language.slice(brace)} ${rest}`;
  const { double, single, bare } =
    /(?:^|\s)title=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'{]+))/u.exec(meta)?.groups ?? {};
  const title = double ?? single ?? bare;
  const quoted = /"[^"]*"|'[^']*'/gu;
  const lines = /\{(?<lines>[\d\s,-]+)\}/u.exec(meta.replace(quoted, ''))?.groups?.['lines'];
  return {
    language: name.toLowerCase(),
    ...(title && { title }),
    marked: readLines(lines ?? ''),
    lineNumbers: /(?:^|\s)(?:showLineNumbers|linenos)(?:\s|$)/u.test(meta),
  };
}

function readLines(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const part of text.split(',')) {
    const { first, last } = /^\s*(?<first>\d{1,6})(?:\s*-\s*(?<last>\d{1,6}))?\s*$/u.exec(part)?.groups ?? {};
    if (first === undefined) continue;
    const end = Math.min(Number(last ?? first), Number(first) + MOST_LINES);
    for (let line = Number(first); line <= end; line += 1) lines.add(line);
  }
  return lines;
}

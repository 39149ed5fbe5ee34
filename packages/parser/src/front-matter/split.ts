import type { Problem } from '../decode.ts';
import { locateIn } from '../locate.ts';
import { agreesWithGrayMatter } from './fenced-gray-matter.ts';

/** How a note's text is divided. Offsets are UTF-16 code units in the whole text. */
export type Split =
  /** The text has no front matter. */
  | { readonly type: 'none'; readonly bodyOffset: 0; readonly problems: readonly Problem[] }
  /** `yaml` is the text between the two lines of dashes and begins at `yamlOffset`. */
  | {
      readonly type: 'block';
      readonly yaml: string;
      readonly yamlOffset: number;
      readonly bodyOffset: number;
      readonly problems: readonly Problem[];
    }
  /** The text has front matter, or something that looks like it, that is not to be read: the note is private. */
  | { readonly type: 'refused'; readonly bodyOffset: number; readonly problems: readonly Problem[] };

/** A line without its ending, and where the next one begins. */
interface Line {
  readonly text: string;
  readonly offset: number;
  readonly next: number;
}

/** `title:`, `"title" :`, or a flow mapping: how YAML fields begin. */
const fieldLike = /^(?:\{|["']?[\p{L}_][^\s:"'[\]{}]*(?: [^\s:"'[\]{}]+){0,3}["']? ?:(?:[ \t]|$))/u;
/** Three dashes and nothing else, in whatever way an editor "corrected" them. */
const dashLine = /^(?:-{4,}|[-\u2010-\u2015\u2212]{1,3})[ \t]*$/;
const lineFeed = 10;
const carriageReturn = 13;
/** Characters that show as nothing. U+FEFF and the no-break spaces are among `\s`. */
const blankBeginning = /^[\s\u200B-\u200F\u2060]+/;

/**
 * Finds the front matter of a note. Decisions, where habits differ:
 *
 * - A block opens with `---` or `---yaml` as the very first line and closes with the next line that is `---`;
 *   blanks after the dashes are allowed. `...` does not close it, as in Obsidian.
 * - Any other language after the dashes, `+++` and `;;;` are refused before any library sees the text.
 * - A block that is not closed is refused if a field is the first thing in it; otherwise the dashes are a thematic
 *   break, as in Obsidian, and it is said so.
 * - A block after blank lines or blanks, and one between lines of too many or of typographic dashes, is refused if a
 *   field follows the dashes: its author may have meant `draft: true`.
 * - A second block is text of the body.
 *
 * @param text The note, without byte order mark.
 * @returns The block and where the body begins, with problems in positions of the note.
 */
export function splitFrontMatter(text: string): Split {
  const first = lineAt(text, 0);
  if (first.text.startsWith('---') && first.text[3] !== '-') return splitAfterDashes(text, first);
  return refuseLookAlike(text, first) ?? { type: 'none', bodyOffset: 0, problems: [] };
}

function splitAfterDashes(text: string, first: Line): Split {
  const language = first.text.slice(3).trim();
  const close = closingLine(text, first.next);
  if (language !== '' && language !== 'yaml') return refuseLanguage(language, close?.next ?? 0);
  if (close === undefined) return splitUnclosed(text, first, language);

  const yaml = text.slice(first.next, close.offset);
  if (!agreesWithGrayMatter(yaml)) {
    const offset = first.next + Math.max(0, yaml.search(/(?<![^\r\n])---/));
    return refuse(text, offset, close.next, {
      message: 'A line that begins with `---` stands inside the front matter, so its end is not certain.',
      hint: 'Write the closing line as three dashes alone.',
    });
  }
  return { type: 'block', yaml, yamlOffset: first.next, bodyOffset: close.next, problems: [] };
}

function splitUnclosed(text: string, first: Line, language: string): Split {
  if (language === '' && !opensFields(text, first.next)) {
    const problem: Problem = {
      line: 1,
      column: 1,
      severity: 'info',
      rule: 'frontmatter-syntax',
      message:
        '`---` on the first line opens front matter, but none follows; it is shown as a thematic break.',
      hint: 'Write `***` for a thematic break at the top of a note.',
    };
    return { type: 'none', bodyOffset: 0, problems: [problem] };
  }
  const dots = /(?:^|[\r\n])\.\.\.[ \t]*(?:[\r\n]|$)/.test(text);
  return refuse(text, 0, 0, {
    message: 'The front matter is not closed: no line `---` follows it.',
    hint: dots ? 'Close it with `---`; `...` does not close it.' : 'Close it with a line `---`.',
  });
}

function refuseLanguage(language: string, bodyOffset: number): Split {
  const problem: Problem = {
    line: 1,
    column: 4,
    severity: 'error',
    rule: 'frontmatter-executable',
    message: `Front matter in ${quoteBriefly(language)} is not read; only YAML is. The note is private.`,
    hint: 'Write the fields as YAML, between two lines `---`.',
  };
  return { type: 'refused', bodyOffset, problems: [problem] };
}

/** Front matter that no reader would take for such, but its author may have. */
function refuseLookAlike(text: string, first: Line): Split | undefined {
  const fence = first.text.trimEnd();
  if (fence === '+++' || fence === ';;;') {
    const problem: Problem = {
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'frontmatter-executable',
      message: `Front matter between \`${fence}\` (${fence === '+++' ? 'TOML' : 'JSON'}) is not read; only YAML is. The note is private.`,
      hint: 'Write the fields as YAML, between two lines `---`.',
    };
    return { type: 'refused', bodyOffset: 0, problems: [problem] };
  }
  if (dashLine.test(first.text) && opensFields(text, first.next)) {
    return refuse(text, 0, 0, {
      message: `The first line is ${quoteBriefly(fence)}, which does not open front matter, but a field follows it.`,
      hint: 'Write three dashes, `---`, in the first line.',
    });
  }
  const blank = blankBeginning.exec(text)?.[0].length ?? 0;
  if (blank === 0) return undefined;
  const late = lineAt(text, blank);
  if (!late.text.startsWith('---') || late.text[3] === '-' || !opensFields(text, late.next)) return undefined;
  const problem: Problem = {
    ...locateIn(text.slice(0, blank))(blank),
    severity: 'error',
    rule: 'frontmatter-misplaced',
    message:
      'Front matter must begin with the first character of the note; this is not read. The note is private.',
    hint: 'Take out what stands before it, or write `***` if a thematic break is meant.',
  };
  return { type: 'refused', bodyOffset: 0, problems: [problem] };
}

/**
 * Whether front matter is meant after a line of dashes: a field is the first thing below, but for blank lines, or for
 * comments. After a blank line `#` is more likely a heading.
 */
function opensFields(text: string, offset: number): boolean {
  let line = lineAt(text, offset);
  let afterBlank = false;
  for (;;) {
    const isBlank = line.text.trim() === '';
    if (!isBlank && (afterBlank || !line.text.trimStart().startsWith('#'))) break;
    if (line.next >= text.length) return false;
    afterBlank ||= isBlank;
    line = lineAt(text, line.next);
  }
  return fieldLike.test(line.text.trimStart());
}

function closingLine(text: string, offset: number): Line | undefined {
  let at = offset;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (line.text.startsWith('---') && line.text.slice(3).trim() === '') return line;
    at = line.next;
  }
  return undefined;
}

function lineAt(text: string, offset: number): Line {
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  const next = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length);
  return { text: text.slice(offset, end), offset, next };
}

function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

function refuse(
  text: string,
  offset: number,
  bodyOffset: number,
  words: { message: string; hint: string },
): Split {
  const problem: Problem = {
    ...locateIn(text.slice(0, offset))(offset),
    severity: 'error',
    rule: 'frontmatter-syntax',
    message: `${words.message} The note is private.`,
    hint: words.hint,
  };
  return { type: 'refused', bodyOffset, problems: [problem] };
}

function quoteBriefly(text: string): string {
  return `\`${text.length > 20 ? `${text.slice(0, 20)}…` : text}\``;
}

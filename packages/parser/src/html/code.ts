import type { ShikiPrimitive } from '@shikijs/primitive';
import { shiki } from '../late-packages.ts';
import type { CodeInfo } from '../markdown/read-code-info.ts';
import { classByColor } from './code-theme.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { codeHighlighter } from './highlighter.ts';
import { RenderingCache } from './rendering-cache.ts';

/** Code larger than this is shown without colours, in UTF-16 code units. */
const LARGEST = 100_000;
/** A longer line is shown without colours: grammars may need quadratic time for it. */
const LONGEST_LINE = 2_000;

interface Line {
  readonly html: string;
  readonly classes: readonly string[];
}

/** `// [!code ++]` and the like, in whatever way the language writes comments. */
const notation =
  /(?<![ \t])[ \t]*(?:\/\/|#|--|;|%|\/\*|<!--|\{\/\*)[ \t]*\[!code (?<mark>\+\+|--|highlight|hl|focus)\][ \t]*(?:\*\/\}?|-->)?[ \t]*$/u;

/** In Markdown the other marks begin no comments: there they are the code of a block that is shown as source. */
const notationInMarkdown =
  /(?<![ \t])[ \t]*<!--[ \t]*\[!code (?<mark>\+\+|--|highlight|hl|focus)\][ \t]*-->[ \t]*$/u;

const classByNotation: ReadonlyMap<string, string> = new Map([
  ['++', 'added'],
  ['--', 'removed'],
  ['highlight', 'marked'],
  ['hl', 'marked'],
  ['focus', 'focused'],
]);

/**
 * Renders a block of code as HTML. The grammar of its language must be loaded.
 *
 * Lines have elements of their own only where something marks or counts them.
 *
 * @param source the code, without the line ending of its last line.
 * @param info what its opening line says; an empty language is shown without colours.
 * @param remembered what `recallCode` gave for it, where that was something: then the grammar need not be loaded.
 */
export function renderCode(source: string, info: CodeInfo, remembered?: string): string {
  const { text, notes } = takeNotations(source, info.language);
  const coloured = remembered ?? highlight(text, info.language);
  // A piece of code never holds a line ending.
  const lines = coloured.split('\n').map((html, index): Line => {
    const note = notes.get(index);
    const classes = [info.marked.has(index + 1) ? 'marked' : '', note ?? ''].filter(Boolean);
    return { html, classes: [...new Set(classes)] };
  });
  const separate = info.lineNumbers || lines.some((line) => line.classes.length > 0);
  const body = lines
    .map((line) =>
      separate ? `<span class="${['line', ...line.classes].join(' ')}">${line.html}</span>` : line.html,
    )
    .join('\n');
  const title = info.title === undefined ? '' : `<figcaption>${escapeText(info.title)}</figcaption>`;
  const language = info.language === '' ? '' : ` data-language="${escapeAttribute(info.language)}"`;
  const numbered = info.lineNumbers ? ' numbered' : '';
  return `<figure class="code${numbered}"${language}>${title}<pre class="shiki" tabindex="0"><code>${body}</code></pre></figure>`;
}

/** Takes marks that stand in comments off their lines; their classes by the index of the line. */
function takeNotations(
  source: string,
  language: string,
): { text: string; notes: ReadonlyMap<number, string> } {
  const notes = new Map<number, string>();
  if (!source.includes('[!code ')) return { text: source, notes };
  const pattern = language === 'md' || language === 'markdown' ? notationInMarkdown : notation;
  const lines = source.split('\n').map((line, index) => {
    const match = line.length > LONGEST_LINE ? null : pattern.exec(line);
    const mark = classByNotation.get(match?.groups?.['mark'] ?? '');
    if (match === null || mark === undefined) return line;
    notes.set(index, mark);
    return line.slice(0, match.index);
  });
  return { text: lines.join('\n'), notes };
}

/** Lines of code by language and text: the same code in another note, or seen again by `dev`, is read once. */
const known = new RenderingCache(8_000_000);

/** The lines of a block of code as HTML, where the same code was rendered before; undefined where it was not. */
export function recallCode(source: string, language: string): string | undefined {
  return known.get(keyOf(takeNotations(source, language).text, language));
}

/** Takes in the lines of a block of code as they were rendered elsewhere. `text`: without notations. */
export function rememberCode(text: string, language: string, html: string): void {
  known.keep(keyOf(text, language), html);
}

function keyOf(text: string, language: string): string {
  return `${language} ${text}`;
}

/** The lines of the code as HTML. */
function highlight(text: string, language: string): string {
  const highlighter = codeHighlighter(language);
  if (highlighter === undefined || language === '' || text.length > LARGEST) return escapeText(text);
  const key = keyOf(text, language);
  const html = known.get(key) ?? colour(highlighter, text, language).join('\n');
  known.keep(key, html);
  return html;
}

function colour(highlighter: ShikiPrimitive, text: string, language: string): readonly string[] {
  const lines = shiki().codeToTokensBase(highlighter, text, {
    lang: language,
    theme: 'layerwise',
    tokenizeMaxLineLength: LONGEST_LINE,
    // By the clock it would depend on the machine.
    tokenizeTimeLimit: 0,
  });
  return lines.map((tokens) => {
    let html = '';
    let run = '';
    let runClass = '';
    const endRun = (): void => {
      const escaped = escapeText(run);
      html += runClass === '' ? escaped : `<span class="${runClass}">${escaped}</span>`;
      run = '';
    };
    for (const token of tokens) {
      const next = classByColor.get(token.color ?? '') ?? '';
      // White space has no colour: it goes with what is before it.
      if (next !== runClass && token.content.trim() !== '') {
        endRun();
        runClass = next;
      }
      run += token.content;
    }
    endRun();
    return html;
  });
}

import type { Note } from '../note.ts';
import { rememberCode } from './code.ts';
import { splitFormulas } from './join-punctuation.ts';
import { rememberFormula } from './math.ts';

/**
 * Takes in what was rendered of a note before, so that its code and its formulas need not be rendered again where they are
 * the same: what renders them takes longer to load than all else of a note.
 *
 * @param note as an earlier parse without plugins gave it, by the same code.
 */
export function rememberRenderings(note: RenderedNote): void {
  for (const { language, text, html } of readCode(note)) rememberCode(text, language, html);
  for (const { source, display, html } of readFormulas(note)) rememberFormula(source, display, html);
}

type RenderedNote = Pick<Note, 'content' | 'footnotes'>;

interface RenderedCode {
  readonly language: string;
  /** Without notations. */
  readonly text: string;
  /** Of its lines. */
  readonly html: string;
}

/** A block of code as `renderCode` writes it, without lines that are marked or counted. */
const block =
  /<figure class="code" data-language="(?<language>[^"]*)">(?:<figcaption>[^<]*<\/figcaption>)?<pre class="shiki" tabindex="0"><code>(?<html>.*?)<\/code><\/pre><\/figure>/gsu;

/** Lists the code that stands in a note. */
export function readCode(note: RenderedNote): readonly RenderedCode[] {
  return listTexts(note).flatMap((text) =>
    [...text.matchAll(block)].flatMap(({ groups }) => {
      const html = groups?.['html'] ?? '';
      if (html.includes('<span class="line')) return [];
      return {
        language: decode(groups?.['language'] ?? ''),
        text: decode(html.replace(/<[^<>]*>/gu, '')),
        html,
      };
    }),
  );
}

interface RenderedFormula {
  /** TeX. */
  readonly source: string;
  readonly display: boolean;
  readonly html: string;
}

const formula = /<(?:span|div) class="math math-(?<mode>display|inline)"(?: tabindex="0")?>/gu;
const annotation = /<annotation encoding="application\/x-tex">(?<tex>[^<]*)<\/annotation>/u;

/** What a formula means after a definition is not what it means elsewhere. */
const definition = /\\(?:[egx]?def|let|futurelet|(?:re)?newcommand|providecommand|global|long)(?![A-Za-z])/u;

/** Lists the formulas that stand in a note; none where one of them may define something. */
export function readFormulas(note: RenderedNote): readonly RenderedFormula[] {
  const texts = listTexts(note);
  if (texts.some((text) => definition.test(text))) return [];
  return texts.flatMap((text) =>
    [...text.matchAll(formula)].flatMap(({ index, 0: open, groups }) => {
      const start = index + open.length;
      const html = splitFormulas(text.slice(start, findEnd(text, start)));
      const tex = annotation.exec(html)?.groups?.['tex'];
      return tex === undefined ? [] : { source: decode(tex), display: groups?.['mode'] === 'display', html };
    }),
  );
}

function listTexts({ content, footnotes }: RenderedNote): readonly string[] {
  const pieces = [content, ...footnotes.map((footnote) => footnote.content)].flat();
  return pieces.filter((piece) => typeof piece === 'string');
}

/** Where the element ends whose content begins here. */
function findEnd(text: string, start: number): number {
  const tags = /<(?<slash>\/?)(?:span|div)(?=[\s>])/gu;
  tags.lastIndex = start;
  let depth = 1;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag.groups?.['slash'] === '/' ? -1 : 1;
    if (depth === 0) return tag.index;
  }
  return text.length;
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

function decode(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#x27);/gu, (entity) => characters[entity] ?? entity);
}

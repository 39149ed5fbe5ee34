import type { Note } from '@layerwise/parser';

/** Formulas of a note that are looked at: descriptions are made from beginnings. */
const MOST = 400;
/** A longer formula says nothing in a description, in UTF-16 code units. */
const LONGEST = 60;

/** A formula as KaTeX wrote it: MathML, then its source. */
const rendered =
  /<semantics>(?<mathml>[\s\S]*?)<annotation encoding="application\/x-tex">(?<tex>[^<]*)<\/annotation>/gu;
const failed = /<code class="math-error"[^>]*>\$\$?(?<tex>[^<]*?)\$\$?<\/code>/gu;

interface Element {
  readonly name: string;
  readonly children: (Element | string)[];
}

/** A note's description asks for its formulas, and so do its excerpts. */
const known = new WeakMap<Note, ReadonlyMap<string, string>>();

/**
 * The formulas of a note as plain text: `x^2/n` for `\frac{x^2}{n}`, and `…` for what takes more than a line.
 *
 * @returns by their source as it stands in the note's text, longest first.
 */
export function plainFormulas(note: Note): ReadonlyMap<string, string> {
  const formulas = known.get(note) ?? findFormulas(note);
  known.set(note, formulas);
  return formulas;
}

function findFormulas(note: Note): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!note.needs.includes('math')) return found;
  for (const piece of note.content) {
    if (typeof piece !== 'string') continue;
    for (const { groups } of piece.matchAll(rendered)) {
      if (found.size >= MOST) break;
      add(groups?.['tex'] ?? '', write(readMathMl(groups?.['mathml'] ?? '')));
    }
    for (const { groups } of piece.matchAll(failed)) add(groups?.['tex'] ?? '', '…');
  }
  return new Map([...found].sort(([one], [other]) => other.length - one.length));

  function add(tex: string, plain: string): void {
    const source = decode(tex)
      .trim()
      .replace(/\s*\n\s*/gu, '\n');
    const short = plain.length > LONGEST ? '…' : plain;
    // A formula without a sign of TeX is its own text.
    if (/[\\^_{}]/u.test(source) && short !== source) found.set(source, short);
  }
}

function readMathMl(mathml: string): Element {
  const root: Element = { name: 'mrow', children: [] };
  const open = [root];
  for (const [tag, slash, name = ''] of mathml.matchAll(/<(\/?)([a-z]+)[^>]*>|[^<]+/gu)) {
    const parent = open.at(-1) ?? root;
    if (name === '') parent.children.push(decode(tag));
    else if (slash === '/') open.pop();
    else if (!tag.endsWith('/>')) {
      const element: Element = { name, children: [] };
      parent.children.push(element);
      open.push(element);
    }
  }
  return root;
}

function write(node: Element | string): string {
  // What is applied to what is not shown (U+2061 to U+2064), and neither are blanks without width.
  if (typeof node === 'string') return node.replace(/[\u200B\u2061-\u2064]/gu, '').replace(/\s+/gu, ' ');
  const parts = node.children.map(write);
  const [base = '', second = '', third = ''] = parts;
  switch (node.name) {
    case 'mtable':
      return '…';
    case 'mphantom':
      return '';
    case 'mfrac':
      return `${group(base)}/${group(second)}`;
    case 'msqrt':
      return `√${group(parts.join(''))}`;
    case 'mroot':
      return `√${group(base)}`;
    case 'msup':
      return second === '' || /^[′'*]+$/u.test(second) ? base + second : `${base}^${group(second)}`;
    case 'msub':
    case 'munder':
      return second === '' ? base : `${base}_${group(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${base}_${group(second)}^${group(third)}`;
    case 'mover':
      return base;
    default:
      return parts.join('');
  }
}

function group(text: string): string {
  return [...text].length > 1 && !/^[\p{L}\p{N}]+$/u.test(text) ? `(${text})` : text;
}

function decode(html: string): string {
  return html
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#x27;/gu, "'")
    .replace(/&amp;/gu, '&');
}

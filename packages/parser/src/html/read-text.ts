import type { Nodes, Root } from 'hast';
import type { Excerpt, Reference } from '../note.ts';
import type { Marks } from './marks.ts';

const blocks = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** What a reader reads, and for each reference the sentence it stands in. */
export interface ReadText {
  readonly text: string;
  readonly words: number;
  /** By index of the reference. */
  readonly excerpts: ReadonlyMap<number, Excerpt>;
}

/**
 * Reads the text of a note off its tree, a line for each block, and cuts out the sentence around each reference.
 * Before code and math are rendered, so that their source is what is read.
 */
export function readText(
  tree: Root,
  marks: Marks,
  references: readonly Pick<Reference, 'label' | 'target'>[],
): ReadText {
  const lines: string[] = [];
  flatten(tree, lines);
  let text = '';
  const starts = new Map<number, number>();
  const spans: { reference: number; start: number; end: number }[] = [];
  for (const piece of marks.split(lines.join(''))) {
    if (typeof piece === 'string') text = appendText(text, piece);
    else if (piece.type === 'footnote-start' || piece.type === 'footnote-end') text = appendText(text, ' ');
    else if (piece.type === 'rendering') {
      text = piece.block
        ? appendText(appendText(text, `\n${piece.text}`), '\n')
        : appendText(text, piece.text);
    } else if (piece.type === 'link-start') starts.set(piece.reference, text.length);
    else if (piece.type === 'link-end') {
      spans.push({
        reference: piece.reference,
        start: starts.get(piece.reference) ?? text.length,
        end: text.length,
      });
    } else if (piece.type === 'embed') {
      spans.push({ reference: piece.reference, start: text.length, end: text.length });
    }
  }
  const excerpts = new Map<number, Excerpt>();
  for (const { reference, start, end } of spans) {
    const excerpt = cutSentence(text, start, end);
    const label = references[reference]?.label ?? references[reference]?.target ?? '';
    excerpts.set(reference, start === end ? { ...excerpt, text: label } : excerpt);
  }
  text = text.trimEnd();
  return { text, words: countWords(text), excerpts };
}

function flatten(node: Nodes, lines: string[]): void {
  if (node.type === 'text') lines.push(node.value);
  else if (node.type === 'element' || node.type === 'root') {
    if (node.type === 'element' && node.tagName === 'br') lines.push('\n');
    const cell = node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
    const block = node.type === 'element' && blocks.has(node.tagName);
    if (block) lines.push('\n');
    for (const child of node.children) flatten(child, lines);
    if (block) lines.push('\n');
    if (cell) lines.push('\t');
  }
}

/** Adds a piece to a text; white space around a line's end becomes that line's end alone. */
function appendText(text: string, piece: string): string {
  const tidy = piece.replace(/(?<![^\S\n])[^\S\n]*\n\s*/gu, '\n');
  const startsLine = text === '' || text.endsWith('\n');
  return text + (startsLine ? tidy.trimStart() : tidy);
}

/** Longest part of a sentence on either side of a link, in UTF-16 code units. */
const REACH = 140;

function cutSentence(text: string, start: number, end: number): Excerpt {
  const line = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH - 1, 0);
  const lineEnd = text.indexOf('\n', end);
  const stop = Math.min(lineEnd === -1 ? text.length : lineEnd, end + REACH + 1);
  let before = text.slice(line, start);
  let after = text.slice(end, stop);
  const sentences = [...before.matchAll(/[.!?…]["'”’)\]]*\s+|[。！？]/gu)];
  const last = sentences.at(-1);
  if (last !== undefined) before = before.slice(last.index + last[0].length);
  else if (before.length > REACH) before = `…${before.slice(1).replace(/^\S*\s/u, '')}`;
  const finish = /[.!?…]["'”’)\]]*(?=\s|$)|[。！？]/u.exec(after);
  if (finish !== null) after = after.slice(0, finish.index + finish[0].length);
  else if (after.length > REACH) after = `${after.slice(0, -1).replace(/\s\S*$/u, '')}…`;
  return { before: before.trimStart(), text: text.slice(start, end), after: after.trimEnd() };
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’_-]*[\p{L}\p{N}\p{M}])?/gu;

/** Counts words; each Chinese or Japanese character counts as one. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

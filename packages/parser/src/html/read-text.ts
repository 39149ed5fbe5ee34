import type { Nodes, Root } from 'hast';
import type { Excerpt, Reference } from '../note.ts';
import { countWords } from './count-words.ts';
import type { Marks } from './marks.ts';
import { isSpace, WrittenText } from './written-text.ts';

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
  const written = new WrittenText();
  const starts = new Map<number, number>();
  const spans: { reference: number; start: number; end: number }[] = [];
  for (const piece of marks.splitAll(lines)) {
    if (typeof piece === 'string') written.add(piece);
    else if (piece.type === 'footnote-start' || piece.type === 'footnote-end') written.add(' ');
    else if (piece.type === 'rendering') {
      if (piece.block) written.add(`\n${piece.text}`);
      written.add(piece.block ? '\n' : piece.text);
    } else if (piece.type === 'link-start') starts.set(piece.reference, written.length);
    else if (piece.type === 'link-end') {
      const end = written.length;
      spans.push({ reference: piece.reference, start: starts.get(piece.reference) ?? end, end });
    } else if (piece.type === 'embed') {
      spans.push({ reference: piece.reference, start: written.length, end: written.length });
    }
  }
  const text = written.toString();
  const excerpts = new Map<number, Excerpt>();
  for (const { reference, start, end } of spans) {
    const excerpt = cutSentence(text, start, end);
    const label = references[reference]?.label ?? references[reference]?.target ?? '';
    excerpts.set(reference, start === end ? { ...excerpt, text: label } : excerpt);
  }
  // Words are counted in the whole: a part of a string is slower to go through.
  return { text: text.trimEnd(), words: countWords(text), excerpts };
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

/** Longest part of a sentence on either side of a link, in UTF-16 code units. */
const REACH = 140;

function cutSentence(text: string, start: number, end: number): Excerpt {
  let before = text.slice(Math.max(start - REACH - 1, 0), start);
  before = before.slice(before.lastIndexOf('\n') + 1);
  let after = text.slice(end, end + REACH + 1);
  const lineEnd = after.indexOf('\n');
  if (lineEnd !== -1) after = after.slice(0, lineEnd);
  const sentence = startOfSentence(before);
  if (sentence > 0) before = before.slice(sentence);
  else if (before.length > REACH) before = `…${before.slice(1).replace(/^\S*\s/u, '')}`;
  const finish = /[.!?…]["'”’)\]]*(?=\s|$)|[。！？]/u.exec(after);
  if (finish !== null) after = after.slice(0, finish.index + finish[0].length);
  else if (after.length > REACH) after = `${after.slice(0, -1).replace(/\s\S*$/u, '')}…`;
  return { before: before.trimStart(), text: text.slice(start, end), after: after.trimEnd() };
}

/** Where the last sentence of a text begins: behind white space after what ends another, or behind a sign of Chinese. */
export function startOfSentence(text: string): number {
  let start = text.length;
  while (start > 0) {
    const code = text.charCodeAt(start - 1);
    if (code >= 128 && '。！？'.includes(text.charAt(start - 1))) return start;
    let last = start;
    while (last > 0 && isSpace(text.charCodeAt(last - 1))) last -= 1;
    if (last === start) start -= 1;
    else if (endsSentence(text, last)) return start;
    else start = last;
  }
  return 0;
}

/** Whether a sentence ends at a place: with its sign, and quotation marks and brackets behind. */
function endsSentence(text: string, end: number): boolean {
  let last = end - 1;
  while (last > 0 && '"\'”’)]'.includes(text.charAt(last))) last -= 1;
  return last >= 0 && '.!?…'.includes(text.charAt(last));
}

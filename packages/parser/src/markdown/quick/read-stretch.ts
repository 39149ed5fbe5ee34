import type { Nodes, Root, RootContent } from 'mdast';
import { type LineKind, lineKind } from './line-kind.ts';
import { endOf, type Lines, startOf } from './source.ts';

/** The parser whose trees are right. */
export type ReadReference = (text: string) => Root;

/** What the reference made of some lines. */
export interface Stretch {
  readonly children: readonly RootContent[];
  /** The first line behind it. */
  readonly next: number;
}

/** A paragraph that is put behind a stretch, to see whether something in it is still open. */
const PROBE = 'x';

/** Blocks that a blank line ends, or their last line. */
const settled: ReadonlySet<string> = new Set(['paragraph', 'heading', 'table', 'thematicBreak']);

/**
 * Has the reference read the lines from one up to the next border: an unindented line behind a blank one that continues
 * no list. A block that would go on over the border (HTML, a comment, code or a formula that is not closed) shows in
 * what becomes of a paragraph put behind it.
 *
 * @param lines those of the whole note.
 * @param first a line behind a blank one, or the first.
 * @param hasFootnotes whether the rest of the note may define footnotes: then a stretch alone does not say what refers to them.
 * @returns undefined where such a block is open.
 */
export function readStretch(
  lines: Lines,
  first: number,
  read: ReadReference,
  hasFootnotes: boolean,
): Stretch | undefined {
  const { source } = lines;
  const next = findBorder(lines, first);
  const isLast = next >= lines.from.length;
  const written = source.writtenLines(first, next);
  if (hasFootnotes && written.includes('[^')) return undefined;
  const stretch = isLast ? written : written + PROBE;
  const { children } = read(stretch);
  if (!isLast) {
    const probe = children.pop();
    const isClosed =
      probe?.type === 'paragraph' && probe.position?.start.offset === stretch.length - PROBE.length;
    if (!isClosed || isOpen(children.at(-1), stretch)) return undefined;
  }
  const { offset } = source.point(first, startOf(lines, first));
  for (const child of children) move(child, first, offset);
  return { children, next };
}

/** Whether what ends a stretch has a say in what follows: indented code, and code or the like that its list or quote ends. */
function isOpen(last: RootContent | undefined, text: string): boolean {
  if (last?.type === 'code') return !/[`~]/u.test(text.charAt(last.position?.start.offset ?? 0));
  let node: Nodes | undefined = last;
  while (node?.type === 'list' || node?.type === 'listItem' || node?.type === 'blockquote')
    node = node.children.at(-1);
  return node !== last && (node?.type === undefined || !settled.has(node.type));
}

function findBorder(lines: Lines, first: number): number {
  const { text } = lines.source;
  let isAfterBlank = false;
  for (let index = first; index < lines.from.length; index += 1) {
    const from = startOf(lines, index);
    const kind = lineKind(text, from, endOf(lines, index));
    if (isAfterBlank && kind !== 'blank' && isBorder(text.charAt(from), kind)) return index;
    isAfterBlank = kind === 'blank';
  }
  return lines.from.length;
}

/** Not indented, no mark of a list, in which what is before may go on, and no empty quote. */
function isBorder(character: string, kind: LineKind): boolean {
  return !/[\s*+\d-]/u.test(character) && !(character === '>' && kind === 'unsure');
}

/** Moves places by so many lines and characters. */
function move(node: Nodes, lines: number, characters: number): void {
  const { position } = node;
  if (position !== undefined) {
    for (const point of [position.start, position.end]) {
      point.line += lines;
      point.offset = (point.offset ?? 0) + characters;
    }
  }
  if ('children' in node) for (const child of node.children) move(child, lines, characters);
}

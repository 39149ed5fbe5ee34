import type { BlockReader } from './block-reader.ts';
import { Content } from './content.ts';
import { readInlines } from './inline/read-inlines.ts';
import { interruptsParagraph } from './interrupts.ts';
import { lineKind } from './line-kind.ts';
import { endOf, type Lines, pointIn, startOf } from './source.ts';

/** A paragraph: lines up to a blank one, or to a block that interrupts it. */
export const readParagraph: BlockReader = (cursor, options) => {
  const { lines, at } = cursor;
  const next = findEnd(lines, at);
  if (next === undefined) return undefined;
  const children = readInlines(Content.ofLines(lines, at, next), options);
  if (children === undefined) return undefined;
  cursor.at = next;
  const from = startOf(lines, at);
  const start = pointIn(lines, at, from + lines.source.countBlanks(from, endOf(lines, at)));
  const end = pointIn(lines, next - 1, endOf(lines, next - 1));
  return { type: 'paragraph', children, position: { start, end } };
};

/** The line behind a paragraph; undefined where a line may begin something else, or underlines a heading. */
function findEnd(lines: Lines, first: number): number | undefined {
  let index = first + 1;
  for (; index < lines.from.length; index += 1) {
    const kind = lineKind(lines.source.text, startOf(lines, index), endOf(lines, index));
    if (kind === 'blank' || interruptsParagraph(lines, index, kind)) break;
    if (kind !== 'text' && kind !== 'bar') return undefined;
  }
  return index;
}

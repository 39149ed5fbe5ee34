import type { BlockReader } from './block-reader.ts';
import { lineKind } from './line-kind.ts';
import { endOf, type Lines, pointIn, startOf } from './source.ts';

const TAB = 9;
const GREATER_THAN = 62;
const SPACE = 32;

/** A quote whose lines all begin with `>`, and that a blank line ends. */
export const readQuote: BlockReader = (cursor, options) => {
  const { lines, at } = cursor;
  const { text } = lines.source;
  const from: number[] = [];
  let next = at;
  while (next < lines.from.length && text.charCodeAt(startOf(lines, next)) === GREATER_THAN) {
    const behind = startOf(lines, next) + 1;
    if (text.charCodeAt(behind) === TAB) return undefined;
    from.push(text.charCodeAt(behind) === SPACE ? behind + 1 : behind);
    next += 1;
  }
  if (from.length === 0 || !isEnded(lines, next)) return undefined;
  const inner: Lines = { source: lines.source, first: lines.first + at, from };
  const isBlank = (index: number): boolean =>
    lineKind(text, startOf(inner, index), endOf(inner, index)) === 'blank';
  if (isBlank(0) || isBlank(from.length - 1)) return undefined;
  const blocks = options.readBlocks(
    { lines: inner, at: 0 },
    {
      ...options,
      depth: options.depth + 1,
      inQuote: true,
    },
  );
  if (blocks === undefined) return undefined;
  cursor.at = next;
  const position = {
    start: pointIn(lines, at, startOf(lines, at)),
    end: pointIn(lines, next - 1, endOf(lines, next - 1)),
  };
  return { type: 'blockquote', children: blocks.children as never[], position };
};

/** A line without `>` could go on with the paragraph of a quote. */
function isEnded(lines: Lines, index: number): boolean {
  return (
    index >= lines.from.length ||
    lineKind(lines.source.text, startOf(lines, index), endOf(lines, index)) === 'blank'
  );
}

import type { RootContent } from 'mdast';
import type { BlockReader } from './block-reader.ts';
import { type LineKind, lineKind } from './line-kind.ts';
import { endOf, type Lines, pointIn, startOf } from './source.ts';

const TAB = 9;
const GREATER_THAN = 62;
const SPACE = 32;

/** A quote whose lines begin with `>`, but for those that go on with its last paragraph, and that a blank line ends. */
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
  const marked = from.length;
  for (; next < lines.from.length && kindOf(lines, next) === 'text'; next += 1)
    from.push(startOf(lines, next));
  if (marked === 0 || !isEnded(lines, next)) return undefined;
  const inner: Lines = { source: lines.source, first: lines.first + at, from };
  if (kindOf(inner, 0) === 'blank' || kindOf(inner, marked - 1) === 'blank') return undefined;
  const blocks = options.readBlocks(
    { lines: inner, at: 0 },
    {
      ...options,
      depth: options.depth + 1,
      inQuote: true,
    },
  );
  if (blocks === undefined || (from.length > marked && !goesOn(blocks.children.at(-1), inner.first + marked)))
    return undefined;
  cursor.at = next;
  const position = {
    start: pointIn(lines, at, startOf(lines, at)),
    end: pointIn(lines, next - 1, endOf(lines, next - 1)),
  };
  return { type: 'blockquote', children: blocks.children as never[], position };
};

/** Whether a block is a paragraph that begins before a line: then lines without `>` go on with it. */
function goesOn(block: RootContent | undefined, line: number): boolean {
  return block?.type === 'paragraph' && (block.position?.start.line ?? 0) <= line;
}

/** Whether the line behind a quote has nothing to do with it. */
function isEnded(lines: Lines, index: number): boolean {
  if (index >= lines.from.length) return true;
  const kind = kindOf(lines, index);
  return kind === 'blank' || kind === 'heading';
}

function kindOf(lines: Lines, index: number): LineKind {
  return lineKind(lines.source.text, startOf(lines, index), endOf(lines, index));
}

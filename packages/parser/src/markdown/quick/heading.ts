import type { BlockReader } from './block-reader.ts';
import { Content } from './content.ts';
import { readInlines } from './inline/read-inlines.ts';
import { endOf, pointIn, startOf } from './source.ts';

const depths = [1, 2, 3, 4, 5, 6] as const;
const NUMBER_SIGN = 35;
const TAB = 9;

/** `# Heading`, without number signs behind it. */
export const readHeading: BlockReader = (cursor, options) => {
  const { lines, at } = cursor;
  const { source } = lines;
  const lineEnd = endOf(lines, at);
  const start = startOf(lines, at) + source.countBlanks(startOf(lines, at), lineEnd);
  let mark = start;
  while (source.text.charCodeAt(mark) === NUMBER_SIGN) mark += 1;
  const depth = depths[mark - start - 1];
  const from = mark + source.countBlanks(mark, lineEnd);
  const to = source.trimmedEnd(from, lineEnd);
  if (depth === undefined || from >= to) return undefined;
  if (source.text.charCodeAt(to - 1) === NUMBER_SIGN || source.text.charCodeAt(from) === TAB)
    return undefined;
  const children = readInlines(Content.ofPart(lines, at, from, to), options);
  if (children === undefined) return undefined;
  cursor.at += 1;
  const position = { start: pointIn(lines, at, start), end: pointIn(lines, at, lineEnd) };
  return { type: 'heading', depth, children, position };
};

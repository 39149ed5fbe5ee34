import type { BlockReader } from './block-reader.ts';
import { endOf, pointIn, startOf } from './source.ts';

/** `$$`, lines without dollar signs, `$$`; or all of it in one line. */
export const readFormulaBlock: BlockReader = (cursor) => {
  const { lines, at } = cursor;
  const { text } = lines.source;
  const start = startOf(lines, at);
  const first = text.slice(start, endOf(lines, at));
  if (!first.startsWith('$$')) return undefined;
  let close = at;
  let value = '';
  let empty = '';
  if (first === '$$') {
    for (close = at + 1; close < lines.from.length; close += 1) {
      const line = lines.source.writtenFrom(lines.first + close, startOf(lines, close));
      if (line === '$$') break;
      if (line.includes('$')) return undefined;
      // Empty lines count only before others.
      empty += '\n';
      if (line === '') continue;
      value += empty + line;
      empty = '';
    }
    if (close === lines.from.length) return undefined;
  } else if (/^\$\$[^$\\]+\$\$$/u.test(first)) value = first.slice(2, -2);
  else return undefined;
  cursor.at = close + 1;
  const position = { start: pointIn(lines, at, start), end: pointIn(lines, close, endOf(lines, close)) };
  return { type: 'formula', value, display: true, block: true, closed: true, position };
};

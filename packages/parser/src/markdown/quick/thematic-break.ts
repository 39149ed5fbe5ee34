import type { BlockReader } from './block-reader.ts';
import { endOf, pointIn, startOf } from './source.ts';

/** `---`, `***` or `___`. */
export const readThematicBreak: BlockReader = (cursor) => {
  const { lines, at } = cursor;
  const end = endOf(lines, at);
  const start = startOf(lines, at) + lines.source.countBlanks(startOf(lines, at), end);
  cursor.at += 1;
  return {
    type: 'thematicBreak',
    position: { start: pointIn(lines, at, start), end: pointIn(lines, at, end) },
  };
};

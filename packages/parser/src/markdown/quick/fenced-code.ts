import type { BlockReader } from './block-reader.ts';
import { endOf, type Lines, pointIn, startOf } from './source.ts';

const TAB = 9;

/** A block of code between fences. */
export const readFencedCode: BlockReader = (cursor) => {
  const { lines, at } = cursor;
  const { source } = lines;
  const { text } = source;
  const indent = source.countBlanks(startOf(lines, at), endOf(lines, at));
  const start = startOf(lines, at) + indent;
  const fence = fenceAt(text, start);
  const info = text.slice(start + fence.length, endOf(lines, at)).replace(/^ +/u, '');
  const close = fence === '' || /[\\&\t]| $/u.test(info) ? undefined : findClose(lines, at + 1, fence);
  if (close === undefined) return undefined;
  const values: string[] = [];
  for (let index = at + 1; index < close; index += 1) {
    // Lines lose as many blanks as the fence has before it.
    const blanks = Math.min(indent, source.countBlanks(startOf(lines, index), endOf(lines, index)));
    const from = startOf(lines, index) + blanks;
    if (blanks < indent && text.charCodeAt(from) === TAB) return undefined;
    values.push(source.writtenFrom(lines.first + index, from));
  }
  const blank = info.indexOf(' ');
  cursor.at = close + 1;
  return {
    type: 'code',
    lang: info === '' ? null : blank === -1 ? info : info.slice(0, blank),
    meta: blank === -1 ? null : info.slice(blank).replace(/^ +/u, ''),
    value: values.join('\n'),
    position: { start: pointIn(lines, at, start), end: pointIn(lines, close, endOf(lines, close)) },
  };
};

function fenceAt(text: string, start: number): string {
  const mark = text.charAt(start);
  if (mark !== '`' && mark !== '~') return '';
  let end = start;
  while (text.charAt(end) === mark) end += 1;
  return text.slice(start, end);
}

function findClose(lines: Lines, first: number, fence: string): number | undefined {
  const { source } = lines;
  for (let index = first; index < lines.from.length; index += 1) {
    const from = startOf(lines, index);
    const end = endOf(lines, index);
    const blanks = source.countBlanks(from, end);
    if (blanks > 3 || !source.text.startsWith(fence, from + blanks)) continue;
    const rest = source.text.slice(from + blanks, source.trimmedEnd(from, end));
    if (rest === fence) return index;
    // Longer fences close too; anything else behind it is code.
    if (rest.replaceAll(fence.charAt(0), '') === '') return index;
  }
  return undefined;
}

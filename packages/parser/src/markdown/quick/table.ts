import type { AlignType, RootContent, TableCell, TableRow } from 'mdast';
import type { BlockOptions, BlockReader } from './block-reader.ts';
import { Content } from './content.ts';
import { readInlines } from './inline/read-inlines.ts';
import { isDelimiterRow, lineKind } from './line-kind.ts';
import { readParagraph } from './paragraph.ts';
import { type Cursor, endOf, type Lines, pointIn, startOf } from './source.ts';

const TAB = 9;
const BAR = 124;
const BACKSLASH = 92;

/** A table whose lines all begin and end with a bar; a line with a bar may also be a paragraph. */
export const readTable: BlockReader = (cursor, options) => {
  const { lines, at } = cursor;
  const { text } = lines.source;
  if (at + 1 === lines.from.length || !isDelimiterRow(text, startOf(lines, at + 1), endOf(lines, at + 1))) {
    return readParagraph(cursor, options);
  }
  const align = readAlignments(text.slice(startOf(lines, at + 1), endOf(lines, at + 1)));
  const end = findEnd(lines, at + 2);
  if (align === undefined || end === undefined) return undefined;
  const children: TableRow[] = [];
  for (let index = at; index < end; index += index === at ? 2 : 1) {
    const row = readRow(cursor, index, options);
    if (row === undefined || (index === at && row.children.length !== align.length)) return undefined;
    children.push(row);
  }
  cursor.at = end;
  const table: RootContent = { type: 'table', align, children };
  const start = pointIn(lines, at, startOf(lines, at));
  table.position = { start, end: pointIn(lines, end - 1, endOf(lines, end - 1)) };
  return table;
};

/** The line behind the table, which must be blank or a heading. */
function findEnd(lines: Lines, first: number): number | undefined {
  const { text } = lines.source;
  for (let index = first; index < lines.from.length; index += 1) {
    if (text.charCodeAt(startOf(lines, index)) === BAR) continue;
    const kind = lineKind(text, startOf(lines, index), endOf(lines, index));
    return kind === 'blank' || kind === 'heading' ? index : undefined;
  }
  return lines.from.length;
}

function readAlignments(row: string): AlignType[] | undefined {
  if (!/^\|(?: *:?-+:? *\|)+$/u.test(row)) return undefined;
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => {
      const mark = cell.trim();
      const isRight = mark.endsWith(':');
      return mark.startsWith(':') ? (isRight ? 'center' : 'left') : isRight ? 'right' : null;
    });
}

function readRow({ lines }: Cursor, line: number, options: BlockOptions): TableRow | undefined {
  const from = startOf(lines, line);
  const end = endOf(lines, line);
  const bars = findBars(lines.source.text, from, end);
  const columns = bars.length - 1;
  if (columns < 1 || bars[0] !== from || bars.at(-1) !== end - 1) return undefined;
  const children: TableCell[] = [];
  for (let column = 0; column < columns; column += 1) {
    const start = bars[column] ?? from;
    const bar = bars[column + 1] ?? end;
    const inner = start + 1 + lines.source.countBlanks(start + 1, bar);
    if (lines.source.text.charCodeAt(inner) === TAB) return undefined;
    const to = lines.source.trimmedEnd(inner, bar);
    const content = Content.ofPart(lines, line, inner, to);
    const cell = readInlines(content, options, true);
    if (cell === undefined) return undefined;
    // The last cell has the bar that ends the row.
    const stop = column + 1 === columns ? end : bar;
    const position = { start: pointIn(lines, line, start), end: pointIn(lines, line, stop) };
    children.push({ type: 'tableCell', children: cell, position });
  }
  const position = { start: pointIn(lines, line, from), end: pointIn(lines, line, end) };
  return { type: 'tableRow', children, position };
}

/** Where bars stand that no backslash is before. */
function findBars(text: string, from: number, end: number): number[] {
  const bars: number[] = [];
  for (let index = from; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === BAR) bars.push(index);
  }
  return bars;
}

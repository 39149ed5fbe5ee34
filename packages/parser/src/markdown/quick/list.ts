import type { List, ListItem } from 'mdast';
import type { BlockReader } from './block-reader.ts';
import { interruptsParagraph } from './interrupts.ts';
import { type ItemMark, readItemMark } from './item-mark.ts';
import { lineKind } from './line-kind.ts';
import { type Cursor, endOf, type Lines, type Point, pointIn, startOf } from './source.ts';

/** A list whose items are indented in one way, and that a blank line ends. */
export const readList: BlockReader = (cursor, options) => {
  const { lines, at } = cursor;
  const mark = readItemMark(lines, at);
  if (mark === undefined) return undefined;
  const list: List = {
    type: 'list',
    ordered: mark.number !== null,
    start: mark.number,
    spread: false,
    children: [],
  };
  const inItem = { ...options, depth: options.depth + 1 };
  let item: ItemMark | undefined = mark;
  while (item !== undefined) {
    const first: number = cursor.at;
    const extent = findExtent(lines, first, item);
    if (extent === undefined) return undefined;
    const { inner, next, follower } = extent;
    const behind = first + inner.from.length;
    const blocks = options.readBlocks({ lines: inner, at: 0 }, inItem);
    if (blocks === undefined) return undefined;
    if (options.inQuote && blocks.isSpread) return undefined;
    const end = blocks.children.at(-1)?.position?.end;
    const start = pointIn(lines, first, item.at);
    if (end === undefined) return undefined;
    list.children.push(createItem(blocks.isSpread, blocks.children as ListItem['children'], { start, end }));
    item = follower;
    if (item !== undefined && next > behind) list.spread = true;
    cursor.at = item === undefined ? behind : next;
    list.position = { start: list.position?.start ?? start, end };
    if (!options.inQuote) continue;
    // So does what follows without one, for its mark may be that of a quote in the quote.
    if (next === behind && item === undefined && next < lines.from.length) return undefined;
    if (next === behind) continue;
    // Blank lines in quotes have marks, at which the reference lets lists end and be spread in a way of its own.
    const ended =
      item === undefined ? findEndInQuote(lines, behind, blocks.children.at(-1)?.type) : undefined;
    if (ended === undefined) return undefined;
    list.position.end = ended;
  }
  return list;
};

/**
 * Where a list in a quote ends that one blank line is behind, and no other list or quote: behind the mark of that line.
 *
 * @param last what the last item ends with: a list in it would end there too.
 */
function findEndInQuote(lines: Lines, blank: number, last: string | undefined): Point | undefined {
  if (last === 'list' || blank + 1 >= lines.from.length) return undefined;
  const kind = lineKind(lines.source.text, startOf(lines, blank + 1), endOf(lines, blank + 1));
  if (kind === 'blank' || kind === 'bullet' || kind === 'ordered' || kind === 'quote') return undefined;
  return startOf(lines, blank) === endOf(lines, blank)
    ? pointIn(lines, blank, endOf(lines, blank))
    : undefined;
}

function createItem(
  spread: boolean,
  children: ListItem['children'],
  position: NonNullable<ListItem['position']>,
): ListItem {
  return { type: 'listItem', spread, checked: null, children, position };
}

/** The lines of an item, and what follows it. */
interface Extent {
  readonly inner: Lines;
  /** The line behind it and the blank lines that follow. */
  readonly next: number;
  /** The mark of the next item of the same list; undefined where the list ends. */
  readonly follower: ItemMark | undefined;
}

function findExtent(lines: Lines, first: number, mark: ItemMark): Extent | undefined {
  const { source } = lines;
  const from = [mark.content];
  let end = 1;
  for (let index = first + 1; index < lines.from.length; index += 1) {
    const start = startOf(lines, index);
    const lineEnd = endOf(lines, index);
    const blanks = source.countBlanks(start, lineEnd);
    const isBlank = start + blanks === lineEnd;
    // A line that is blank by a tab: how far it belongs to the item is counted in columns.
    if (!isBlank && source.trimmedEnd(start + blanks, lineEnd) === start + blanks) return undefined;
    if (isBlank || blanks >= mark.width) {
      from.push(Math.min(start + mark.width, lineEnd));
      if (!isBlank) end = from.length;
      continue;
    }
    const isAfterBlank = end < from.length;
    const follower = findFollower({ lines, at: index }, mark);
    // Anything else could go on with the item's paragraph, or end the list in a way of its own.
    if (follower === undefined && !(blanks === 0 && endsList(lines, index, mark, isAfterBlank)))
      return undefined;
    return { inner: { source, first: lines.first + first, from: from.slice(0, end) }, next: index, follower };
  }
  const inner = { source, first: lines.first + first, from: from.slice(0, end) };
  return { inner, next: first + from.length, follower: undefined };
}

/** The mark in a line, if it is the next one of the same list. */
function findFollower({ lines, at }: Cursor, mark: ItemMark): ItemMark | undefined {
  const kind = lineKind(lines.source.text, startOf(lines, at), endOf(lines, at));
  if (kind !== 'bullet' && kind !== 'ordered') return undefined;
  const next = readItemMark(lines, at);
  return next?.character === mark.character && next.indent === mark.indent ? next : undefined;
}

/** Whether a line without blanks before it is certainly no part of the list, whose next item it does not begin. */
function endsList(lines: Lines, index: number, mark: ItemMark, isAfterBlank: boolean): boolean {
  const kind = lineKind(lines.source.text, startOf(lines, index), endOf(lines, index));
  if (kind === 'bullet' || kind === 'ordered') {
    const other = readItemMark(lines, index);
    if (other === undefined || other.character === mark.character) return false;
  }
  // A line of tabs is blank, but may belong to the list.
  return isAfterBlank ? kind !== 'unsure' && kind !== 'blank' : interruptsParagraph(lines, index, kind);
}

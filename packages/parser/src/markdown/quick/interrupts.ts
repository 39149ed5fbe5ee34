import { type LineKind, lineKind } from './line-kind.ts';
import { endOf, type Lines, startOf } from './source.ts';

/** What ends a paragraph without a blank line, whatever it holds. */
const always: ReadonlySet<LineKind> = new Set(['heading', 'fence', 'break']);

/**
 * Whether a line of a kind ends the paragraph before it for certain: of quotes and items those that begin with text,
 * because what may not interrupt a paragraph may not do so in there either, and of items with numbers only the first of a
 * list.
 */
export function interruptsParagraph(lines: Lines, index: number, kind: LineKind): boolean {
  if (always.has(kind)) return true;
  if (kind !== 'bullet' && kind !== 'quote' && kind !== 'ordered') return false;
  const { source } = lines;
  const end = endOf(lines, index);
  const mark = startOf(lines, index) + source.countBlanks(startOf(lines, index), end);
  if (kind === 'ordered' && !/^1[.)]/u.test(source.text.slice(mark, mark + 2))) return false;
  return lineKind(source.text, mark + (kind === 'ordered' ? 2 : 1), end) === 'text';
}

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Marks } from './marks.ts';

/** Longest name of a table, in UTF-16 code units. */
const LONGEST_NAME = 80;

/**
 * Puts each table into a region of its own that scrolls, and that the keyboard reaches, with its columns as name; of tables
 * with the same columns, the second is named with a 2, and so on.
 * Its cells are aligned by a style: HTML no longer has `align`, which the specification of GFM shows.
 */
export function wrapTables(tree: Root, marks: Marks): void {
  const counts = new Map<string, number>();
  visitParent(tree);

  function visitParent(parent: Root | Element): void {
    const children: (RootContent | ElementContent)[] = parent.children;
    for (const [index, child] of children.entries()) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'table') {
        alignCells(child);
        children[index] = wrap(child, nameTable(child));
      } else visitParent(child);
    }
  }

  function nameTable(table: Element): string {
    const columns = listColumns(table, marks);
    const count = (counts.get(columns) ?? 0) + 1;
    counts.set(columns, count);
    const word = marks.mark({ type: 'word', word: 'table' });
    return `${word}${columns === '' ? '' : `: ${columns}`}${count === 1 ? '' : ` (${count})`}`;
  }
}

function alignCells(element: Element): void {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const { align, ...properties } = child.properties;
    if (align !== undefined) {
      const style = isAlignment(align) ? { style: `text-align:${align}` } : {};
      child.properties = { ...properties, ...style };
    }
    alignCells(child);
  }
}

/** Raw HTML may say anything; only these may get into a style. */
function isAlignment(value: unknown): value is string {
  return value === 'left' || value === 'center' || value === 'right';
}

function wrap(table: Element, name: string): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: name },
    children: [table],
  };
}

/** The columns of a table by their heads; empty where it has none. */
function listColumns(table: Element, marks: Marks): string {
  const columns: string[] = [];
  collect(table);
  const name = columns.join(', ');
  return name.length > LONGEST_NAME
    ? `${name.slice(0, LONGEST_NAME - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`
    : name;

  function collect(element: Element): void {
    for (const child of element.children) {
      if (child.type !== 'element' || child.tagName === 'tbody') continue;
      if (child.tagName === 'th') {
        const text = marks.read(textOf(child)).replace(/\s+/gu, ' ').trim();
        if (text !== '') columns.push(text);
      } else collect(child);
    }
  }
}

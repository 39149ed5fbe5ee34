import type { Element, ElementContent } from 'hast';
import type { Nodes, Table, TableRow } from 'mdast';
import type { HtmlWriter } from '../syntax.ts';
import { wrap } from './wrap.ts';

/** Writes a table: its first row as head, as many cells in each row as it has columns. */
export function writeTable(writer: HtmlWriter, table: Table): Element {
  const [head, ...body] = table.children.map((row, index) => writeRow(writer, row, index === 0, table.align));
  const parts: Element[] = [];
  if (head !== undefined) parts.push(element('thead', wrap([head], true)));
  if (body.length > 0) parts.push(element('tbody', wrap(body, true)));
  return withData(writer, table, element('table', wrap(parts, true)));
}

function writeRow(writer: HtmlWriter, row: TableRow, isHead: boolean, align: Table['align']): Element {
  const length = align ? align.length : row.children.length;
  const cells: Element[] = [];
  for (let index = 0; index < length; index += 1) {
    const cell = row.children[index];
    const alignment = align?.[index];
    const written = element(isHead ? 'th' : 'td', cell === undefined ? [] : writer.all(cell));
    if (alignment) written.properties['align'] = alignment;
    cells.push(cell === undefined ? written : withData(writer, cell, written));
  }
  return withData(writer, row, element('tr', wrap(cells, true)));
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children, position: undefined };
}

function withData(writer: HtmlWriter, node: Nodes, written: Element): Element {
  writer.patch(node, written);
  return node.data === undefined ? written : writer.applyData(node, written);
}

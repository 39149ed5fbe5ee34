import { isCollection, isMap, isScalar, isSeq, type YAMLSeq } from 'yaml';
import { authoredValue } from '../authored-value.ts';
import { unquotedLink } from '../gather-fields.ts';
import type { FoundField } from './find-field.ts';
import type { EditableField, OpenBlock } from './open-block.ts';
import { isWithoutText, offsetAfterColon } from './replace-value.ts';
import type { Splice } from './splice.ts';
import { type NewItem, writeBlockItem, writeFlowItem } from './write-value.ts';

/**
 * Adds an item at the end of a field that the note has, in the way its list is written. A single value becomes the
 * first of a list.
 *
 * @param block The note's front matter.
 * @param found The field.
 * @param field The field as written.
 * @param item The new item.
 * @param lineEnding The note's.
 * @returns The changes in the order of the text, or why they are not made.
 */
export function appendItem(
  block: OpenBlock,
  found: FoundField,
  field: EditableField,
  item: NewItem,
  lineEnding: string,
): readonly Splice[] | string {
  const node = field.value;
  if (isWithoutText(field)) return startList(block, field, item, lineEnding);
  if (node === null) return `\`${field.name}\` has no value.`;
  const isLink =
    found.form?.wikilinks === true && unquotedLink(authoredValue(node, block.document)) !== undefined;
  if (isSeq(node) && !isLink)
    return node.flow === true
      ? [appendToFlow(block, node, item)]
      : appendToBlock(block, field, node, item, lineEnding);
  const [start, end] = node.range;
  const source = block.yaml.slice(start, end);
  const isNothing = isScalar(node) && node.value === null;
  if (isNothing) return [spliceAt(block, start, end, `[${writeFlowItem(item)}]`)];
  if ((isCollection(node) && node.flow !== true) || /[\r\n]/.test(source)) {
    return `\`${field.name}\` has a value over several lines that is no list.`;
  }
  return wrap(block, found, source, [start, end], item);
}

function startList(
  block: OpenBlock,
  field: EditableField,
  item: NewItem,
  lineEnding: string,
): readonly Splice[] | string {
  const offset = offsetAfterColon(block, field);
  if (offset === undefined) return `\`${field.name}\` has neither a value nor a colon.`;
  const colon = offset - block.yamlOffset;
  if (block.map?.flow === true) return [spliceAt(block, colon, colon, ` [${writeFlowItem(item)}]`)];
  const line = nextLine(block.yaml, colon);
  const indent = columnText(block.yaml, field.nameOffset);
  return [spliceAt(block, line, line, `${writeBlockItem(item, `${indent}  `, lineEnding)}${lineEnding}`)];
}

function appendToFlow(block: OpenBlock, list: YAMLSeq.Parsed, item: NewItem): Splice {
  const end = list.items.at(-1)?.range[1];
  const at = end ?? list.range[0] + 1;
  return spliceAt(block, at, at, end === undefined ? writeFlowItem(item) : `, ${writeFlowItem(item)}`);
}

function appendToBlock(
  block: OpenBlock,
  field: EditableField,
  list: YAMLSeq.Parsed,
  item: NewItem,
  lineEnding: string,
): readonly Splice[] | string {
  const indent = columnText(block.yaml, list.range[0]);
  if (indent.trim() !== '') return `\`${field.name}\` has a list that begins within a line.`;
  const last = list.items.at(-1);
  const inFlow = isMap(last) && last.flow === true;
  const written = inFlow ? `${indent}- ${writeFlowItem(item)}` : writeBlockItem(item, indent, lineEnding);
  const end = last?.range[1] ?? list.range[1];
  const at = isLineStart(block.yaml, end) ? end : nextLine(block.yaml, end);
  return [spliceAt(block, at, at, `${written}${lineEnding}`)];
}

/** Puts brackets around a single value and the new item after it. Text of words is parted first. */
function wrap(
  block: OpenBlock,
  found: FoundField,
  source: string,
  range: readonly [number, number],
  item: NewItem,
): Splice[] {
  const [start, end] = range;
  const after = `, ${writeFlowItem(item)}]`;
  const node = block.fields.find((field) => field === found.written)?.value;
  if (isScalar(node) && found.form?.form === 'words') {
    const words = String(node.value)
      .split(/[\s,]+/)
      .filter((word) => word !== '');
    return [spliceAt(block, start, end, `[${words.map((word) => writeFlowItem(word)).join(', ')}${after}`)];
  }
  if (isScalar(node) && node.type === 'PLAIN' && /[,[\]{}]/.test(source)) {
    return [spliceAt(block, start, end, `[${JSON.stringify(source)}${after}`)];
  }
  return [spliceAt(block, start, start, '['), spliceAt(block, end, end, after)];
}

function spliceAt(block: OpenBlock, from: number, to: number, text: string): Splice {
  return { from: block.yamlOffset + from, to: block.yamlOffset + to, text };
}

function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n' || text[offset - 1] === '\r';
}

function nextLine(text: string, offset: number): number {
  const ending = /\r\n?|\n/.exec(text.slice(offset));
  return ending === null ? text.length : offset + ending.index + ending[0].length;
}

/** What stands in the line before an offset. */
function columnText(text: string, offset: number): string {
  let start = offset;
  while (!isLineStart(text, start)) start--;
  return text.slice(start, offset);
}

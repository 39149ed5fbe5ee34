import { isCollection, isScalar } from 'yaml';
import type { EditableField, OpenBlock } from './open-block.ts';
import type { Splice } from './splice.ts';
import { type NewScalar, writeScalar } from './write-value.ts';

/**
 * Replaces the value of a field by a scalar, in the quotes that the old value had.
 *
 * @param block The note's front matter.
 * @param field A field of it.
 * @param value The new value.
 * @returns The change, or why it is not made.
 */
export function replaceValue(block: OpenBlock, field: EditableField, value: NewScalar): Splice | string {
  const inFlow = block.map?.flow === true;
  const node = field.value;
  if (isWithoutText(field)) {
    const offset = offsetAfterColon(block, field);
    if (offset === undefined) return `\`${field.name}\` has neither a value nor a colon.`;
    return { from: offset, to: offset, text: ` ${writeScalar(value, inFlow)}` };
  }
  if (node === null || (isCollection(node) && node.flow !== true)) {
    return `\`${field.name}\` has a list or a mapping over several lines.`;
  }
  const [start, end] = node.range;
  const style = isScalar(node) ? node.type : undefined;
  // The text of a block scalar takes the line ending with it.
  const written = block.yaml.slice(start, end);
  const ending = written.slice(written.search(/(?<![\r\n])[\r\n]*$/));
  const text = `${writeScalar(value, inFlow, style)}${ending}`;
  return { from: block.yamlOffset + start, to: block.yamlOffset + end, text };
}

/** Whether nothing stands where the value of a field should. */
export function isWithoutText(field: EditableField): boolean {
  return field.value === null || (isScalar(field.value) && field.value.range[0] === field.value.range[1]);
}

/** The offset in the note's text that follows a field's colon. */
export function offsetAfterColon(block: OpenBlock, field: EditableField): number | undefined {
  const colon = field.tokens?.sep?.find((token) => token.type === 'map-value-ind');
  return colon === undefined ? undefined : block.yamlOffset + colon.offset + 1;
}

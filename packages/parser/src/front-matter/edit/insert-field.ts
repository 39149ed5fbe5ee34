import type { OpenBlock, OpenNote } from './open-block.ts';
import type { Splice } from './splice.ts';
import { type NewItem, type NewScalar, writeBlockItem, writeFlowItem, writeScalar } from './write-value.ts';

/** The value of a new field: a scalar, or a list that begins with one item. */
export type NewValue = { readonly scalar: NewScalar } | { readonly firstItem: NewItem };

/**
 * Adds a field that a note does not have: as the last one of its front matter, which is made if there is none.
 *
 * @param note An open note.
 * @param name The field's name.
 * @param value Its value.
 * @returns The change, or why it is not made.
 */
export function insertField(note: OpenNote, name: string, value: NewValue): Splice | string {
  const { block, lineEnding } = note;
  if (block === undefined) {
    const text = ['---', ...fieldLines(name, value, '', lineEnding), '---', ''].join(lineEnding);
    return { from: 0, to: 0, text };
  }
  if (block.map?.flow === true) return insertIntoFlow(block, name, value);
  const indent = indentOf(block);
  if (indent === undefined) return 'The front matter is written in a way that cannot be added to.';
  const end = block.yamlOffset + block.yaml.length;
  const text = [...fieldLines(name, value, indent, lineEnding), ''].join(lineEnding);
  return { from: end, to: end, text };
}

function fieldLines(name: string, value: NewValue, indent: string, lineEnding: string): string[] {
  const key = `${indent}${writeScalar(name, false)}:`;
  if ('scalar' in value) return [`${key} ${writeScalar(value.scalar, false)}`];
  return [key, writeBlockItem(value.firstItem, `${indent}  `, lineEnding)];
}

function insertIntoFlow(block: OpenBlock, name: string, value: NewValue): Splice {
  const written = 'scalar' in value ? writeScalar(value.scalar, true) : `[${writeFlowItem(value.firstItem)}]`;
  const field = `${writeScalar(name, true)}: ${written}`;
  const last = block.map?.items.at(-1);
  const end = last?.value?.range[1] ?? last?.key.range[1];
  // An empty mapping: `{}`.
  const at = block.yamlOffset + (end ?? (block.map?.range[0] ?? 0) + 1);
  return { from: at, to: at, text: end === undefined ? field : `, ${field}` };
}

/** What stands before the keys: mostly nothing. */
function indentOf(block: OpenBlock): string | undefined {
  const { map, yaml, document } = block;
  if (map === undefined)
    return document?.contents == null || document.contents.range[0] === document.contents.range[1]
      ? ''
      : undefined;
  const before = yaml.slice(0, map.range[0]);
  const indent = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  return indent.trim() === '' ? indent : undefined;
}

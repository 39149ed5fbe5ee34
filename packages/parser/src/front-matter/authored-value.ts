import type { Document } from 'yaml';
import {
  isAlias,
  isList,
  isMap,
  isScalar,
  type ListNode,
  type MapNode,
  type ScalarNode,
} from './yaml-nodes.ts';

/**
 * A value as its author wrote it: a number or a yes/no is the text that stands there (`1.0` stays `1.0`, `2024` is no
 * count of anything). Mappings are Maps, because their keys are the author's.
 */
export type AuthoredValue = string | null | readonly AuthoredValue[] | ReadonlyMap<string, AuthoredValue>;

/** Control characters, most of which XML 1.0 forbids, and halves of a pair: YAML's escapes can write them, no output can hold them. */
const unwritable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;
/** Most text has none of them. */
const plain = /^[ -~]*$/;

/**
 * Takes the author's value out of a YAML node. Circles must have been refused before.
 *
 * @param node A node of `document`; null or undefined for a field without value.
 * @param document Resolves aliases; null where there are none.
 */
export function authoredValue(node: unknown, document: Document.Parsed | null): AuthoredValue {
  const target = resolveAlias(node, document);
  if (isScalar(target)) return scalarText(target);
  if (!isMap(target))
    return isList(target) ? target.items.map((item) => authoredValue(item, document)) : null;
  const value = new Map<string, AuthoredValue>();
  for (const pair of target.items)
    value.set(keyText(pair.key, document), authoredValue(pair.value, document));
  return value;
}

/** The text of a key; a list or a mapping as a key is no name and gives the empty text. */
export function keyText(key: unknown, document: Document.Parsed | null): string {
  const target = resolveAlias(key, document);
  return isScalar(target) ? (scalarText(target) ?? '').trim() : '';
}

/** The node that an alias stands for; other nodes as they are. */
export function resolveAlias(
  node: unknown,
  document: Document.Parsed | null,
): ScalarNode | ListNode | MapNode | undefined {
  if (isAlias(node)) return document === null ? undefined : resolveAlias(node.resolve(document), document);
  return isScalar(node) || isList(node) || isMap(node) ? node : undefined;
}

function scalarText(scalar: ScalarNode): string | null {
  if (scalar.value === null) return null;
  const text = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
  return plain.test(text) ? text : text.replace(unwritable, '\uFFFD');
}

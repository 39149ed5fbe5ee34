import type { Document } from 'yaml';
import { keyText, resolveAlias } from './authored-value.ts';
import { isList, isMap, isScalar } from './yaml-nodes.ts';

/** Names that mean something on every object of JavaScript. A field of such a name could turn into a default of all notes. */
const specialNames = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a field of this name is never handed on. */
export function isSpecialName(name: string): boolean {
  return specialNames.has(name);
}

/**
 * The value of a field that Layerwise does not know, as plain data that JSON can hold. Special names and keys that are
 * no text are left out. Circles must have been refused before.
 *
 * @param node The field's value.
 * @param document Resolves aliases; null where there are none.
 */
export function unknownValue(node: unknown, document: Document.Parsed | null): unknown {
  const target = resolveAlias(node, document);
  if (isMap(target)) {
    const value: Record<string, unknown> = {};
    for (const pair of target.items) {
      const name = keyText(pair.key, document);
      if (name !== '' && !isSpecialName(name)) value[name] = unknownValue(pair.value, document);
    }
    return value;
  }
  if (isList(target)) return target.items.map((item) => unknownValue(item, document));
  return isScalar(target) ? unknownScalar(target.value, target.source ?? '') : null;
}

function unknownScalar(value: unknown, source: string): unknown {
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return value;
  return (typeof value === 'string' ? value : source).replace(/\p{Surrogate}/gu, '\uFFFD');
}

import type { Alias } from 'yaml';

/*
 * What this project looks at of the nodes of YAML, whether the `yaml` package made them or `plain-block.ts`; and which is
 * which, as the package tells, but without loading it. It names kinds by symbols that all its copies share.
 */

/** Under this a node names its kind. */
export const nodeKind: unique symbol = Symbol.for('yaml.node.type');
export const scalarKind = Symbol.for('yaml.scalar');
export const listKind = Symbol.for('yaml.seq');
export const mapKind = Symbol.for('yaml.map');
const aliasKind = Symbol.for('yaml.alias');

/** Where a node begins, where its value ends, and where it ends with what belongs to it. */
export type NodeRange = readonly [start: number, valueEnd: number, nodeEnd: number];

/** A node that was read from a text. */
export interface PlacedNode {
  readonly range: NodeRange;
}

/** A single value. */
export interface ScalarNode {
  /** As the core schema reads it. */
  readonly value: unknown;
  /** As it is written. */
  readonly source?: string;
  readonly comment?: string | null;
}

/** A list. */
export interface ListNode {
  readonly items: readonly unknown[];
}

/** A mapping. */
export interface MapNode {
  readonly items: readonly { readonly key: unknown; readonly value?: unknown }[];
}

export function isScalar(node: unknown): node is ScalarNode {
  return kindOf(node) === scalarKind;
}

export function isList(node: unknown): node is ListNode {
  return kindOf(node) === listKind;
}

export function isMap(node: unknown): node is MapNode {
  return kindOf(node) === mapKind;
}

export function isAlias(node: unknown): node is Alias {
  return kindOf(node) === aliasKind;
}

/** Where a node begins; undefined for what is no node, and for one that was not read from a text. */
export function offsetOf(node: unknown): number | undefined {
  if (kindOf(node) === undefined) return undefined;
  const range: unknown = Reflect.get(Object(node), 'range');
  const start: unknown = Array.isArray(range) ? range[0] : undefined;
  return typeof start === 'number' ? start : undefined;
}

function kindOf(node: unknown): unknown {
  return typeof node === 'object' && node !== null && nodeKind in node ? node[nodeKind] : undefined;
}

import type { CST, Document } from 'yaml';
import { type AuthoredValue, authoredValue, keyText, resolveAlias } from './authored-value.ts';
import { entryProperties, type FieldForm, fieldForm } from './field-names.ts';
import { isList, isMap, type MapNode, offsetOf, type PlacedNode } from './yaml-nodes.ts';

/** What the schema is given: text, or the known properties of an entry; something else is left to fail. */
export type FieldInput = AuthoredValue | { [property: string]: AuthoredValue };

/** One value of a field and where it stands. Offsets count in the YAML text. */
export interface FieldItem {
  readonly input: FieldInput;
  readonly offset: number;
  /** Offsets of an entry's properties. */
  readonly inner: ReadonlyMap<string, number>;
  /** Keys of an entry that it does not know. */
  readonly strange: readonly string[];
}

/** A field of the note. */
export interface WrittenField<Value extends PlacedNode = PlacedNode> {
  /** As the author spells it. */
  readonly name: string;
  readonly nameOffset: number;
  readonly offset: number;
  readonly value: Value | null;
  /** The tokens of the field, if the block was read with them. */
  readonly tokens: CST.CollectionItem | undefined;
  /** Absent where Layerwise does not know the field. */
  readonly form?: FieldForm;
}

/** The mapping at the top of a block. */
export interface FieldMap<Value extends PlacedNode = PlacedNode> {
  readonly items: readonly {
    readonly key: PlacedNode;
    readonly value: Value | null;
    readonly srcToken?: CST.CollectionItem;
  }[];
}

/**
 * Lists the fields of a block in the order of the text.
 *
 * @param fields The mapping at the top of the block.
 * @param document Resolves aliases; null where there are none.
 */
export function listFields<Value extends PlacedNode>(
  fields: FieldMap<Value>,
  document: Document.Parsed | null,
): WrittenField<Value>[] {
  return fields.items.map((pair) => {
    const name = keyText(pair.key, document);
    const form = fieldForm(name);
    const nameOffset = pair.key.range[0];
    const offset = pair.value?.range[0] ?? nameOffset;
    const { value, srcToken: tokens } = pair;
    return form === undefined
      ? { name, nameOffset, offset, value, tokens }
      : { name, nameOffset, offset, value, tokens, form };
  });
}

/**
 * Takes a known field apart into its values: one for a line, any number for a list. Nothing, and blank text, which
 * templates leave behind, are no values.
 *
 * @param field A field of the note.
 * @param form Its form.
 * @param document Resolves aliases; null where there are none.
 */
export function gatherItems(
  field: WrittenField,
  form: FieldForm,
  document: Document.Parsed | null,
): FieldItem[] {
  const node = resolveAlias(field.value, document);
  const value = authoredValue(node, document);
  if (form.form === 'words' && typeof value === 'string') {
    return value
      .split(/[\s,]+/)
      .filter(isWritten)
      .map((word) => plainItem(word, field.offset));
  }
  const link = form.wikilinks ? unquotedLink(value) : undefined;
  if (link !== undefined) return [plainItem(link, field.offset)];
  if (form.form === 'line' || !isList(node))
    return isWritten(value) ? [toItem(node, field.offset, form, document)] : [];
  return node.items.flatMap((item) => {
    const target = resolveAlias(item, document);
    if (!isWritten(authoredValue(target, document))) return [];
    const offset = offsetOf(item) ?? field.offset;
    return [toItem(target, offset, form, document)];
  });
}

function toItem(node: unknown, offset: number, form: FieldForm, document: Document.Parsed | null): FieldItem {
  const value = authoredValue(node, document);
  const properties = entryProperties(form.key);
  if (isMap(node) && properties.size > 0) return entryItem(node, offset, properties, document);
  if (form.textIs !== undefined && typeof value === 'string') {
    return { ...plainItem({ [form.textIs]: value }, offset), inner: new Map([[form.textIs, offset]]) };
  }
  return plainItem((form.wikilinks ? unquotedLink(value) : undefined) ?? value, offset);
}

function entryItem(
  map: MapNode,
  offset: number,
  properties: ReadonlyMap<string, unknown>,
  document: Document.Parsed | null,
): FieldItem {
  const input: { [property: string]: AuthoredValue } = {};
  const inner = new Map<string, number>();
  const strange: string[] = [];
  for (const pair of map.items) {
    const name = keyText(pair.key, document);
    // Only names of the schema become properties, so that none of the author's can be a special one.
    const property = [...properties.keys()].find((known) => known === name.toLowerCase());
    if (property === undefined) strange.push(name);
    const value = authoredValue(pair.value, document);
    if (property === undefined || !isWritten(value)) continue;
    input[property] = value;
    inner.set(property, offsetOf(pair.value) ?? offset);
  }
  return { input, offset, inner, strange };
}

function plainItem(input: FieldInput, offset: number): FieldItem {
  return { input, offset, inner: noProperties, strange: [] };
}

const noProperties: ReadonlyMap<string, number> = new Map();

/** The wikilink that a list of a list is: `[[Name, with comma]]` without quotes is a list of a list for YAML. */
export function unquotedLink(value: AuthoredValue): string | undefined {
  const [inner, ...others] = Array.isArray(value) ? value : [];
  if (others.length > 0 || !Array.isArray(inner)) return undefined;
  const texts = inner.filter((part): part is string => typeof part === 'string');
  return texts.length > 0 && texts.length === inner.length ? `[[${texts.join(', ')}]]` : undefined;
}

function isWritten(value: AuthoredValue): boolean {
  return value !== null && !(typeof value === 'string' && value.trim() === '');
}

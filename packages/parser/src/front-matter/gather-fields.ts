import type { CST, Document } from 'yaml';
import { type AuthoredValue, authoredValue, keyText, resolveAlias } from './authored-value.ts';
import { entryProperties, type FieldForm, fieldForm } from './field-names.ts';
import {
  isList,
  isMap,
  isScalar,
  type ListNode,
  type MapNode,
  offsetOf,
  type PlacedNode,
  type ScalarNode,
} from './yaml-nodes.ts';

/** What the schema is given: text, or the known properties of an entry; something else is left to fail. */
export type FieldInput = AuthoredValue | { [property: string]: AuthoredValue };

/** One value of a field and where it stands. Offsets count in the YAML text. */
export interface FieldItem {
  /** The field's, as the author spells it. */
  readonly name: string;
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
  /** Undefined where Layerwise does not know the field. */
  readonly form: FieldForm | undefined;
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
    const nameOffset = pair.key.range[0];
    return {
      name,
      nameOffset,
      offset: pair.value?.range[0] ?? nameOffset,
      value: pair.value,
      tokens: pair.srcToken,
      form: fieldForm(name),
    };
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
  if (isList(node) && form.form !== 'line') return gatherListItems(node, field, form, document);
  if (isScalar(node) && form.form === 'words') return gatherWords(authoredValue(node, document), field);
  const item = toItem(node, field.offset, field, form, document);
  return item === null ? [] : [item];
}

function gatherListItems(
  list: ListNode,
  field: WrittenField,
  form: FieldForm,
  document: Document.Parsed | null,
): FieldItem[] {
  if (form.wikilinks && list.items.length === 1) {
    const link = unquotedLink(authoredValue(list, document));
    if (link !== undefined) return [plainItem(link, field.offset, field)];
  }
  const items: FieldItem[] = [];
  for (const entry of list.items) {
    const offset = offsetOf(entry) ?? field.offset;
    const item = toItem(resolveAlias(entry, document), offset, field, form, document);
    if (item !== null) items.push(item);
  }
  return items;
}

function gatherWords(text: AuthoredValue, field: WrittenField): FieldItem[] {
  const words = typeof text === 'string' ? text.split(/[\s,]+/).filter(isWritten) : [];
  return words.map((word) => plainItem(word, field.offset, field));
}

/** A value of a field; null where nothing is written. */
function toItem(
  node: ScalarNode | ListNode | MapNode | undefined,
  offset: number,
  field: WrittenField,
  form: FieldForm,
  document: Document.Parsed | null,
): FieldItem | null {
  if (isMap(node)) {
    const properties = entryProperties(form.key);
    if (properties.size > 0) return entryItem(node, offset, field, properties, document);
  }
  const value = authoredValue(node, document);
  if (!isWritten(value)) return null;
  if (form.textIs !== undefined && typeof value === 'string') {
    const item = plainItem({ [form.textIs]: value }, offset, field);
    return { ...item, inner: new Map([[form.textIs, offset]]) };
  }
  return plainItem((form.wikilinks ? unquotedLink(value) : undefined) ?? value, offset, field);
}

function entryItem(
  map: MapNode,
  offset: number,
  field: WrittenField,
  properties: ReadonlyMap<string, unknown>,
  document: Document.Parsed | null,
): FieldItem {
  const input: { [property: string]: AuthoredValue } = {};
  const inner = new Map<string, number>();
  const strange: string[] = [];
  for (const pair of map.items) {
    const name = keyText(pair.key, document);
    // Only names of the schema become properties, so that none of the author's can be a special one.
    const property = name.toLowerCase();
    if (!properties.has(property)) {
      strange.push(name);
      continue;
    }
    const value = authoredValue(pair.value, document);
    if (!isWritten(value)) continue;
    input[property] = value;
    inner.set(property, offsetOf(pair.value) ?? offset);
  }
  return { name: field.name, input, offset, inner, strange };
}

function plainItem(input: FieldInput, offset: number, { name }: WrittenField): FieldItem {
  return { name, input, offset, inner: noProperties, strange: noNames };
}

const noProperties: ReadonlyMap<string, number> = new Map();
const noNames: readonly string[] = [];

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

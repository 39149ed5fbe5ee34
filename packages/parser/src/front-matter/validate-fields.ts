import type { z } from 'zod';
import { entryProperties, fieldForms } from './field-names.ts';
import type { FieldKey, FieldValues } from './fields.ts';
import type { FieldItem } from './gather-fields.ts';
import { readRightFields } from './read-right-fields.ts';
import { frontMatterSchema } from './schema.ts';
import type { Wrong } from './values/described-value.ts';
import { nearMiss } from './values/near-miss.ts';
import type { BlockProblem } from './yaml-block.ts';

/** The values of each property of `FrontMatter`, in order. */
export type ItemsByKey = ReadonlyMap<FieldKey, readonly FieldItem[]>;

/** The fields of a note as far as they are right. */
export interface ValidFields {
  readonly values: FieldValues;
  /** Where they come from: lists here and in `values` have the same indices. */
  readonly items: ItemsByKey;
  readonly problems: readonly BlockProblem[];
}

/**
 * Validates fields with the schema. Each wrong value is reported and left out, and the rest is validated again: a wrong
 * property costs an entry only that property, unless the entry cannot be without it.
 *
 * @param items What the note says.
 * @returns What is right in it, and problems in offsets of the YAML text.
 */
export function validateFields(items: ItemsByKey): ValidFields {
  const values = readRightFields(items);
  return values === null ? validateWithSchema(items) : { values, items, problems: [] };
}

/** The reference: what `validateFields` gives, whether all is right or not. */
export function validateWithSchema(items: ItemsByKey): ValidFields {
  const problems: BlockProblem[] = [];
  let kept = items;
  // Each round leaves out a value or a property, so the rounds come to an end.
  for (;;) {
    const result = frontMatterSchema().safeParse(schemaInput(kept));
    // The schema is made from what `FieldValues` is checked against.
    if (result.success) return { values: result.data as FieldValues, items: kept, problems };
    const faults = result.error.issues
      .map((issue) => toFault(issue, kept))
      .filter((fault) => fault !== undefined);
    problems.push(...faults.map((fault) => fault.problem));
    // An issue that belongs to no value would come again for ever.
    kept = faults.length === 0 ? new Map() : leaveOut(kept, faults);
  }
}

/** What is wrong with an item. */
interface Fault {
  readonly item: FieldItem;
  /** The property to leave out of an entry that can be without it; otherwise the whole item goes. */
  readonly property: string | undefined;
  readonly problem: BlockProblem;
}

function schemaInput(items: ItemsByKey): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const { key, form } of fieldForms) {
    const inputs = (items.get(key) ?? []).map((item) => item.input);
    if (form !== 'line') input[key] = inputs;
    else if (inputs.length > 0) input[key] = inputs[0];
  }
  return input;
}

function leaveOut(items: ItemsByKey, faults: readonly Fault[]): ItemsByKey {
  const faultsByItem = new Map<FieldItem, Fault[]>();
  for (const fault of faults) faultsByItem.set(fault.item, [...(faultsByItem.get(fault.item) ?? []), fault]);
  const kept = new Map<FieldKey, readonly FieldItem[]>();
  for (const [key, values] of items) {
    kept.set(
      key,
      values.flatMap((item) => leaveOutOfItem(item, faultsByItem.get(item) ?? [])),
    );
  }
  return kept;
}

function leaveOutOfItem(item: FieldItem, faults: readonly Fault[]): FieldItem[] {
  if (faults.length === 0) return [item];
  if (faults.some((fault) => fault.property === undefined)) return [];
  const wrong = faults.map((fault) => fault.property);
  const properties = Object.entries(item.input ?? {}).filter(([property]) => !wrong.includes(property));
  return [{ ...item, input: Object.fromEntries(properties) }];
}

function toFault(issue: z.core.$ZodIssue, items: ItemsByKey): Fault | undefined {
  const [key, ...path] = issue.path;
  const form = fieldForms.find((known) => known.key === key);
  if (form === undefined) return undefined;
  const [index, property] = form.form === 'line' ? [0] : path;
  const item = typeof index === 'number' ? items.get(form.key)?.[index] : undefined;
  if (item === undefined) return undefined;
  if (typeof property !== 'string') return { item, property: undefined, problem: wrongItem(item, issue) };
  const needed = entryProperties(form.key).get(property) === 'needed';
  const problem = item.inner.has(property)
    ? wrongProperty(item, issue, property, needed)
    : missingProperty(item, issue, property);
  return { item, property: needed ? undefined : property, problem };
}

function wrongItem(item: FieldItem, issue: z.core.$ZodIssue): BlockProblem {
  const message = `\`${item.name}\` is ${describe(item.input)}; expected ${issue.message}. It is left out.`;
  return wrongValue(item.offset, issue, message);
}

function wrongProperty(
  item: FieldItem,
  issue: z.core.$ZodIssue,
  property: string,
  needed: boolean,
): BlockProblem {
  const found = describe(Object.entries(item.input ?? {}).find(([name]) => name === property)?.[1]);
  const outcome = needed ? 'The entry is left out.' : 'It is left out.';
  const message = `\`${property}\` in \`${item.name}\` is ${found}; expected ${issue.message}. ${outcome}`;
  return wrongValue(item.inner.get(property) ?? item.offset, issue, message);
}

function wrongValue(offset: number, issue: z.core.$ZodIssue, message: string): BlockProblem {
  const { rule, suggestion } = readWrong(issue);
  return {
    offset,
    severity: rule === undefined ? 'warning' : 'error',
    rule: rule ?? 'frontmatter-value',
    message,
    ...(suggestion === undefined ? {} : { hint: `Did you mean \`${suggestion}\`?` }),
  };
}

function missingProperty(item: FieldItem, issue: z.core.$ZodIssue, property: string): BlockProblem {
  const meant = item.strange.find((name) => nearMiss(name, [property]) !== undefined);
  return {
    offset: item.offset,
    severity: 'warning',
    rule: 'frontmatter-value',
    message: `An entry of \`${item.name}\` has no \`${property}\`; expected ${issue.message}. The entry is left out.`,
    ...(meant === undefined ? {} : { hint: `Did you mean \`${property}\` where it says \`${meant}\`?` }),
  };
}

function readWrong(issue: z.core.$ZodIssue): Wrong {
  return issue.code === 'custom' ? (issue.params ?? {}) : {};
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `\`${value.length > 60 ? `${value.slice(0, 60)}…` : value}\``;
  return Array.isArray(value) ? 'a list' : 'a mapping';
}

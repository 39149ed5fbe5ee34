import type { z } from 'zod';
import { fieldForms } from './field-names.ts';
import type { FieldInput, FieldItem } from './gather-fields.ts';
import { type FieldKey, frontMatterSchema } from './schema.ts';
import type { Wrong } from './values/expectation.ts';
import { nearMiss } from './values/near-miss.ts';
import type { BlockProblem } from './yaml-block.ts';

/** A value of a field, under the name that the author gave the field. */
export interface NamedItem extends FieldItem {
  readonly name: string;
  /** True once a wrong property was left out of an entry. */
  readonly stripped?: true;
}

/** The values of each property of `FrontMatter`, in order. */
export type ItemsByKey = ReadonlyMap<FieldKey, readonly NamedItem[]>;

/** The fields of a note as far as they are right. */
export interface ValidFields {
  readonly values: z.output<typeof frontMatterSchema>;
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
  const problems: BlockProblem[] = [];
  let kept = items;
  // Each round leaves out a value or a property, so the rounds come to an end.
  for (;;) {
    const result = frontMatterSchema.safeParse(schemaInput(kept));
    if (result.success) return { values: result.data, items: kept, problems };
    const faults = result.error.issues
      .map((issue) => toFault(issue, kept))
      .filter((fault) => fault !== undefined);
    problems.push(...faults.flatMap((fault) => (fault.problem === undefined ? [] : [fault.problem])));
    kept = leaveOut(kept, faults);
  }
}

/** What is wrong with an item. */
interface Fault {
  readonly item: NamedItem;
  /** The property to leave out; without it, the whole item. */
  readonly property?: string;
  readonly problem?: BlockProblem;
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
  const kept = new Map<FieldKey, readonly NamedItem[]>();
  for (const [key, values] of items) {
    kept.set(
      key,
      values.flatMap((item) =>
        leaveOutOfItem(
          item,
          faults.filter((fault) => fault.item === item),
        ),
      ),
    );
  }
  return kept;
}

function leaveOutOfItem(item: NamedItem, faults: readonly Fault[]): NamedItem[] {
  if (faults.length === 0) return [item];
  if (faults.some((fault) => fault.property === undefined)) return [];
  const left = faults.map((fault) => fault.property);
  const input = Object.fromEntries(
    Object.entries(item.input ?? {}).filter(([property]) => !left.includes(property)),
  );
  return [{ ...item, input, stripped: true }];
}

function toFault(issue: z.core.$ZodIssue, items: ItemsByKey): Fault | undefined {
  const [key, ...path] = issue.path;
  const form = fieldForms.find((known) => known.key === key);
  if (form === undefined) return undefined;
  const [index, property] = form.form === 'line' ? [0, undefined] : path;
  const item = typeof index === 'number' ? items.get(form.key)?.[index] : undefined;
  if (item === undefined) return undefined;
  if (typeof property !== 'string') return { item, problem: wrongValue(item, issue) };
  if (item.inner.has(property) && !isMissing(item.input, property)) {
    return { item, property, problem: wrongValue(item, issue, property) };
  }
  // What was left out in an earlier round has been reported.
  return item.stripped ? { item } : { item, problem: missingProperty(item, issue, property) };
}

function isMissing(input: FieldInput, property: string): boolean {
  return propertyOf(input, property) === undefined;
}

function propertyOf(input: FieldInput, property: string): unknown {
  return Object.entries(input ?? {}).find(([name]) => name === property)?.[1];
}

function wrongValue(item: NamedItem, issue: z.core.$ZodIssue, property?: string): BlockProblem {
  const reason = readWrong(issue);
  const found = describeFound(property === undefined ? item.input : propertyOf(item.input, property));
  const where = property === undefined ? `\`${item.name}\`` : `\`${property}\` in \`${item.name}\``;
  return {
    offset: (property === undefined ? undefined : item.inner.get(property)) ?? item.offset,
    severity: reason.rule === undefined ? 'warning' : 'error',
    rule: reason.rule ?? 'frontmatter-value',
    message: `${where} is ${found}; expected ${issue.message}. It is left out.`,
    ...(reason.suggestion === undefined ? {} : { hint: `Did you mean \`${reason.suggestion}\`?` }),
  };
}

function missingProperty(item: NamedItem, issue: z.core.$ZodIssue, property: string): BlockProblem {
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

function describeFound(value: unknown): string {
  if (typeof value === 'string') return `\`${value.length > 60 ? `${value.slice(0, 60)}…` : value}\``;
  return Array.isArray(value) ? 'a list' : 'a mapping';
}

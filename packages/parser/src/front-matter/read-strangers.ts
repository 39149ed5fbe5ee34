import type { Document } from 'yaml';
import { knownNames } from './field-names.ts';
import type { WrittenField } from './gather-fields.ts';
import { isSpecialName, unknownValue } from './unknown-value.ts';
import { nearMiss } from './values/near-miss.ts';
import type { BlockProblem } from './yaml-block.ts';

/** Fields that Layerwise does not know. */
export interface Strangers {
  readonly unknown: { readonly [field: string]: unknown };
  readonly problems: readonly BlockProblem[];
}

/** Near misses that are no slips: the day that a page was published, in the notes of web clippers. */
const usualElsewhere = new Set(['published']);

/**
 * Keeps the fields that Layerwise does not know, for plugins and templates, and points out slips of the pen.
 *
 * @param fields All fields of a note.
 * @param document Resolves aliases; null where there are none.
 * @param answers Those of the fields that decide about publishing.
 */
export function readStrangers(
  fields: readonly WrittenField[],
  document: Document.Parsed | null,
  answers: ReadonlySet<WrittenField>,
): Strangers {
  const unknown: Record<string, unknown> = {};
  const problems: BlockProblem[] = [];
  for (const field of fields) {
    if (field.form !== undefined || answers.has(field)) continue;
    if (isSpecialName(field.name)) problems.push(specialName(field));
    else if (field.name !== '') unknown[field.name] = unknownValue(field.value, document);
    const meant = usualElsewhere.has(field.name) ? undefined : nearMiss(field.name, knownNames);
    if (meant !== undefined) problems.push(slip(field, meant));
  }
  return { unknown, problems };
}

function specialName(field: WrittenField): BlockProblem {
  return {
    offset: field.nameOffset,
    severity: 'warning',
    rule: 'frontmatter-value',
    message: `A field cannot be named \`${field.name}\`. It is left out.`,
    hint: 'Give it another name.',
  };
}

function slip(field: WrittenField, meant: string): BlockProblem {
  return {
    offset: field.nameOffset,
    severity: 'info',
    rule: 'frontmatter-value',
    message: `\`${field.name}\` is no field of Layerwise; it is kept and ignored.`,
    hint: `Did you mean \`${meant}\`?`,
  };
}

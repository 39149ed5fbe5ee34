import type { Document } from 'yaml';
import { readAnswers } from './answer.ts';
import { fieldForms } from './field-names.ts';
import type { FieldKey } from './fields.ts';
import { type FieldItem, gatherItems, listFields, type WrittenField } from './gather-fields.ts';
import { readStrangers } from './read-strangers.ts';
import { isSpecialName } from './unknown-value.ts';
import { type ItemsByKey, type ValidFields, validateFields } from './validate-fields.ts';
import type { Answer } from './visibility.ts';
import type { BlockProblem, YamlBlock } from './yaml-block.ts';
import { isScalar } from './yaml-nodes.ts';

/** What the fields of a block mean. */
export interface InterpretedFields {
  readonly values: ValidFields['values'];
  /** Offsets in the YAML text, by the names of `FrontMatter.positions`. */
  readonly places: ReadonlyMap<string, number>;
  readonly unknown: { readonly [field: string]: unknown };
  readonly draft: Answer;
  readonly publish: Answer;
  readonly problems: readonly BlockProblem[];
}

/**
 * Gives the fields of a block their meaning.
 *
 * @param block A block, whether wholly readable or not.
 * @returns Valid values, unknown fields, the answers that decide about publishing, and problems.
 */
export function interpretFields(block: YamlBlock): InterpretedFields {
  const { document } = block;
  const fields = block.fields === undefined ? [] : listFields(block.fields, document);
  if (fields.length === 0) {
    return {
      ...validateFields(new Map()),
      places: new Map(),
      unknown: {},
      draft: 'absent',
      publish: 'absent',
    };
  }
  const { items, problems } = sortItems(fields, document);
  const valid = validateFields(items);
  const answers = readAnswers(fields, document);
  const strangers = readStrangers(fields, document, answers.fields);
  return {
    values: valid.values,
    places: placesOf(fields, valid.items),
    unknown: strangers.unknown,
    draft: answers.draft,
    publish: answers.publish,
    problems: [
      ...problems,
      ...valid.problems,
      ...checkSessions(valid),
      ...strangers.problems,
      ...answers.problems,
    ].sort((one, other) => one.offset - other.offset),
  };
}

/** Gathers the values of known fields by property. */
function sortItems(fields: readonly WrittenField[], document: Document.Parsed | null) {
  const items = new Map<FieldKey, readonly FieldItem[]>();
  const ranks = new Map<FieldKey, number>();
  const problems: BlockProblem[] = [];
  for (const field of fields) {
    const { form } = field;
    if (form === undefined) continue;
    const found = gatherItems(field, form, document);
    if (form.key === 'tags' && isComment(field)) problems.push(commentForTags(field));
    if (found.length === 0) continue;
    if (form.form !== 'line') {
      if (isNumber(field)) problems.push(numberForList(field));
      const before = items.get(form.key);
      items.set(form.key, before === undefined ? found : [...before, ...found]);
      continue;
    }
    const rank = form.names.indexOf(field.name.toLowerCase());
    const rankBefore = ranks.get(form.key) ?? Number.POSITIVE_INFINITY;
    if (rank === rankBefore) problems.push(givenTwice(field));
    if (rank >= rankBefore) continue;
    items.set(form.key, found);
    ranks.set(form.key, rank);
  }
  return { items, problems };
}

/** `tags: #ml` says nothing to YAML. A comment that is meant as one has a blank after the `#`. */
function isComment({ value }: WrittenField): boolean {
  return isScalar(value) && value.value === null && /^[^\s#]/.test(value.comment ?? '');
}

function commentForTags(field: WrittenField): BlockProblem {
  return {
    offset: field.offset,
    severity: 'warning',
    rule: 'frontmatter-value',
    message: `\`${field.name}\` has no value: what follows \`#\` is a comment in YAML.`,
    hint: 'Leave the `#` out, or put quotes around the tags.',
  };
}

function isNumber({ value }: WrittenField): boolean {
  return isScalar(value) && typeof value.value === 'number';
}

function numberForList(field: WrittenField): BlockProblem {
  return {
    offset: field.offset,
    severity: 'info',
    rule: 'frontmatter-value',
    message: `\`${field.name}\` is a number, which is read as text.`,
    hint: 'Put quotes around it.',
  };
}

function givenTwice(field: WrittenField): BlockProblem {
  return {
    offset: field.nameOffset,
    severity: 'warning',
    rule: 'frontmatter-value',
    message: `\`${field.name}\` is given twice, because letter case is ignored; the first is taken.`,
    hint: 'Keep one of the two.',
  };
}

const lineKeys = new Set(fieldForms.filter(({ form }) => form === 'line').map(({ key }) => key));

/** Names every value's place: by the field as written, and by the property of `FrontMatter`, which has its own indices. */
function placesOf(fields: readonly WrittenField[], items: ItemsByKey): Map<string, number> {
  const places = new Map<string, number>();
  for (const [key, values] of items) {
    const [first] = values;
    if (first === undefined) continue;
    if (!lineKeys.has(key)) placeItems(key, values, places);
    places.set(key, first.offset);
  }
  for (const field of fields) if (!isSpecialName(field.name)) places.set(field.name, field.offset);
  return places;
}

function placeItems(key: FieldKey, items: readonly FieldItem[], places: Map<string, number>): void {
  const written = new Map<string, number>();
  let index = 0;
  for (const item of items) {
    const count = written.get(item.name) ?? 0;
    written.set(item.name, count + 1);
    placeItem(`${item.name}.${count}`, item, places);
    if (item.name !== key || count !== index) placeItem(`${key}.${index}`, item, places);
    index += 1;
  }
}

function placeItem(path: string, { offset, inner }: FieldItem, places: Map<string, number>): void {
  places.set(path, offset);
  for (const [property, innerOffset] of inner) places.set(`${path}.${property}`, innerOffset);
}

/** A dive that is scheduled needs a day; the session stays, for its minutes count. */
function checkSessions({ values, items }: ValidFields): BlockProblem[] {
  return values.sessions.flatMap((session, index) => {
    const item = items.get('sessions')?.[index];
    if (session.outcome !== 'schedule' || session.due !== undefined || item === undefined) return [];
    return [
      {
        offset: item.inner.get('outcome') ?? item.offset,
        severity: 'warning',
        rule: 'frontmatter-value',
        message: 'A session with the outcome `schedule` has no `due`; expected the date it is scheduled for.',
        hint: 'Add `due: 2026-12-01`, or make the outcome `bookmark`.',
      } as const,
    ];
  });
}

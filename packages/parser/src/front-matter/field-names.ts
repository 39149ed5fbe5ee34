import { type FieldKey, fields } from './fields.ts';

/** How a field is written. */
export interface FieldForm {
  readonly key: FieldKey;
  /** The names authors use; where several are given for a single value, the first named wins. */
  readonly names: readonly [string, ...string[]];
  /** `line`: one value. `list`: one or many. `words`: likewise, and text is parted at commas and blanks. */
  readonly form: 'line' | 'list' | 'words';
  /** Unquoted `[[wikilinks]]`, which YAML takes for lists within lists, are names here. */
  readonly wikilinks?: true;
  /** The property that text gives where mappings are meant: a source may be its URL alone. */
  readonly textIs?: 'url';
}

/** Every known field but `draft` and `publish`, in the order in which new ones are written. */
export const fieldForms: readonly FieldForm[] = [
  { key: 'title', names: ['title'], form: 'line' },
  { key: 'kind', names: ['kind'], form: 'line' },
  { key: 'layer', names: ['layer'], form: 'line' },
  { key: 'track', names: ['track'], form: 'line' },
  { key: 'topics', names: ['topics', 'topic'], form: 'list', wikilinks: true },
  { key: 'principles', names: ['principles', 'principle'], form: 'list', wikilinks: true },
  { key: 'tools', names: ['tools', 'tool'], form: 'list', wikilinks: true },
  { key: 'date', names: ['date'], form: 'line' },
  { key: 'updated', names: ['updated'], form: 'line' },
  { key: 'sessions', names: ['sessions'], form: 'list' },
  { key: 'sources', names: ['sources', 'source'], form: 'list', textIs: 'url' },
  { key: 'taught', names: ['taught'], form: 'list' },
  { key: 'reviewed', names: ['reviewed'], form: 'list' },
  { key: 'status', names: ['status'], form: 'line' },
  { key: 'since', names: ['since'], form: 'line' },
  { key: 'until', names: ['until'], form: 'line' },
  { key: 'succeededBy', names: ['succeeded-by'], form: 'line', wikilinks: true },
  { key: 'tags', names: ['tags', 'tag'], form: 'words' },
  { key: 'aliases', names: ['aliases', 'alias'], form: 'list' },
  { key: 'permalink', names: ['permalink', 'slug'], form: 'line' },
  { key: 'description', names: ['description'], form: 'line' },
  { key: 'image', names: ['image', 'cover'], form: 'line', wikilinks: true },
  { key: 'lang', names: ['lang'], form: 'line' },
  { key: 'cssclasses', names: ['cssclasses', 'cssclass'], form: 'words' },
  { key: 'toc', names: ['toc'], form: 'line' },
  { key: 'comments', names: ['comments'], form: 'line' },
];

/** The fields that decide whether a note is public. */
export const answerNames = ['draft', 'publish'] as const;

const formsByName = new Map(fieldForms.flatMap((form) => form.names.map((name) => [name, form] as const)));

/** Every name that means something, for hints. */
export const knownNames: readonly string[] = [...formsByName.keys(), ...answerNames];

/**
 * The form of a field.
 *
 * @param name As written; letter case is ignored, as in Obsidian.
 */
export function fieldForm(name: string): FieldForm | undefined {
  return formsByName.get(name.toLowerCase());
}

/** The properties of the entries of a list; none for lists of text. */
export function entryProperties(key: FieldKey): ReadonlyMap<string, 'needed' | 'optional'> {
  return propertiesByKey.get(key) ?? new Map();
}

const propertiesByKey = new Map(
  fieldForms.map(({ key }) => {
    const { value } = fields[key];
    const properties = value.type === 'entry' ? Object.entries(value.properties) : [];
    return [
      key,
      new Map(properties.map(([name, { isNeeded }]) => [name, isNeeded ? 'needed' : 'optional'] as const)),
    ] as const;
  }),
);

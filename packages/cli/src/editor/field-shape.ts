/** What a field holds, as far as editors are told. */
export interface FieldShape {
  readonly type: 'text' | 'list' | 'entries' | 'date' | 'boolean';
  /** The words that are allowed; empty where any text is. */
  readonly choices: readonly string[];
}

/** Reads off a property of the JSON Schema what the field holds. */
export function readFieldShape(property: unknown): FieldShape {
  const forms = listForms(property);
  const choices = forms.flatMap((form) => listTexts(Reflect.get(form, 'enum')));
  const items = forms.flatMap((form) => listForms(Reflect.get(form, 'items')));
  if (items.some(isOfType('object'))) return { type: 'entries', choices: [] };
  if (items.length > 0) return { type: 'list', choices };
  if (forms.some(isOfType('boolean')) && !forms.some(isOfType('string')))
    return { type: 'boolean', choices: [] };
  if (forms.some((form) => String(Reflect.get(form, 'pattern')).includes('[T ]')))
    return { type: 'date', choices: [] };
  return { type: 'text', choices };
}

/** A schema, or those that it lets choose from. */
function listForms(schema: unknown): readonly object[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const alternatives: unknown = Reflect.get(schema, 'anyOf');
  return Array.isArray(alternatives) ? alternatives.flatMap(listForms) : [schema];
}

function isOfType(type: string): (form: object) => boolean {
  return (form) => [Reflect.get(form, 'type')].flat().includes(type);
}

function listTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

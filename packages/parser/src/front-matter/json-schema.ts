import type { z as Zod } from 'zod';
import { zod } from '../late-packages.ts';
import { fieldForms } from './field-names.ts';
import { fields, source } from './fields.ts';
import { fieldSchema, valueSchema } from './schema.ts';
import { yesOrNo } from './values/text.ts';

/**
 * The front matter as JSON Schema, for the YAML language server and other editors' help: every name of every field, made
 * from the schema that notes are validated with. It describes how fields are best written; `readFrontMatter` accepts a
 * little more, such as words in capitals.
 *
 * @returns JSON Schema, draft 7.
 */
export function frontMatterJsonSchema(): Record<string, unknown> {
  const { z } = zod();
  const shape: Record<string, Zod.ZodType> = {
    draft: fieldSchema({ isList: false, value: yesOrNo, description: '`true` keeps the note private.' }),
    publish: fieldSchema({
      isList: false,
      value: yesOrNo,
      description: '`false` keeps the note private; a site can ask for `true`.',
    }),
  };
  for (const { key, names, textIs } of fieldForms) {
    const described = fields[key];
    const schema = fieldSchema(described);
    const text = textIs === undefined ? [] : [valueSchema(source.properties[textIs].value)];
    const items = described.isList ? [valueSchema(described.value), ...text] : [];
    const value = text.length > 0 ? z.array(z.union(items)) : schema;
    // Templates leave fields without a value.
    const field = z.union([...items, value, z.null()]).describe(described.description);
    for (const name of names) shape[name] = field.optional();
  }
  const { $schema, ...rest } = z.toJSONSchema(z.looseObject(shape), {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      for (const member of jsonSchema.anyOf ?? []) delete member.description;
    },
  });
  return { $schema, title: 'Front matter of a Layerwise note', ...rest };
}

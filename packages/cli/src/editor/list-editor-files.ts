import { frontMatterJsonSchema, kinds, layers, outcomes, toolStatuses, tracks } from '@layerwise/parser';
import { type FieldShape, readFieldShape } from './field-shape.ts';
import { kindFields } from './kind-fields.ts';

/**
 * Makes the files that help editors with front matter, all of them from the schema that notes are validated with: a JSON
 * Schema for the YAML language server, property types and templates for Obsidian, and snippets for VS Code.
 *
 * @returns texts by path
 */
export function listEditorFiles(): ReadonlyMap<string, string> {
  const schema = frontMatterJsonSchema();
  const properties = new Map(Object.entries(Object(schema['properties'])));
  const shapes = new Map([...properties].map(([name, property]) => [name, readFieldShape(property)]));
  return new Map([
    ['front-matter.schema.json', toJson(schema)],
    ['obsidian/types.json', toJson({ types: listObsidianTypes(shapes) })],
    ...kinds.map(
      (kind) => [`obsidian/templates/${kind}.md`, writeTemplate(kindFields[kind], shapes)] as const,
    ),
    ['vscode/layerwise.code-snippets', toJson(listSnippets(shapes))],
  ]);
}

type Shapes = ReadonlyMap<string, FieldShape>;

/** Obsidian's own types of three fields. */
const obsidianOwn: ReadonlyMap<string, string> = new Map([
  ['tags', 'tags'],
  ['aliases', 'aliases'],
  ['cssclasses', 'multitext'],
]);

/** Lists of entries are left out: Obsidian has no type for them. */
function listObsidianTypes(shapes: Shapes): object {
  const types = { text: 'text', list: 'multitext', date: 'date', boolean: 'checkbox' } as const;
  return Object.fromEntries(
    [...shapes].flatMap(([name, { type }]) =>
      type === 'entries' ? [] : [[name, obsidianOwn.get(name) ?? types[type]]],
    ),
  );
}

/** For Obsidian's core plugin "Templates", and for `layerwise new`: both fill in what stands in double braces. */
function writeTemplate(fields: readonly string[], shapes: Shapes): string {
  const lines = fields.map((name) => {
    const { type } = findShape(name, shapes);
    if (type === 'date') return `${name}: {{date}}`;
    if (name === 'draft') return `${name}: true`;
    return type === 'list' || type === 'entries' ? `${name}: []` : `${name}:`;
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

function listSnippets(shapes: Shapes): object {
  const ofKinds = kinds.map((kind) => [
    `Front matter of a ${kind}`,
    {
      scope: 'markdown',
      prefix: `layerwise-${kind}`,
      description: `Begins a ${kind}.`,
      body: [
        '---',
        ...kindFields[kind].map((name, index) => writeSnippetLine(name, index + 1, shapes)),
        '---',
        '$0',
      ],
    },
  ]);
  const session = `  - { date: ${today}, minutes: \${1:45}, outcome: ${writeChoice(2, outcomes)} }$0`;
  return Object.fromEntries([
    ...ofKinds,
    [
      'Session',
      {
        scope: 'markdown',
        prefix: 'layerwise-session',
        description: 'A timeboxed reading, below `sessions:`.',
        body: [session],
      },
    ],
  ]);
}

const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

const words: ReadonlySet<string> = new Set([...layers, ...tracks, ...toolStatuses]);

function writeSnippetLine(name: string, stop: number, shapes: Shapes): string {
  const { type, choices } = findShape(name, shapes);
  // The schema has older spellings too.
  const offered = choices.filter((choice) => words.has(choice));
  if (offered.length > 0) return `${name}: ${writeChoice(stop, offered)}`;
  if (type === 'date') return `${name}: ${today}`;
  if (type === 'boolean') return `${name}: ${writeChoice(stop, ['true', 'false'])}`;
  return type === 'text' ? `${name}: $${stop}` : `${name}: [$${stop}]`;
}

function writeChoice(stop: number, choices: readonly string[]): string {
  return `\${${stop}|${choices.join(',')}|}`;
}

function findShape(name: string, shapes: Shapes): FieldShape {
  const shape = shapes.get(name);
  if (shape === undefined) throw new Error(`The schema knows no field ${name}.`);
  return shape;
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

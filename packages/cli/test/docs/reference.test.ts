import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configSchema, loadConfig, progressSchema } from '@layerwise/builder';
import { frontMatterJsonSchema, rules } from '@layerwise/parser';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { readCodeSpans, readDocs, readRows, readSections } from './read-docs.ts';

/** The code spans of a page's headings of some depth: what the page says that there is. */
function readNames(page: string, depth: number): readonly string[] {
  return readSections(readDocs(page))
    .filter((section) => section.depth === depth)
    .flatMap(({ heading }) => readCodeSpans(heading));
}

function sectionOf(page: string, name: string): string {
  const section = readSections(readDocs(page)).find(({ heading }) => readCodeSpans(heading).includes(name));
  return section?.text ?? '';
}

describe('Diagnostics.md', () => {
  it('has a heading for each rule and for nothing else', () => {
    expect([...readNames('Diagnostics', 3)].sort()).toEqual([...rules].sort());
  });

  it.each(rules)('says the severity of %s', (rule) => {
    expect(sectionOf('Diagnostics', rule)).toMatch(/^\nSeverity: (?:error|warning|info)\b.*\.\n/u);
  });
});

describe('Front matter.md', () => {
  const properties = readObject(frontMatterJsonSchema(), 'properties');

  it('has a heading and a row for each name of a field and for nothing else', () => {
    const names = Object.keys(properties).sort();
    const rows = readRows(sectionText('Front matter', 'The fields'));
    expect([...readNames('Front matter', 3)].sort()).toEqual(names);
    expect(rows.flatMap((row) => readCodeSpans(row.slice(0, 2).join(' '))).sort()).toEqual(names);
  });

  it.each(['sessions', 'sources', 'taught'])('has a row for each property of %s', (field) => {
    const entry = findEntry(properties[field]);
    const rows = readRows(sectionOf('Front matter', field));
    expect(rows.map(([name = '']) => readCodeSpans(name)[0]).sort()).toEqual(Object.keys(entry).sort());
  });

  it.each(Object.keys(properties))('gives an example of %s', (field) => {
    const section = readSections(readDocs('Front matter')).find(({ heading }) =>
      readCodeSpans(heading).includes(field),
    );
    const names = readCodeSpans(section?.heading ?? '');
    expect(names.some((name) => section?.text.includes(`\`\`\`yaml\n${name}:`))).toBe(true);
  });
});

describe('Configuration.md', () => {
  const options = Object.keys(configSchema.shape);

  it('has a heading for each option and for nothing else', () => {
    expect([...readNames('Configuration', 3)].sort()).toEqual([...options].sort());
  });

  it.each(options)('has a row for each option within %s, and an example', (option) => {
    const paths = listPaths(Reflect.get(configSchema.shape, option), option);
    const rows = readRows(sectionOf('Configuration', option)).map(([first = '']) => readCodeSpans(first)[0]);
    const named = paths.length === 1 && paths[0] === option ? [] : paths;
    expect(rows.filter((name) => name?.startsWith(`${option}.`)).sort()).toEqual([...named].sort());
    expect(sectionOf('Configuration', option)).toContain(`\`\`\`ts\n${option}: `);
  });

  it('says the defaults as they are', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'layerwise-docs-'));
    const config = await loadConfig({ cwd: folder }).finally(() => rm(folder, { recursive: true }));
    for (const [path, said] of listDefaults()) {
      const parts = path.split('.');
      const value = parts.reduce<unknown>((at, part) => Reflect.get(Object(at), part), config);
      expect([path, said]).toEqual([path, String(value)]);
    }
    expect([config.vaultFolder, config.outFolder]).toEqual([join(folder, 'content'), join(folder, 'dist')]);
  });

  /** Defaults in the docs that are values of the configuration under the very same name. */
  function listDefaults(): readonly (readonly [string, string])[] {
    return options
      .filter((option) => !['vault', 'out', 'layers', 'tracks'].includes(option))
      .flatMap((option) =>
        readRows(sectionOf('Configuration', option)).flatMap((row) => {
          const said = readCodeSpans(row.at(-1) ?? '')[0];
          const path = readCodeSpans(row[0] ?? '').find((span) => span.startsWith(`${option}.`));
          return said === undefined ? [] : [[path ?? option, said] as const];
        }),
      );
  }
});

describe('The table of all options in Configuration.md', () => {
  it('is what the schema says', () => {
    const rows = readRows(sectionText('Configuration', 'All options'));
    const said = Object.entries(configSchema.shape).map(([name, schema]) => [
      `[[#${name}\\|\`${name}\`]]`,
      String(schema.unwrap().description),
    ]);
    expect(rows).toEqual(said);
  });
});

describe('Commands.md', async () => {
  const commands = [...(await askHelp([])).matchAll(/^ {2}([a-z]+) .*$/gmu)]
    .map(([, name = '']) => name)
    .filter((name) => !['help', 'layerwise'].includes(name));

  it('has a heading for each command and for nothing else', () => {
    const said = readNames('Commands', 2).filter((name) => name.startsWith('layerwise '));
    expect([...said].sort()).toEqual(commands.map((name) => `layerwise ${name}`).sort());
  });

  it.each(commands)('has a row for each option of %s, with its choices, and no other', async (command) => {
    const help = await readOptions(command);
    const rows = readSections(readDocs('Commands'))
      .filter(({ heading }) =>
        readCodeSpans(heading).some((name) => [command, `layerwise ${command}`].includes(name)),
      )
      .flatMap(({ text }) => readRows(text))
      .filter(([first = '']) => first.startsWith('`--'));
    expect(rows.map(([first = '']) => readCodeSpans(first)[0]).sort()).toEqual([...help.keys()].sort());
    for (const row of rows) {
      const choices = help.get(readCodeSpans(row[0] ?? '')[0] ?? '') ?? [];
      expect(readCodeSpans(row.slice(1).join(' '))).toEqual(expect.arrayContaining([...choices]));
    }
  });

  it('has the options of the program itself', async () => {
    const rows = readRows(sectionText('Commands', 'Options of `layerwise`'));
    expect(rows.map(([first = '']) => readCodeSpans(first)[0])).toEqual([
      ...(await readOptions(null)).keys(),
    ]);
  });
});

describe('Data files.md', () => {
  it('has a row for each part of data/progress.json and for nothing else', () => {
    const rows = readRows(sectionOf('Data files', 'data/progress.json'));
    expect(rows.map(([first = '']) => readCodeSpans(first)[0]).sort()).toEqual(
      Object.keys(progressSchema.shape).sort(),
    );
  });
});

/** What a command prints when it is asked for its options. */
async function askHelp(command: readonly string[]): Promise<string> {
  let printed = '';
  const output = { write: (text: string) => (printed += text), isTerminal: false, columns: 80 };
  const code = await main([...command, '--help'], {
    cwd: tmpdir(),
    env: {},
    stdout: output,
    stderr: output,
    isStdinTerminal: false,
  });
  expect(code).toBe(0);
  return printed;
}

/** The options of a command with their choices; null: of the program. `--help` is the program's. */
async function readOptions(command: string | null): Promise<ReadonlyMap<string, readonly string[]>> {
  const help = await askHelp(command === null ? [] : [command]);
  const list = /^Options:\n([\s\S]*?)\n\n/mu.exec(help)?.[1] ?? '';
  const options = list.split(/\n(?= {2}-)/u).map((option) => {
    const text = option.replace(/\s+/gu, ' ').trim();
    const name = /^(?:-\w, )?--[\w-]+(?: [<[][^>\]]+[>\]])?/u.exec(text)?.[0] ?? text;
    const choices = /\(choices: ((?:"\w+",? ?)+)/u.exec(text)?.[1] ?? '';
    return [name, [...choices.matchAll(/"(\w+)"/gu)].map(([, choice = '']) => choice)] as const;
  });
  return new Map(options.filter(([name]) => command === null || name !== '-h, --help'));
}

function sectionText(page: string, heading: string): string {
  return readSections(readDocs(page)).find((section) => section.heading === heading)?.text ?? '';
}

/** The paths of all options within one; layers and tracks once for all of theirs. */
function listPaths(schema: unknown, path: string): readonly string[] {
  const shape = shapeOf(schema);
  if (shape === null) return [path];
  const paths = Object.entries(shape).flatMap(([name, inner]) => listPaths(inner, `${path}.${name}`));
  const general = paths.map((one) =>
    one.replace(/^layers\.\w+/u, 'layers.LAYER').replace(/^tracks\.\w+/u, 'tracks.TRACK'),
  );
  return [...new Set(general)];
}

/** The fields of an object's schema, optional or not; null for other schemas. */
function shapeOf(schema: unknown): object | null {
  if (typeof schema !== 'object' || schema === null) return null;
  if ('shape' in schema && typeof schema.shape === 'object') return schema.shape;
  const isList = 'element' in schema;
  return !isList && 'unwrap' in schema && typeof schema.unwrap === 'function'
    ? shapeOf(schema.unwrap())
    : null;
}

/** The properties of the mappings that a field of the JSON Schema takes as entries of its list. */
function findEntry(schema: unknown): object {
  const found = JSON.stringify(schema);
  const entry: unknown = JSON.parse(found, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'anyOf' in value && Array.isArray(value.anyOf)
      ? (value.anyOf.find((one: unknown) => typeof one === 'object' && one !== null && 'properties' in one) ??
        value)
      : value,
  );
  return readObject(entry, 'properties');
}

function readObject(value: unknown, name: string): { readonly [key: string]: unknown } {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'object' && found !== null ? { ...found } : {};
}

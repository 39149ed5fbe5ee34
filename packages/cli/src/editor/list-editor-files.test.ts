import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frontMatterJsonSchema, kinds, readFrontMatter } from '@layerwise/parser';
import { describe, expect, it } from 'vitest';
import { readFieldShape } from './field-shape.ts';
import { listEditorFiles } from './list-editor-files.ts';

const folder = fileURLToPath(new URL('../../editor', import.meta.url));
const files = listEditorFiles();

function read(path: string): string {
  return files.get(path) ?? '';
}

describe('the files for editors', () => {
  it('are those that are shipped: `pnpm editor` writes them anew', async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const shipped = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(shipped.filter((path) => !path.endsWith('README.md')).sort()).toEqual(
      [...files.keys()].map((path) => join(folder, path)).sort(),
    );
    for (const [path, text] of files) expect(await readFile(join(folder, path), 'utf8'), path).toBe(text);
  });

  it('give Obsidian a type for each field it has one for', () => {
    const { types } = JSON.parse(read('obsidian/types.json'));
    expect(types).toMatchObject({
      title: 'text',
      layer: 'text',
      topics: 'multitext',
      topic: 'multitext',
      tags: 'tags',
      aliases: 'aliases',
      date: 'date',
      draft: 'checkbox',
    });
    expect(types).not.toHaveProperty('sessions');
  });

  it.each(kinds)('have a template for a %s whose front matter is right', (kind) => {
    const text = read(`obsidian/templates/${kind}.md`).replaceAll('{{date}}', '2026-11-24');
    expect(readFrontMatter(text, `${kind}.md`)).toMatchObject({ readable: true, diagnostics: [] });
  });

  it('let VS Code choose among the words of a field', () => {
    const snippets = JSON.parse(read('vscode/layerwise.code-snippets'));
    expect(snippets['Front matter of a note'].body.slice(0, 4)).toEqual([
      '---',
      `layer: \${1|skim,explore,deepen|}`,
      `track: \${2|need,want|}`,
      'topics: [$3]',
    ]);
    expect(snippets['Front matter of a tool'].body).toContain(`status: \${1|trying,using,retired|}`);
  });
});

describe('readFieldShape', () => {
  const properties = Object(frontMatterJsonSchema()['properties']);

  it.each([
    ['title', 'text', []],
    ['layer', 'text', ['skim', 'explore', 'deepen']],
    ['date', 'date', []],
    ['since', 'text', []],
    ['reviewed', 'list', []],
    ['topics', 'list', []],
    ['sessions', 'entries', []],
    ['source', 'entries', []],
    ['draft', 'boolean', []],
    ['toc', 'boolean', []],
  ])('%s', (name, type, choices) => {
    expect(readFieldShape(properties[name])).toEqual({ type, choices });
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Diagnostic, loadConfig } from '@layerwise/builder';
import { theme } from '@layerwise/templates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCodeBlocks, readCodeSpans, readDocs, readSections } from './read-docs.ts';

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What the examples need beside themselves. */
const surroundings = {
  'one/Twin.md': '# Twin\n',
  'two/Twin.md': '# Twin\n',
  'private/Salary.md': '# Salary\n',
  'pixel.png': pixel,
};

const examples = readSections(readDocs('Diagnostics')).flatMap(({ heading, text }) => {
  const rule = readCodeSpans(heading)[0] ?? '';
  const block = readCodeBlocks(text).find(({ language }) => language === 'markdown');
  const severities = /^Severity: (.*)$/mu.exec(text)?.[1] ?? '';
  return block === undefined ? [] : [{ rule, severities, source: block.source }];
});

describe('each example of Diagnostics.md', () => {
  let folder: string;
  let diagnostics: readonly Diagnostic[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'layerwise-docs-'));
    const notes = examples.map(({ rule, source }) => [`${rule}.md`, source] as const);
    for (const [path, content] of [...notes, ...Object.entries(surroundings)]) {
      const file = join(folder, 'content', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    const result = await build({
      config: await loadConfig({ cwd: folder }),
      theme,
      now: '2026-11-24',
      drafts: false,
      cache: false,
      workers: 1,
      journal: false,
      search: false,
      write: false,
    });
    ({ diagnostics } = result);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(examples)('brings about $rule, with a severity that the docs name', ({ rule, severities }) => {
    const found = diagnostics.filter((diagnostic) => diagnostic.path === `${rule}.md`);
    const own = found.filter((diagnostic) => diagnostic.rule === rule);
    expect(own.map(({ severity }) => severities.includes(severity))).toEqual([true]);
  });
});

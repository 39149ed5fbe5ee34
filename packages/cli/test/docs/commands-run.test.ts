import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from '../run-cli.ts';
import { docsFolder, readCodeBlocks, readDocs } from './read-docs.ts';

/** What is served until somebody ends it, or works on the machine of whoever reads. */
const untried = /^layerwise (?:dev|preview|completion|sources)\b/u;

const pages = readdirSync(docsFolder).filter((name) => name.endsWith('.md'));
const lines = pages.flatMap((page) =>
  readCodeBlocks(readDocs(page.slice(0, -'.md'.length)))
    .filter(({ language }) => language === 'sh')
    .flatMap(({ source }) => source.split('\n'))
    .map((line) => line.replace(/\s+#\s.*$/u, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ page, line })),
);
const commands = lines.filter(({ line }) => /^(?:npx )?(?:pnpm )?layerwise\b/u.test(line));

describe('each command of the docs', () => {
  let workshop: Workshop;
  let number = 0;

  beforeAll(async () => {
    workshop = await openWorkshop({ 'content/serving/KV.md': '---\nlayer: skim\n---\n# KV cache\n' });
    await mkdir(join(workshop.path, 'old-blog/content'), { recursive: true });
    await writeFile(join(workshop.path, 'old-blog/content/a.md'), '+++\ntitle = "A"\n+++\nText\n');
  });
  afterAll(() => workshop.close());

  it('is a command of Layerwise, or one that is known here', () => {
    const others = lines.filter((one) => !commands.includes(one)).map(({ line }) => line.split(' ')[0]);
    expect([...new Set(others)].sort()).toEqual(['curl']);
    expect(commands.length).toBeGreaterThan(10);
  });

  it.each(commands.filter(({ line }) => !untried.test(line.replace(/^npx (?:pnpm )?/u, ''))))(
    'works: $line ($page)',
    async ({ line }) => {
      const words = [...line.replace(/^npx (?:pnpm )?layerwise /u, '').matchAll(/"([^"]*)"|(\S+)/gu)];
      const args = words.map(([, quoted, bare]) => quoted ?? bare ?? '');
      number += 1;
      // Each begins a site of its own, where it begins one in the folder that it stands in.
      const isHere = args[0] === 'init' && args[1]?.startsWith('--') === true;
      const { code, stderr } = await workshop.carryOut(
        isHere ? ['init', `site-${number}`, ...args.slice(1)] : args,
      );
      expect([code, stderr.match(/error.*/gu)]).toEqual([0, null]);
    },
  );
});

describe('each example of a configuration in the docs', () => {
  const examples = pages.flatMap((page) =>
    readCodeBlocks(readDocs(page.slice(0, -'.md'.length)))
      .filter(({ language, source }) => language === 'ts' && /^\w+: /u.test(source))
      .map(({ source }) => ({ page, source: source.trim() })),
  );
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop({ 'content/A.md': '# A\n', 'templates/README.md': '' });
  });
  afterAll(() => workshop.close());

  it('is there', () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  it('is valid, all of them together', async () => {
    // Of plugins that the reader has, the name stands for one.
    const known = ['remarkSomething', 'rehypeSomething']
      .map((name) => `const ${name} = () => undefined;`)
      .join('\n');
    const fields = examples.map(({ source }, index) => [`example-${index}.ts`, source] as const);
    for (const [name, source] of fields)
      await writeFile(
        join(workshop.path, name),
        `import { defineConfig } from 'layerwise';\n${known}\nexport default defineConfig({\n${source}\n});\n`,
      );
    const { loadConfig } = await import('@layerwise/builder');
    for (const [name, source] of fields) {
      const loaded = loadConfig({ cwd: workshop.path, file: name }).then(
        () => 'valid',
        (error: unknown) => String(error),
      );
      expect([source, await loaded]).toEqual([source, 'valid']);
    }
  });
});

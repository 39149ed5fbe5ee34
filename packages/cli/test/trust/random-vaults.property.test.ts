import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, listSiteFiles, loadConfig } from '@layerwise/builder';
import { theme } from '@layerwise/templates';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findExecutable } from '../../../../scripts/trust/find-executable.ts';
import { fuzz } from '../../../../scripts/trust/fuzz.ts';
import { themeScript } from '../../../../templates/components/theme-script.ts';

const secret = 'qxcanaryqx';

const names = fc.oneof(
  fc.constantFrom(
    'index',
    'a',
    'A',
    'b c',
    'topics/t',
    'tools/x',
    'principles/p',
    'private/s',
    '_t',
    'tags',
    '404',
    'con',
    '__proto__',
    'constructor',
    'café',
    'cafe\u0301',
    'x'.repeat(120),
    'a‮b',
    '🧠',
    '$(x)',
    '--y',
  ),
  fc
    .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.map((part) => part.replaceAll(/[/\0]/g, '_')).join('/')),
);

const values = fc.oneof(
  fc.constantFrom(
    'a',
    'A',
    '[a, b]',
    '"[[a]]"',
    '../up',
    '/',
    '/a/',
    '/index.html',
    '__proto__',
    '"\\"><script>run()</script>"',
    '{x: 1}',
    '~',
    '2026-01-02',
    'skim',
    'want',
    '[{date: 2026-01-02, minutes: 5, outcome: schedule, due: 2026-01-20}]',
  ),
  fc.string({ maxLength: 8 }).map((text) => JSON.stringify(text)),
);
const fields = fc.constantFrom(
  'title',
  'kind',
  'layer',
  'track',
  'topics',
  'principles',
  'tools',
  'date',
  'sessions',
  'tags',
  'aliases',
  'permalink',
  'slug',
  'description',
  'image',
  'lang',
  'cssclasses',
  'status',
  'sources',
  'taught',
  '__proto__',
);

const bodies = fc
  .array(
    fc.constantFrom(
      '[[a]]',
      '![[a]]',
      '![[private/s]]',
      '[[b c#h|x]]',
      '# h\n',
      '#tag ',
      '<img src=x onerror=run()>',
      '[x](javascript:run())',
      '> [!note"onclick=run()] t\n',
      '\n\n',
      'text ',
      '$x$ ',
      '`c` ',
      '==m== ',
      '%%c%%',
      '[x](../../up.md) ',
      '^b\n',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** Notes by name; private ones say the secret in every place. */
const notes = fc.record({
  name: names,
  isPrivate: fc.boolean(),
  fields: fc.dictionary(fields, values, { maxKeys: 4, noNullPrototype: true }),
  body: bodies,
});

const vaults = fc.uniqueArray(notes, {
  selector: ({ name }) => name.normalize('NFC').toLowerCase(),
  minLength: 1,
  maxLength: 7,
});

type RandomNote = typeof notes extends fc.Arbitrary<infer Value> ? Value : never;

function write({ isPrivate, fields, body }: RandomNote): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  if (!isPrivate) return `---\n${lines.join('')}---\n${body}`;
  const secrets = `x: ${secret}\n${Object.hasOwn(fields, 'title') ? '' : `title: ${secret}\n`}`;
  return `---\ndraft: true\n${secrets}${lines.join('')}---\n# ${secret}\n\n${body} ${secret} #${secret}\n`;
}

let folder: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-random-')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes a vault; names that the disk cannot hold are left out. */
async function writeVault(vault: readonly RandomNote[]): Promise<void> {
  await rm(join(folder, 'content'), { recursive: true, force: true });
  await mkdir(join(folder, 'content'));
  for (const note of vault) {
    const file = join(folder, 'content', `${note.name}.md`);
    if (!file.startsWith(join(folder, 'content/'))) continue;
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, write(note));
    } catch {
      // Too long a name, or a folder in its place.
    }
  }
}

async function buildSite(out: string, cache: boolean): Promise<ReadonlyMap<string, string>> {
  const config = await loadConfig({ cwd: folder, overrides: { out } });
  const options = { now: '2026-01-10', drafts: false, workers: 1, journal: false, search: true, write: true };
  await build({ config, theme, cache, ...options });
  const paths = [...(await listSiteFiles(join(folder, out))).keys()];
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(folder, out, path), 'latin1')] as const),
    ),
  );
}

describe('any vault', () => {
  it('is built as from nothing, after any other one; nothing private is in its site, and nothing runs', async () => {
    const tried = await fuzz(
      vaults,
      async (vault) => {
        await writeVault(vault);
        const site = await buildSite('site', true);
        expect(await buildSite('clean', false)).toEqual(site);
        const folded = new Set<string>();
        for (const [path, text] of site) {
          expect(`${path}\n${text}`.toLowerCase()).not.toContain(secret);
          expect(path).not.toMatch(/(?:^|\/)\.\.(?:\/|$)|[<>:"|?*\\\p{Cc}]/u);
          expect(path.length).toBeLessThanOrEqual(240);
          folded.add(path.normalize('NFC').toLowerCase());
          if (path.endsWith('.html'))
            expect(findExecutable(text, { inlineScripts: [themeScript] })).toEqual([]);
        }
        expect(folded.size).toBe(site.size);
      },
      15,
    );
    expect(tried).toBeGreaterThan(0);
  }, 3_600_000);
});

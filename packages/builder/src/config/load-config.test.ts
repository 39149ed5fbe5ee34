import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from './config-error.ts';
import { type LoadConfigOptions, loadConfig } from './load-config.ts';

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-config-')));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(name: string, text: string): Promise<void> {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), text);
}

async function problemsOf(options: Partial<LoadConfigOptions> = {}) {
  try {
    await loadConfig({ cwd: folder, ...options });
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('loadConfig', () => {
  it('needs no file', async () => {
    expect(await loadConfig({ cwd: folder })).toMatchObject({
      root: folder,
      configFile: null,
      title: 'Learning in layers',
      site: null,
      base: '/',
      lang: 'en',
      timeZone: 'UTC',
      vaultFolder: join(folder, 'content'),
      outFolder: join(folder, 'dist'),
      ignore: [],
      templatesFolder: null,
      publish: 'all',
      html: 'sanitize',
      timebox: { minutes: 45 },
      journal: true,
      journalMessages: false,
      search: true,
      graph: true,
    });
  });

  it.each([
    [
      'layerwise.config.ts',
      "import { defineConfig } from 'layerwise';\nconst title: string = 'T';\nexport default defineConfig({ title });",
    ],
    [
      'layerwise.config.ts',
      "import { defineConfig, type UserConfig } from '@layerwise/builder';\nconst c: UserConfig = { title: 'T' };\nexport default defineConfig(c);",
    ],
    ['layerwise.config.js', "export default { title: 'T' };"],
    ['layerwise.config.mjs', "export default async () => ({ title: 'T' });"],
    ['layerwise.config.json', '\uFEFF{ "title": "T" }'],
  ])('reads %s', async (name, text) => {
    await write(name, text);
    const config = await loadConfig({ cwd: folder });
    expect(config.title).toBe('T');
    expect(config.configFile).toBe(join(folder, name));
  });

  it('prefers .ts to .json, and a named file to both', async () => {
    await write('layerwise.config.ts', "export default { title: 'ts' };");
    await write('layerwise.config.json', '{ "title": "json" }');
    await write('other/site.mjs', "export default { title: 'other' };");
    expect((await loadConfig({ cwd: folder })).title).toBe('ts');
    const other = await loadConfig({ cwd: folder, file: 'other/site.mjs' });
    expect(other.title).toBe('other');
    expect(other.vaultFolder).toBe(join(folder, 'other', 'content'));
  });

  it('reads a file anew when it has changed', async () => {
    await write('layerwise.config.ts', "export default { title: 'one' };");
    expect((await loadConfig({ cwd: folder })).title).toBe('one');
    await write('layerwise.config.ts', "export default { title: 'two' };");
    expect((await loadConfig({ cwd: folder })).title).toBe('two');
  });

  it('brings base, site and edit link into one form', async () => {
    await write(
      'layerwise.config.json',
      '{ "base": "blog", "site": "https://example.org/", "editUrl": "https://example.org/edit" }',
    );
    expect(await loadConfig({ cwd: folder })).toMatchObject({
      base: '/blog/',
      site: 'https://example.org',
      editUrl: 'https://example.org/edit/',
    });
  });

  it('keeps the defaults of labels that are not given', async () => {
    await write(
      'layerwise.config.json',
      '{ "layers": { "skim": { "label": "Surface", "color": "#abc" } }, "review": { "deepen": 365 } }',
    );
    const { layers, review } = await loadConfig({ cwd: folder });
    expect(layers.skim).toEqual({
      label: 'Surface',
      description: 'Watched or listened to.',
      asksFor: 'Watch a talk or listen to an episode.',
      color: '#abc',
    });
    expect(layers.deepen.label).toBe('Deepen');
    expect(review).toEqual({ skim: 30, explore: 60, deepen: 365 });
  });

  it('takes options before the file, relative to the working folder', async () => {
    await write(
      'site/layerwise.config.json',
      '{ "vault": "notes", "out": "public", "base": "/a/", "site": "https://a.example" }',
    );
    const file = 'site/layerwise.config.json';
    expect(await loadConfig({ cwd: folder, file })).toMatchObject({
      vaultFolder: join(folder, 'site/notes'),
      outFolder: join(folder, 'site/public'),
    });
    const overrides = { vault: 'v', out: 'o', base: '/b', site: 'https://b.example' };
    expect(await loadConfig({ cwd: folder, file, overrides })).toMatchObject({
      vaultFolder: join(folder, 'v'),
      outFolder: join(folder, 'o'),
      base: '/b/',
      site: 'https://b.example',
    });
  });

  it('does not read the site as part of the vault', async () => {
    await write('layerwise.config.json', '{ "vault": ".", "ignore": ["old"] }');
    expect((await loadConfig({ cwd: folder })).ignore).toEqual(['old', 'dist']);
    const { ignore } = await loadConfig({ cwd: folder, overrides: { out: 'site (1)/[a]' } });
    expect(ignore).toEqual(['old', 'site \\(1\\)/\\[a\\]']);
  });

  it.each([
    [{ vault: 'content', out: 'content' }],
    [{ vault: 'a/content', out: 'a' }],
    [{ vault: 'content', out: '.' }],
  ])('refuses a site in the place of the vault: %o', async (overrides) => {
    const error = await problemsOf({ overrides });
    expect(error.problems[0]?.field).toBe('out');
    expect(error.message).toContain('the site would take the place of the vault');
  });

  it('allows folders whose names begin alike', async () => {
    const config = await loadConfig({ cwd: folder, overrides: { vault: 'content', out: 'content-site' } });
    expect(config.ignore).toEqual([]);
  });
});

describe('a configuration file that cannot be read', () => {
  it('is named where it was asked for and is missing', async () => {
    const error = await problemsOf({ file: 'nope.ts' });
    expect(error.file).toBeNull();
    expect(error.problems[0]).toMatchObject({ field: '--config', message: 'there is no file nope.ts' });
  });

  it.each([
    ['layerwise.config.ts', 'export default {\n  title: 1\n  author: 2\n};\n', 3, 'Unexpected token'],
    ['layerwise.config.ts', "interface A { b: 1 }\n\nthrow new Error('no luck');\n", 3, 'no luck'],
    ['layerwise.config.mjs', 'export default unknownName;\n', 1, 'unknownName is not defined'],
    ['layerwise.config.json', '{\n  "title": "a",\n}\n', 3, 'this is not JSON'],
    ['layerwise.config.json', '{\n  "title": "a"\n', 3, 'this is not JSON'],
  ])('%s: its mistake is named with its line', async (name, text, line, message) => {
    await write(name, text);
    const error = await problemsOf();
    expect(error.file).toBe(join(folder, name));
    expect(error.problems).toHaveLength(1);
    expect(error.problems[0]?.message).toContain(message);
    expect(error.problems[0]?.line).toBe(line);
    expect(error.problems[0]?.column).toBeGreaterThan(0);
  });

  it('says what is missing where nothing is exported', async () => {
    await write('layerwise.config.ts', 'export const config = {};\n');
    const error = await problemsOf();
    expect(error.problems[0]?.message).toBe('there is no default export');
    expect(error.problems[0]?.hint).toContain('export default defineConfig');
  });

  it('names a module that it imports and that is not there', async () => {
    await write('layerwise.config.ts', "import x from 'no-such-module';\nexport default x;\n");
    expect((await problemsOf()).problems[0]?.message).toBe("Cannot find module 'no-such-module'");
  });
});

describe('options', () => {
  it.each([
    [{ base: 'a b' }, '--base', 'expected a path such as /blog/'],
    [{ site: 'example.org' }, '--site', 'expected an origin such as https://example.org'],
    [{ vault: '' }, '--vault', 'expected the path of a folder'],
  ])('a wrong one is named as it was typed: %o', async (overrides, field, message) => {
    const error = await problemsOf({ overrides });
    expect(error.file).toBeNull();
    expect(error.problems[0]?.field).toBe(field);
    expect(error.problems[0]?.message).toContain(message);
  });
});

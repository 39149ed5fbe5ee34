import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Absent, Contestant } from './contestant.ts';
import { runQuietly } from './time-command.ts';

/*
 * The peers are installed on the spot, from the package registry, into a folder of the benchmark, and build the same notes
 * with the barest theme they allow: a title and the text, no list, no search, no backlinks.
 */

/** Eleventy with its own markdown-it. */
export async function addEleventy(vault: string, home: string): Promise<Contestant | Absent> {
  try {
    const version = await install('@11ty/eleventy', '3', home);
    await mkdir(join(home, 'src/_includes'), { recursive: true });
    await cp(vault, join(home, 'src'), { recursive: true });
    await writeFile(
      join(home, 'src/src.json'),
      JSON.stringify({ layout: 'note.html', templateEngineOverride: 'md' }),
    );
    await writeFile(
      join(home, 'src/_includes/note.html'),
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>{{ title }}</title><main>{{ content }}</main></html>',
    );
    await writeFile(
      join(home, 'eleventy.config.js'),
      'export default () => ({ dir: { input: "src", output: "out" }, markdownTemplateEngine: false });\n',
    );
    return {
      name: 'Eleventy',
      version,
      what: 'bare pages, cold',
      prepare: () => rm(join(home, 'out'), { recursive: true, force: true }),
      command: process.execPath,
      args: [join(home, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
      cwd: home,
      out: 'out',
    };
  } catch (error) {
    return absent('Eleventy', error);
  }
}

/** Astro with a content collection. */
export async function addAstro(vault: string, home: string): Promise<Contestant | Absent> {
  try {
    const version = await install('astro', '5', home);
    await mkdir(join(home, 'src/pages'), { recursive: true });
    await cp(vault, join(home, 'notes'), { recursive: true });
    await writeFile(
      join(home, 'src/content.config.ts'),
      `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { notes: defineCollection({ loader: glob({ pattern: '**/*.md', base: './notes' }) }) };
`,
    );
    await writeFile(
      join(home, 'src/pages/[...id].astro'),
      `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('notes')).map((note) => ({ params: { id: note.id }, props: { note } }));
}
const { note } = Astro.props;
const { Content } = await render(note);
---
<html lang="en"><head><meta charset="utf-8" /><title>{note.data.title ?? note.id}</title></head><body><main><Content /></main></body></html>
`,
    );
    await writeFile(join(home, 'astro.config.mjs'), 'export default { telemetry: false };\n');
    return {
      name: 'Astro',
      version,
      what: 'bare pages, cold',
      prepare: async () => {
        await rm(join(home, 'dist'), { recursive: true, force: true });
        await rm(join(home, '.astro'), { recursive: true, force: true });
        await rm(join(home, 'node_modules/.astro'), { recursive: true, force: true });
      },
      command: process.execPath,
      args: [join(home, 'node_modules/astro/astro.js'), 'build'],
      cwd: home,
      out: 'dist',
    };
  } catch (error) {
    return absent('Astro', error);
  }
}

/** Hugo, where the system has it (Debian: the package `hugo`). */
export async function addHugo(vault: string, home: string): Promise<Contestant | Absent> {
  try {
    await mkdir(join(home, 'layouts/_default'), { recursive: true });
    await cp(vault, join(home, 'content'), { recursive: true });
    const page =
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>{{ .Title }}</title><main>{{ .Content }}</main></html>';
    await writeFile(join(home, 'layouts/_default/single.html'), page);
    await writeFile(join(home, 'layouts/_default/list.html'), page);
    await writeFile(
      join(home, 'config.toml'),
      'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
    );
    await runQuietly('hugo', ['version'], home);
    return {
      name: 'Hugo',
      version: 'of the system',
      what: 'bare pages, cold',
      prepare: () => rm(join(home, 'public'), { recursive: true, force: true }),
      command: 'hugo',
      args: ['--quiet'],
      cwd: home,
      out: 'public',
    };
  } catch (error) {
    return absent('Hugo', error);
  }
}

/**
 * Lets Pagefind make a search index of what each peer has built.
 *
 * @param home absolute folder to install it in.
 */
export async function addPagefind(
  peers: readonly Contestant[],
  home: string,
): Promise<readonly (Contestant | Absent)[]> {
  try {
    const version = await install('pagefind', '1', home);
    const program = join(home, 'node_modules/pagefind/lib/runner/bin.cjs');
    return peers.map((peer) => ({
      ...peer,
      name: `${peer.name} and Pagefind`,
      version: `${peer.version} and ${version}`,
      next: { command: process.execPath, args: [program, '--site', peer.out] },
    }));
  } catch (error) {
    return [absent('Pagefind', error)];
  }
}

async function install(name: string, range: string, home: string): Promise<string> {
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await runQuietly(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${range}`],
    home,
  );
  const manifest: unknown = JSON.parse(
    await readFile(join(home, 'node_modules', name, 'package.json'), 'utf8'),
  );
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : range;
}

function absent(name: string, error: unknown): Absent {
  const text = error instanceof Error ? error.message : String(error);
  return { name, why: text.split('\n').slice(0, 3).join(' ') };
}

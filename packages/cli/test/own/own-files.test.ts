import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from '../run-cli.ts';

const config = (body: string): string => `import { defineConfig } from 'layerwise';\n${body}`;
const withTemplates = config("export default defineConfig({ templates: 'templates' });");

let workshop: Workshop | undefined;
afterEach(() => workshop?.close());

async function open(files: { readonly [path: string]: string }) {
  workshop = await openWorkshop({ 'content/A note.md': '# A note\n', ...files });
  const { path, carryOut, run } = workshop;
  const args = ['build', '--no-journal', '--now', '2026-11-24'];
  return {
    build: () => carryOut(args),
    /** In a process of its own, which has loaded nothing before. */
    buildAlone: () => run(args),
    read: (name: string) => readFile(join(path, name), 'utf8'),
    write: (name: string, text: string) => writeFile(join(path, name), text),
    remove: (name: string) => rm(join(path, name)),
  };
}

describe('own templates', () => {
  const footer = (text: string): string => `export const SiteFooter = () => <p class="own">${text}</p>;\n`;

  it('are found anew at every build, with the cache and without them', async () => {
    const { buildAlone, read, write, remove } = await open({
      'layerwise.config.ts': withTemplates,
      'templates/components/site-footer.tsx': footer('one'),
    });
    expect((await buildAlone()).code).toBe(0);
    expect(await read('dist/a-note/index.html')).toContain('<p class="own">one</p></body>');
    await write('templates/components/site-footer.tsx', footer('three'));
    await buildAlone();
    expect(await read('dist/a-note/index.html')).toContain('<p class="own">three</p></body>');
    await remove('templates/components/site-footer.tsx');
    await buildAlone();
    expect(await read('dist/a-note/index.html')).toContain('<footer class="site-footer">');
  });

  it('that take the place of nothing are told, with near names', async () => {
    const { build } = await open({
      'layerwise.config.ts': withTemplates,
      'templates/components/site-foter.tsx': footer('one'),
      'templates/pages/notes.tsx': 'export const NotePage = () => <p>lost</p>;\n',
      'templates/styles/colors.css': 'a { color: red }',
      'templates/README.md': 'No template.',
    });
    const { code, stderr } = await build();
    expect(code).toBe(0);
    const told = [...stderr.matchAll(/The file (\S+) of your templates .*\n {2}hint: (.*)\n/gu)];
    expect(told.map(([, path, hint]) => [path, hint?.split('?')[0]])).toEqual([
      [
        'components/site-foter.tsx',
        'Did you mean `components/site-footer` or `components/site-header` or `components/note-header`',
      ],
      ['pages/notes.tsx', 'Did you mean `pages/note` or `pages/home` or `pages/tools`'],
      [
        'styles/colors.css',
        'Did you mean `styles/callouts.css` or `styles/canvas.css` or `styles/charts.css`',
      ],
    ]);
  });

  it('that another own file uses are told of not at all', async () => {
    const { build, read } = await open({
      'layerwise.config.ts': withTemplates,
      'templates/components/site-footer.tsx': "import { motto } from '../motto.ts';\n" + footer('{motto}'),
      'templates/motto.ts': "export const motto = 'ours';\n",
      'templates/styles/custom.css': '@import "./colors.css";',
      'templates/styles/colors.css': '.own { color: #b0123e }',
    });
    expect((await build()).stderr).toBe('');
    expect(await read('dist/a-note/index.html')).toContain('<p class="own">ours</p>');
  });

  it.each([
    [
      'components/site-footer.tsx',
      'export function SiteFooter( {',
      'templates/components/site-footer.tsx:1:30: Expected identifier but found end of file',
    ],
    [
      'components/site-footer.tsx',
      'export default 1;',
      'templates/components/site-footer.tsx: it exports no SiteFooter, which the theme uses\n  hint: Export',
    ],
    [
      'components/site-footer.tsx',
      "export const SiteFooter = 1; throw new Error('no luck');",
      'cannot be run: no luck',
    ],
  ])('that cannot be used end the build: %s with %j', async (path, text, message) => {
    const { build } = await open({ 'layerwise.config.ts': withTemplates, [`templates/${path}`]: text });
    const { code, stderr } = await build();
    expect(code).not.toBe(0);
    expect(stderr).toContain(message);
  });

  it('show notes of a kind that a plugin brings', async () => {
    const { build, read } = await open({
      'layerwise.config.ts': config(
        "export default defineConfig({ templates: 'templates', plugins: [{ name: 'x', kinds: { paper: {} } }] });",
      ),
      'content/B.md': '---\nkind: paper\n---\n# B\n',
      'templates/pages/paper.tsx': 'export default ({ page }) => <p class="paper">{page.title}</p>;\n',
    });
    expect((await build()).stderr).toBe('');
    expect(await read('dist/b/index.html')).toContain(
      '<main id="page:content" tabindex="-1"><p class="paper">B</p></main>',
    );
    expect(await read('dist/a-note/index.html')).not.toContain('class="paper"');
  });
});

describe('plugins', () => {
  it('whose code changes are asked again, whatever the cache has', async () => {
    const add = (text: string): string =>
      `export const add = () => (tree) => { tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: '${text}' }] }); };\n`;
    const { buildAlone, read, write } = await open({
      'layerwise.config.ts': config(
        "import { add } from './add.ts';\nexport default defineConfig({ remarkPlugins: [add] });",
      ),
      'add.ts': add('one'),
    });
    await buildAlone();
    expect(await read('dist/a-note/index.html')).toContain('<p>one</p>');
    await write('add.ts', add('two'));
    await buildAlone();
    expect(await read('dist/a-note/index.html')).toContain('<p>two</p>');
  });

  it('that fail, or add what no site can have, are named, and the site is built', async () => {
    const { build, read } = await open({
      'layerwise.config.ts': config(`
        const fail = () => { throw new Error('no luck'); };
        export default defineConfig({ plugins: [
          { name: 'one', pages: fail, files: fail, feeds: fail, check: fail },
          { name: 'two', pages: () => [{ url: '/../x/', title: 'X' }], files: () => [{ path: '../x', content: '' }] },
          { name: 'three', pages: () => [{ url: '/fine/', title: 'Fine' }] },
        ] });`),
    });
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(
      [...stderr.matchAll(/The plugin (“.*)\(plugin-failed\)/gu)].map(([, said]) => said?.trim()),
    ).toEqual([
      '“one” failed in `check`: no luck',
      '“one” failed in `feeds`: no luck',
      '“one” failed in `files`: no luck',
      '“one” failed in `pages`: no luck',
      '“two” failed in `files`: expected a path such as data/reading.json, found "../x"',
      '“two” failed in `pages`: expected a path such as /reading-list/, found "/../x/"',
    ]);
    expect(await read('dist/fine/index.html')).toContain('<h1>Fine</h1>');
  });

  it('and templates are told of nothing private, however deep they look', async () => {
    const { build, read } = await open({
      'content/Open.md': '---\ntopics: tides\n---\n[[Wombat|a link]], ![[Wombat]] and ![[wombat.png]]\n',
      'content/Wombat.md':
        '---\ndraft: true\ntitle: Quagga\naliases: [Numbat]\ntopics: bilby\ntools: Quokka\nsessions: [{date: 2026-01-02, minutes: 5, outcome: bookmark, note: potoroo}]\n---\n# Dunnart #galah\n\nWallaby [[Open]].\n',
      'content/private/wombat.png': '',
      'templates/pages/all.tsx': `export const pages = (site: object) => [{ url: '/all/', title: 'All', data: JSON.parse(JSON.stringify(site, (_, value) => value instanceof Map ? [...value] : value)) }];
        export default ({ data }: { data: unknown }) => <p>{JSON.stringify(data)}</p>;`,
      'layerwise.config.ts': config(`
        const show = (_: string, value: unknown) => value instanceof Map ? [...value] : value;
        export default defineConfig({ templates: 'templates', plugins: [
          { name: 'x', files: (site) => [{ path: 'all.json', content: JSON.stringify(site, show) }] },
        ] });`),
    });
    await build();
    for (const name of ['dist/all.json', 'dist/all/index.html']) {
      const text = await read(name);
      expect(text).toContain('tides');
      expect(text).not.toMatch(/quagga|numbat|bilby|quokka|potoroo|dunnart|galah|wallaby/i);
    }
  });

  it('add feeds, and pages that no note may hide', async () => {
    const { build, read } = await open({
      'content/Dated.md': '---\ndate: 2026-01-02\n---\n# Dated\n\nText of it.\n',
      'layerwise.config.ts': config(`export default defineConfig({ site: 'https://example.org', plugins: [
        { name: 'x', feeds: ({ notes }) => [{ title: 'All', page: '/all/', notes: notes.map(({ id }) => id) }],
          pages: () => [{ url: '/a-note/', title: 'Late' }] },
      ] });`),
    });
    const { stderr } = await build();
    expect(stderr).toContain('the second one, “Late”, is left out. (duplicate-url)');
    expect(await read('dist/all/feed.xml')).toContain('Text of it.');
    expect(JSON.parse(await read('dist/all/feed.json'))).toMatchObject({
      title: 'All',
      items: [{ title: 'Dated' }],
    });
  });

  it('of a wrong form are named with their field', async () => {
    const { build } = await open({
      'layerwise.config.ts': config(
        "export default defineConfig({ plugins: [{ name: 'x', pages: 3, remrk: [] }] });",
      ),
    });
    const { code, stderr } = await build();
    expect(code).toBe(2);
    expect(stderr).toContain('plugins.0.pages: expected a function for pages, found 3');
    expect(stderr).toContain('plugins.0.remrk: there is no such field');
  });
});

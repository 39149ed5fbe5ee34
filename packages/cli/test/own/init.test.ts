import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { afterEach, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { openWorkshop, type Workshop } from '../run-cli.ts';

let workshop: Workshop | undefined;
afterEach(() => workshop?.close());

async function open(files: { readonly [path: string]: string } = {}) {
  workshop = await openWorkshop(files);
  const { path, carryOut, run } = workshop;
  return {
    run: (args: readonly string[]) => carryOut([...args, '--now', '2026-11-25']),
    /** In a process of its own. */
    runAlone: (args: readonly string[]) => run([...args, '--now', '2026-11-25']),
    read: (name: string) => readFile(join(path, name), 'utf8'),
    list: async () =>
      (await readdir(path, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
        .filter((name) => !name.includes('.layerwise/'))
        .sort(),
    path,
  };
}

describe('layerwise init', () => {
  it('begins a site in an empty folder that is right at once', async () => {
    const { runAlone, read, list } = await open();
    const { code, stdout } = await runAlone(['init', 'my notes', '--yes']);
    expect(code).toBe(0);
    expect(await list()).toEqual(
      [
        '.gitignore',
        'content/My first note.md',
        'content/index.md',
        'layerwise.config.ts',
        'package.json',
        'templates/README.md',
      ].map((name) => `my notes/${name}`),
    );
    expect(stdout).toContain(
      'Found 2 public notes and 0 private.\nNext: cd my notes && npm install && npx layerwise dev --open\n',
    );
    expect(JSON.parse(await read('my notes/package.json'))).toMatchObject({
      name: 'my-notes',
      private: true,
      type: 'module',
    });
    const config = 'my notes/layerwise.config.ts';
    const checked = await runAlone(['check', '--strict', '--no-journal', '--config', config]);
    expect([checked.code, checked.stderr]).toEqual([0, '']);
  });

  it('takes every answer from options', async () => {
    const { run, read } = await open({ 'vault/A.md': '# A\n' });
    const answers = [
      '--title',
      "It's mine",
      '--author',
      'Me',
      '--site',
      'https://example.org',
      '--base',
      '/x/',
    ];
    const { code } = await run([
      'init',
      'site',
      '--vault',
      '../vault',
      ...answers,
      '--editor',
      'vscode',
      '--deploy',
      'static',
    ]);
    expect(code).toBe(0);
    const config = await read('site/layerwise.config.ts');
    for (const line of [
      'title: "It\'s mine",',
      "author: 'Me',",
      "site: 'https://example.org',",
      "base: '/x/',",
      "vault: '../vault',",
    ])
      expect(config).toContain(line);
    expect(await read('site/.vscode/layerwise.code-snippets')).toContain('layerwise-note');
  });

  it('says before it writes anything what cannot be', async () => {
    const { run, list } = await open();
    const { code, stderr } = await run(['init', '--yes', '--site', 'example.org']);
    expect(code).toBe(2);
    expect(stderr).toContain('--site: expected an origin');
    expect(await list()).toEqual([]);
  });

  it('changes no note and no file, and lists what it left', async () => {
    const files = {
      'A.md': '---\nlayer: skim\ntrack: need\n---\n# A\n[[Nope]]\n',
      'B.md': '# B\n',
      'package.json': '{"name":"x"}',
      '.gitignore': 'x\n',
      'templates/Daily.md': '# {{date}}\n',
      '.obsidian/app.json': JSON.stringify({
        attachmentFolderPath: './files',
        userIgnoreFilters: ['Archive/', '/x.*/', 'One (1).md'],
        useMarkdownLinks: true,
        newLinkFormat: 'relative',
      }),
      '.obsidian/templates.json': '{"folder":"templates"}',
      '.obsidian/types.json': '{"types":{}}',
    };
    const { run, read } = await open(files);
    const { code, stdout } = await run(['init', '--yes']);
    expect(code).toBe(0);
    for (const [path, text] of Object.entries(files)) expect([path, await read(path)]).toEqual([path, text]);
    expect(stdout).toContain(
      'There already, and left as it was: package.json, .gitignore, .obsidian/types.json.\n',
    );
    expect(stdout).toContain('Add Layerwise to it: npm install --save-dev layerwise\n');
    expect(stdout).toContain(
      'An Obsidian vault: attachments in files/ beside the note; links as Markdown links, by a relative path; ' +
        'not read: Archive/**, One \\(1\\).md, templates/**. All of it works as it is.\n' +
        'Obsidian also ignores /x.*/: write patterns for that under `ignore`.\n',
    );
    expect(stdout).toContain(
      'Found 2 public notes and 0 private.\nTo fill in: 1 without a layer, 1 without a track.\n1 links lead nowhere, 0 errors',
    );
    const config = await read('layerwise.config.ts');
    expect(config).toContain("ignore: ['Archive/**', \"One \\\\(1\\\\).md\", 'templates/**', 'theme/**'],");
    expect(config).toContain("templates: 'theme',");
    expect(await read('_templates/note.md')).toContain('layer:');
    const again = await run(['init', '--yes']);
    expect(again.stdout).toContain('Wrote nothing.\n');
  });

  it('writes files for hosts that their readers can read, and a cache that git passes over', async () => {
    const { run, read, path } = await open();
    const deploy = ['github-pages', 'netlify', 'cloudflare-pages'].flatMap((host) => ['--deploy', host]);
    await run(['init', '--yes', ...deploy]);
    const workflow = parseYaml(await read('.github/workflows/publish.yml'));
    const { steps } = workflow.jobs.publish;
    expect(workflow.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
    expect(steps[0].with).toEqual({ 'fetch-depth': 0 });
    const order = steps.map(
      (step: { uses?: string; run?: string }) => step.uses?.split('@')[0] ?? step.run?.split(' --')[0],
    );
    expect(order).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'npm ci',
      'actions/cache',
      'actions/configure-pages',
      'npx layerwise build',
      'actions/upload-pages-artifact',
      'actions/deploy-pages',
    ]);
    expect(parseToml(await read('netlify.toml'))).toMatchObject({ build: { publish: 'dist' } });
    expect(parseToml(await read('wrangler.toml'))).toMatchObject({ pages_build_output_dir: 'dist' });
    // As GitHub runs the step: for a project's page, and for a domain of its own.
    for (const [base, href] of [
      ['/notes', '/notes/'],
      ['', '/'],
    ]) {
      const args = ['build', '--no-journal', '--site', 'https://you.github.io', '--base', `${base}/`];
      expect((await run(args)).code).toBe(0);
      expect(await read('dist/index.html')).toContain(`href="${href}my-first-note/"`);
      expect(await read('dist/_headers')).toContain(
        `${href}assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable`,
      );
    }
    expect((await readdir(join(path, '.layerwise'))).includes('.gitignore')).toBe(true);
    expect(await read('.layerwise/.gitignore')).toBe('*\n');
  });

  it('compresses on demand', async () => {
    const { run, path } = await open();
    await run(['init', '--yes']);
    await run(['build', '--no-journal', '--compress']);
    const names = await readdir(join(path, 'dist'));
    expect(names).toEqual(expect.arrayContaining(['index.html', 'index.html.br', 'index.html.gz']));
    await run(['build', '--no-journal']);
    expect(await readdir(join(path, 'dist'))).not.toContain('index.html.gz');
  });
});

describe('layerwise init --from', () => {
  const old = {
    'old/posts/_index.md': '---\ntitle: Posts\n---\n',
    'old/posts/a.md':
      '+++\ntitle = "A"\ncategories = ["x"]\nweight = 2\n+++\n{{< figure src="a.png" alt="B" >}}\n',
    'old/posts/a.png': 'no picture',
    'old/posts/b.md': '---\ntitle: B\n---\nAs it is.\n',
  };

  it('writes converted copies into the new vault, and leaves the originals', async () => {
    const { run, read } = await open(old);
    const { code, stdout } = await run(['init', 'new', '--yes', '--from', 'hugo', '--source', 'old']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'Moved in 3 notes and 1 other files.\nChanged: TOML → YAML (1), `categories` → `tags` (1), `figure` → picture (1), file names (1).\n',
    );
    expect(stdout).toContain('No counterpart: `weight` (1).\n');
    expect(await read('new/content/posts/a.md')).toBe(
      '---\ntitle: A\nweight: 2\ntags:\n  - x\n---\n![B](a.png)\n',
    );
    expect(await read('new/content/posts/index.md')).toBe(old['old/posts/_index.md']);
    for (const [path, text] of Object.entries(old)) expect(await read(path)).toBe(text);
  });

  it('changes the originals where it is asked to, and nothing else in their folder', async () => {
    const { run, read, list } = await open(old);
    await run(['init', 'new', '--yes', '--from', 'hugo', '--source', 'old', '--write']);
    expect(await read('old/posts/a.md')).toContain('![B](a.png)');
    expect(await read('old/posts/b.md')).toBe(old['old/posts/b.md']);
    expect((await list()).filter((path) => path.startsWith('old/'))).toEqual(Object.keys(old).sort());
    expect(await read('new/layerwise.config.ts')).toContain("vault: '../old',");
  });

  it('overwrites nothing', async () => {
    const { run, read } = await open({ ...old, 'new/content/posts/b.md': 'Mine.\n' });
    const { stdout } = await run(['init', 'new', '--yes', '--from', 'hugo', '--source', 'old']);
    expect(stdout).toContain('content/posts/b.md');
    expect(await read('new/content/posts/b.md')).toBe('Mine.\n');
  });

  it.each([
    [['--from', 'hugo'], '--from needs the folder of the notes'],
    [['--source', 'old'], '--source and --write are for --from'],
    [['--from', 'hugo', '--source', 'nowhere'], 'is not there'],
    [['--from', 'wordpress', '--source', 'old'], 'wordpress'],
  ])('is refused with %j', async (args, message) => {
    const { run } = await open(old);
    const { code, stderr } = await run(['init', 'new', '--yes', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

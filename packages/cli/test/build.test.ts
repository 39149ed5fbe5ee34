import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from './run-cli.ts';

let workshop: Workshop;

afterEach(async () => {
  await workshop.close();
});

const vault = {
  // The folder of a test is no git repository.
  'layerwise.config.json': '{ "journal": false }',
  'content/a.md': '---\ntitle: Alpha\ntopic: t\n---\n\nText with a [[Beta]].\n',
  'content/b.md': '---\ntitle: Beta\n---\n\nMore text.\n',
  'content/secret.md': '---\ntitle: Gamma\ndraft: true\n---\n\nHidden.\n',
};
const unresolved = { 'content/c.md': '# C\n\nSee [[Nowhere at all]].\n' };
const broken = { 'content/d.md': '---\ntitle: [\n---\n\nText.\n' };

async function open(files: { readonly [path: string]: string } = {}): Promise<Workshop> {
  workshop = await openWorkshop({ ...vault, ...files });
  return workshop;
}

function read(path: string): Promise<string> {
  return readFile(join(workshop.path, path), 'utf8');
}

describe('layerwise build', () => {
  it('writes the site and says so in a line', async () => {
    const { run } = await open();
    const { code, stdout, stderr } = await run(['build']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Built 2 notes \(and 1 private\), \d+ pages in [\d.]+ m?s: no errors, no warnings\. The site is in dist\.\n$/,
    );
    expect(await read('dist/a/index.html')).toContain('Alpha');
    await expect(stat(join(workshop.path, 'dist/secret'))).rejects.toThrow('ENOENT');
  });

  it('takes vault, out, base, site and the day from options', async () => {
    const { carryOut } = await open({ 'notes/x.md': '# X\n' });
    const { code } = await carryOut([
      'build',
      '--vault',
      'notes',
      '--out',
      'public/site',
      '--base',
      'blog',
      '--site',
      'https://example.org',
      '--now',
      '2024-02-29',
      '--no-cache',
      '--no-journal',
      '--no-search',
      '--workers',
      '1',
    ]);
    expect(code).toBe(0);
    expect(await read('public/site/sitemap.xml')).toContain('<loc>https://example.org/blog/x/</loc>');
    expect(await read('public/site/index.html')).toContain('href="/blog/progress/"');
    expect(JSON.parse(await read('public/site/data/progress.json'))).toMatchObject({
      generatedFor: '2024-02-29',
      notes: [{ id: 'x', url: '/blog/x/' }],
    });
  });

  it('takes them from a named configuration, relative to it', async () => {
    const { carryOut } = await open({
      'site/my.config.ts': "export default { title: 'Mine', vault: '../content', out: 'public' };\n",
    });
    expect((await carryOut(['build', '--config', 'site/my.config.ts'])).code).toBe(0);
    expect(await read('site/public/index.html')).toContain('Mine');
  });

  it('counts from SOURCE_DATE_EPOCH where no day is given', async () => {
    const { carryOut } = await open();
    expect((await carryOut(['build'], { SOURCE_DATE_EPOCH: '1764000000' })).code).toBe(0);
    expect(JSON.parse(await read('dist/data/progress.json'))).toMatchObject({ generatedFor: '2025-11-24' });
  });

  it('shows private notes with --drafts', async () => {
    const { carryOut } = await open();
    expect((await carryOut(['build', '--drafts'])).code).toBe(0);
    expect(await read('dist/secret/index.html')).toContain('Gamma');
  });

  it('prints a summary for machines with --json, and nothing else', async () => {
    const { run } = await open();
    const { code, stdout, stderr } = await run(['build', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd()).not.toContain('\n');
    const summary = JSON.parse(stdout);
    expect(summary).toMatchObject({
      counts: { notes: 2, privateNotes: 1 },
      diagnostics: { error: 0, warning: 0 },
      timings: { read: expect.any(Number), write: expect.any(Number), total: expect.any(Number) },
      cacheHits: expect.any(Number),
    });
    expect(summary.counts.filesWritten).toBeGreaterThan(summary.counts.pages);
    expect(summary.peakMemory).toBeGreaterThan(10_000_000);
  });

  it('builds the other notes where one is broken, and ends with 1', async () => {
    const { carryOut } = await open(broken);
    const { code, stdout, stderr } = await carryOut(['build']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^content\/d\.md:\d+:\d+ error .* \(frontmatter-syntax\)$/m);
    expect(stdout).toContain('1 error, no warnings');
    expect(await read('dist/a/index.html')).toContain('Alpha');
  });

  it('counts warnings as errors with --strict', async () => {
    const { carryOut } = await open(unresolved);
    expect((await carryOut(['build'])).code).toBe(0);
    const { code, stderr } = await carryOut(['build', '--strict']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^content\/c\.md:3:5 warning .* \(unresolved-link\)$/m);
  });

  it('refuses a folder that is not its own, and touches nothing in it', async () => {
    const { carryOut } = await open({ 'photos/cat.jpg': 'meow' });
    const { code, stderr } = await carryOut(['build', '--out', 'photos']);
    expect(code).toBe(2);
    expect(stderr).toContain('is not empty and was not made by Layerwise');
    expect(await readdir(join(workshop.path, 'photos'))).toEqual(['cat.jpg']);
  });

  it('ends with 1 where the site cannot be written', async () => {
    const { run } = await open();
    const { code, stdout, stderr } = await run(['build', '--out', 'x'.repeat(300)]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^error: .*ENAMETOOLONG/);
  });

  it('lets no file name drive the terminal', async () => {
    const { carryOut } = await open();
    await writeFile(join(workshop.path, 'content/\x1b[2J\x1b]0;x\x07.md'), 'See [[Nowhere at all]].\n');
    for (const format of ['pretty', 'json', 'github']) {
      const { stderr, stdout } = await carryOut(['check', '--format', format]);
      expect(stderr).toContain('unresolved-link');
      for (const control of ['\x1b', '\x07']) expect(stderr + stdout).not.toContain(control);
    }
  });

  it('is coloured only where it is asked to be', async () => {
    const { carryOut } = await open(unresolved);
    expect((await carryOut(['check'], { FORCE_COLOR: '1' })).stderr).toContain('\x1b[33mwarning\x1b[39m');
    expect((await carryOut(['check'], { FORCE_COLOR: '1', NO_COLOR: '1' })).stderr).not.toContain('\x1b');
  });
});

describe('layerwise check', () => {
  it('says everything and writes nothing', async () => {
    const { run } = await open({ ...unresolved, ...broken });
    const { code, stdout, stderr } = await run(['check', '--no-cache']);
    expect(code).toBe(1);
    expect(stderr).toContain('(unresolved-link)');
    expect(stderr).toContain('(frontmatter-syntax)');
    expect(stdout).toMatch(
      /^Checked 3 notes \(and 2 private\), \d+ pages in [\d.]+ m?s: 1 error, 1 warning\.\n$/,
    );
    expect((await readdir(workshop.path)).sort()).toEqual(['content', 'layerwise.config.json']);
  });

  it('prints one object a line with --format json, and nothing else to stderr', async () => {
    const { carryOut } = await open(unresolved);
    const { code, stderr } = await carryOut(['check', '--format', 'json']);
    expect(code).toBe(0);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([
      {
        path: 'c.md',
        line: 3,
        column: 5,
        severity: 'warning',
        rule: 'unresolved-link',
        message: expect.any(String),
        hint: null,
      },
    ]);
  });

  it('prints workflow commands with --format github', async () => {
    const { carryOut } = await open(unresolved);
    const { stderr } = await carryOut(['check', '--format', 'github']);
    expect(stderr).toMatch(/^::warning file=content\/c\.md,line=3,col=5,title=unresolved-link::.*\n$/);
  });

  it('is clean where nothing is wrong', async () => {
    const { carryOut } = await open();
    expect(await carryOut(['check', '--strict'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('ends quietly where its reader hangs up', async () => {
    const { run } = await open();
    await mkdir(join(workshop.path, 'content/many'));
    const links = Array.from({ length: 3_000 }, (_, index) => `[[Nowhere ${index}]]`).join('\n\n');
    await writeFile(join(workshop.path, 'content/many/links.md'), links);
    const { code } = await run(['check']);
    expect(code).toBe(0);
  });
});

import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GitRepository } from '../../test/git-repository.ts';
import { explainFault } from './explain-fault.ts';
import { absoluteFolders, findGit } from './find-git.ts';
import { readHistory } from './read-history.ts';
import { GitFault } from './run-git.ts';

const lost = 'The site has no journal, and the dates of notes are those of their front matter alone.';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layerwise-journal-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const read = (vaultFolder: string, limits = { milliseconds: 60_000, bytes: 1e9 }) =>
  readHistory({ vaultFolder, timeZone: 'UTC', cacheFolder: null, publish: 'all', limits });

/** Makes sure that there is nothing but a diagnostic, and gives its severity and message without what is lost. */
async function faultOf(vaultFolder: string, limits?: { milliseconds: number; bytes: number }) {
  const { history, head, diagnostics } = await read(vaultFolder, limits);
  expect(head).toBeNull();
  expect(history).toEqual({ events: [], dates: new Map(), formerPaths: new Map() });
  expect(diagnostics).toHaveLength(1);
  const [diagnostic] = diagnostics;
  expect(diagnostic).toMatchObject({
    path: '',
    line: 1,
    column: 1,
    rule: 'no-git',
    hint: expect.any(String),
  });
  expect(diagnostic?.message).toContain(lost);
  return `${diagnostic?.severity}: ${diagnostic?.message.replace(` ${lost}`, '')}`;
}

function makeRepository(): GitRepository {
  return new GitRepository(join(folder, 'repository'));
}

describe('without a history there is a diagnostic, and a site', () => {
  it('where git is missing', async () => {
    makeRepository().save({ 'a.md': 'a' });
    vi.stubEnv('PATH', folder);
    expect(await faultOf(join(folder, 'repository'))).toBe('warning: git could not be started.');
  });

  it('where there is no repository', async () => {
    expect(await faultOf(folder)).toBe('info: The vault is not in a git repository.');
  });

  it('where there is no commit', async () => {
    expect(await faultOf(makeRepository().folder)).toBe('info: There is no commit yet.');
  });

  it.runIf(process.getuid?.() === 0)('where the repository is another user’s', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': 'a' });
    for (const path of ['.', '.git']) chownSync(join(repository.folder, path), 12_345, 12_345);
    expect(await faultOf(repository.folder)).toBe(
      'warning: The repository belongs to another user, and git does not trust it.',
    );
  });

  it('where the repository is damaged', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': 'a' });
    const [id, file] = [repository.head().slice(0, 2), repository.head().slice(2)];
    const object = join(repository.folder, '.git/objects', id, file);
    chmodSync(object, 0o644);
    writeFileSync(object, 'damaged');
    expect(await faultOf(repository.folder)).toMatch(/^warning: The history cannot be read: /);
  });

  it('where a tree is missing', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': 'a' });
    const tree = repository.git('rev-parse', 'HEAD^{tree}');
    rmSync(join(repository.folder, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    expect(await faultOf(repository.folder)).toMatch(/^warning: The history cannot be read: /);
  });

  it('where git takes too long or says too much', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': 'a' });
    expect(await faultOf(repository.folder, { milliseconds: 60_000, bytes: 90 })).toBe(
      "warning: git's history is too large to read.",
    );
    const slow = join(folder, 'slow');
    mkdirSync(slow);
    writeFileSync(join(slow, 'git'), '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
    vi.stubEnv('PATH', `${slow}${delimiter}${process.env['PATH']}`);
    expect(await faultOf(repository.folder, { milliseconds: 100, bytes: 1e9 })).toBe(
      'warning: git took too long to tell its history.',
    );
  });

  it('where the vault itself is a bare repository buried in another', async () => {
    const outer = makeRepository();
    outer.save({ 'a.md': 'a' });
    const vault = join(outer.folder, 'vault');
    cpSync(join(outer.folder, '.git'), vault, { recursive: true });
    expect(await faultOf(vault)).toBe('info: The vault is not in a git repository.');
  });
});

describe('a clone that was cut off', () => {
  it('tells what came after, and how to get the rest', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': 'one two three', 'b.md': 'b' });
    repository.save({ 'a.md': 'one two three four' }, { date: '2026-02-01T00:00:00Z' });
    repository.save({ 'a.md': 'one two three four five' }, { date: '2026-03-01T00:00:00Z' });
    const clone = join(folder, 'clone');
    repository.git('clone', '--quiet', '--depth=2', `file://${repository.folder}`, clone);
    const cacheFolder = join(folder, 'cache');
    const { history, diagnostics } = await readHistory({
      vaultFolder: clone,
      timeZone: 'UTC',
      cacheFolder,
      publish: 'all',
    });
    expect(history.events.map(({ type, date }) => `${date} ${type}`)).toEqual(['2026-03-01 edited']);
    expect(history.dates).toEqual(new Map([['a.md', { created: null, updated: '2026-03-01' }]]));
    expect(diagnostics).toMatchObject([{ rule: 'shallow-history', severity: 'warning' }]);
    expect(diagnostics[0]?.hint).toContain('fetch-depth: 0');
    // What is read of a cut history is not kept: fetched, it is another.
    expect(readdirSync(folder)).not.toContain('cache');
  });

  it('of contents tells nothing before those it lacks', async () => {
    const repository = makeRepository();
    repository.git('config', 'uploadpack.allowFilter', 'true');
    repository.save({ 'a.md': 'one two three' });
    repository.save({ 'a.md': 'one two three four', 'b.md': 'b' });
    const clone = join(folder, 'clone');
    repository.git('clone', '--quiet', '--filter=blob:none', `file://${repository.folder}`, clone);
    const { history, diagnostics } = await read(clone);
    expect(history.events.map(({ type, path }) => `${type} ${path}`)).toEqual([
      'published a.md',
      'created b.md',
    ]);
    expect(diagnostics).toMatchObject([
      { rule: 'shallow-history', message: expect.stringContaining('lacks one version of a note:') },
    ]);
  });
});

describe('explainFault', () => {
  it('quotes git without what a terminal would act on', () => {
    const fault = new GitFault('failed', 'hint: x\nfatal: bad \u001B[31mobject\u0007.\nmore');
    expect(explainFault(fault).message).toBe(`The history cannot be read: bad [31mobject. ${lost}`);
  });
});

describe('findGit', () => {
  it('looks into absolute folders alone', async () => {
    expect(absoluteFolders(['', '.', 'bin', '/usr/bin'].join(delimiter))).toEqual(['/usr/bin']);
    writeFileSync(join(folder, 'git'), '', { mode: 0o755 });
    expect(await findGit([join(folder, 'none'), folder].join(delimiter))).toBe(join(folder, 'git'));
    expect(await findGit(undefined)).toBeNull();
  });
});

import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { GitRepository, noteText } from '../../test/git-repository.ts';
import type { HistoryEvent } from './event.ts';
import { type ReadHistoryOptions, readHistory } from './read-history.ts';

const repositories: GitRepository[] = [];
afterEach(() => {
  for (const repository of repositories.splice(0)) repository.remove();
});

function makeRepository(initArguments: readonly string[] = []): GitRepository {
  const repository = new GitRepository(undefined, initArguments);
  repositories.push(repository);
  return repository;
}

async function read(repository: GitRepository, options: Partial<ReadHistoryOptions> = {}) {
  return readHistory({
    vaultFolder: repository.folder,
    timeZone: 'UTC',
    cacheFolder: null,
    publish: 'all',
    ...options,
  });
}

/** An event on one line: day, type, path, and what it says. */
function line({ date, type, path, from, to, words }: HistoryEvent): string {
  const change = from === undefined && to === undefined ? '' : ` ${from ?? '-'}>${to ?? '-'}`;
  return `${date} ${type} ${path}${change}${words === undefined ? '' : ` +${words.added}-${words.removed}`}`;
}

async function linesOf(repository: GitRepository, options: Partial<ReadHistoryOptions> = {}) {
  const { history, diagnostics } = await read(repository, options);
  expect(diagnostics).toEqual([]);
  return history.events.map(line);
}

/** Twelve words, so that a change of one keeps a file alike. */
const twelve = 'one two three four\nfive six seven eight\nnine ten eleven twelve\n';

describe('what happens to a note', () => {
  it('is created with all words of its body, and edited with those that came and went', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': noteText({ title: 'Not counted' }, twelve) }, { date: '2026-03-01T08:00:00Z' });
    repository.save({ 'a.md': noteText({ title: 'Not counted' }, twelve.replace('six', 'VI and more')) });
    expect(await linesOf(repository)).toEqual([
      '2026-03-01 created a.md +12-0',
      '2026-03-01 edited a.md +3-1',
    ]);
  });

  it('is not edited by white space, line endings or front matter', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': twelve });
    repository.save({ 'a.md': twelve.replaceAll('\n', '\r\n') });
    repository.save({ 'a.md': twelve.replaceAll('\n', ' ') });
    repository.save({ 'a.md': noteText({ title: 'New' }, twelve) });
    expect(await linesOf(repository)).toEqual(['2026-01-01 created a.md +12-0']);
  });

  it('is edited without a word where only order or marks changed', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': 'one two\nthree four\n' });
    repository.save({ 'a.md': 'three four\none two\n' });
    repository.save({ 'a.md': 'three **four**\none two\n' });
    expect((await linesOf(repository)).slice(1)).toEqual([
      '2026-01-01 edited a.md +0-0',
      '2026-01-01 edited a.md +0-0',
    ]);
  });

  it('is promoted and demoted', async () => {
    const repository = makeRepository();
    for (const layer of [null, 'skim', 'deepen', 'explore', null])
      repository.save({ 'a.md': noteText(layer === null ? { title: 'A' } : { layer }, twelve) });
    expect((await linesOf(repository)).slice(1)).toEqual([
      '2026-01-01 promoted a.md ->skim',
      '2026-01-01 promoted a.md skim>deepen',
      '2026-01-01 demoted a.md deepen>explore',
      '2026-01-01 demoted a.md explore>-',
    ]);
  });

  it('is not promoted by coming with a layer', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': noteText({ layer: 'deepen', track: 'need' }, twelve) });
    expect(await linesOf(repository)).toEqual(['2026-01-01 created a.md +12-0']);
  });

  it('is tracked when it is put on a track, and not when it is taken off', async () => {
    const repository = makeRepository();
    for (const track of ['', 'need', 'want', ''])
      repository.save({ 'a.md': noteText(track === '' ? { title: 'A' } : { track }, twelve) });
    expect((await linesOf(repository)).slice(1)).toEqual([
      '2026-01-01 tracked a.md ->need',
      '2026-01-01 tracked a.md need>want',
    ]);
  });

  it('has a session for each new entry, and none for a corrected one', async () => {
    const repository = makeRepository();
    const first = '{date: 2026-01-01, minutes: 45, outcome: bookmark}';
    const corrected = '{date: 2026-01-01, minutes: 50, outcome: bookmark}';
    const second = '{date: 2026-01-02, minutes: 30, outcome: summarize}';
    for (const sessions of [
      '[]',
      `[${first}]`,
      `[${corrected}]`,
      `[${corrected}, ${second}, ${second}]`,
      `[${second}]`,
    ])
      repository.save({ 'a.md': noteText({ sessions }, twelve) });
    expect((await linesOf(repository)).slice(1)).toEqual([
      '2026-01-01 session a.md ->bookmark',
      '2026-01-01 session a.md ->summarize',
      '2026-01-01 session a.md ->summarize',
    ]);
  });

  it('was taught', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': twelve });
    repository.save({ 'a.md': noteText({ taught: '[{date: 2026-01-01, where: Paper club}]' }, twelve) });
    expect((await linesOf(repository)).slice(1)).toEqual(['2026-01-01 taught a.md ->Paper club']);
  });

  it('is retired when its status becomes so', async () => {
    const repository = makeRepository();
    for (const status of ['using', 'retired', 'retired', 'trying'])
      repository.save({ 'tools/t.md': noteText({ status, title: status }, twelve) });
    expect((await linesOf(repository)).slice(1)).toEqual(['2026-01-01 retired tools/t.md']);
  });

  it('tells several things of one commit in a fixed order', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': noteText({ layer: 'skim' }, twelve) });
    repository.move('a.md', 'b.md');
    repository.save({ 'b.md': noteText({ layer: 'explore', track: 'want' }, `${twelve}thirteen\n`) });
    expect((await linesOf(repository)).slice(1)).toEqual([
      '2026-01-01 edited b.md +1-0',
      '2026-01-01 promoted b.md skim>explore',
      '2026-01-01 tracked b.md ->want',
      '2026-01-01 renamed b.md a.md>b.md',
    ]);
  });

  it('passes over files that are no notes', async () => {
    const repository = makeRepository();
    repository.save({ 'a.txt': twelve, 'b.markdown': twelve, 'c.MD': twelve });
    repository.git(
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${repository.git('rev-parse', 'HEAD:a.txt')},link.md`,
    );
    repository.gitWith(repository.dated(), 'commit', '--quiet', '--message=link');
    expect(await linesOf(repository)).toEqual(['2026-01-01 created c.MD +12-0']);
  });
});

describe('renames', () => {
  it('are followed through several names and folders, edited or not', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': twelve }, { date: '2026-01-01T00:00:00Z' });
    repository.move('a.md', 'deep/er/b.md');
    repository.commit('move', { date: '2026-01-02T00:00:00Z' });
    repository.move('deep/er/b.md', 'c.md');
    repository.save({ 'c.md': twelve.replace('one', 'ONE') }, { date: '2026-01-03T00:00:00Z' });
    const { history } = await read(repository);
    expect(history.events.map(line)).toEqual([
      '2026-01-01 created c.md +12-0',
      '2026-01-02 renamed c.md a.md>deep/er/b.md',
      '2026-01-03 edited c.md +1-1',
      '2026-01-03 renamed c.md deep/er/b.md>c.md',
    ]);
    expect(history.dates).toEqual(new Map([['c.md', { created: '2026-01-01', updated: '2026-01-03' }]]));
    expect(history.formerPaths).toEqual(new Map([['c.md', ['a.md', 'deep/er/b.md']]]));
  });

  it('leave the old path to another note', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': twelve });
    repository.move('a.md', 'b.md');
    repository.commit('move');
    repository.save({ 'a.md': 'Another note.\n' });
    const { history } = await read(repository);
    expect(history.events.map(line)).toEqual([
      '2026-01-01 created b.md +12-0',
      '2026-01-01 renamed b.md a.md>b.md',
      '2026-01-01 created a.md +2-0',
    ]);
  });

  it('there and back again leave no former path that is the present one', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': twelve });
    repository.move('a.md', 'b.md');
    repository.commit('there');
    repository.move('b.md', 'a.md');
    repository.commit('back');
    expect((await read(repository)).history.formerPaths).toEqual(new Map([['a.md', ['b.md']]]));
  });

  it('into the vault bring the past along, and say nothing of where it was', async () => {
    const repository = makeRepository();
    repository.save({ 'elsewhere/a.md': twelve }, { date: '2026-01-01T00:00:00Z' });
    repository.move('elsewhere/a.md', 'content/a.md');
    repository.save({ 'content/a.md': `${twelve}more\n` }, { date: '2026-02-01T00:00:00Z' });
    const { history } = await read(repository, { vaultFolder: join(repository.folder, 'content') });
    expect(history.events.map(line)).toEqual([
      '2026-01-01 created a.md +12-0',
      '2026-02-01 edited a.md +1-0',
    ]);
    expect(history.dates).toEqual(new Map([['a.md', { created: '2026-01-01', updated: '2026-02-01' }]]));
    expect(JSON.stringify([...history.formerPaths, history.events])).not.toContain('elsewhere');
  });
});

describe('files that come and go', () => {
  it('are the same note when they come back', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': twelve }, { date: '2026-01-01T00:00:00Z' });
    repository.save({ 'a.md': null, 'b.md': 'Stays.' }, { date: '2026-01-02T00:00:00Z' });
    repository.save({ 'a.md': 'Back again.\n' }, { date: '2026-01-03T00:00:00Z' });
    const { history } = await read(repository);
    expect(history.events.map(line)).toEqual([
      '2026-01-01 created a.md +12-0',
      '2026-01-02 retired a.md +0-12',
      '2026-01-02 created b.md +1-0',
      '2026-01-03 created a.md +2-0',
    ]);
    expect(history.dates.get('a.md')).toEqual({ created: '2026-01-01', updated: '2026-01-03' });
  });

  it('are not told once they are gone', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': twelve, 'b.md': 'Stays.' });
    repository.save({ 'a.md': null });
    expect(await linesOf(repository)).toEqual(['2026-01-01 created b.md +1-0']);
  });

  it('undo what they did where a commit is reverted', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': noteText({ layer: 'skim' }, twelve) });
    repository.save({ 'a.md': noteText({ layer: 'deepen' }, `${twelve}more\n`) });
    repository.gitWith(repository.dated(), 'revert', '--no-edit', 'HEAD');
    expect((await linesOf(repository)).slice(1)).toEqual([
      '2026-01-01 edited a.md +1-0',
      '2026-01-01 promoted a.md skim>deepen',
      '2026-01-01 edited a.md +0-1',
      '2026-01-01 demoted a.md deepen>skim',
    ]);
  });
});

describe('merges', () => {
  it('tell nothing of their own where git made them alone, even within one file', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': noteText({ layer: 'skim' }, twelve) });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.save({ 'a.md': noteText({ layer: 'explore' }, twelve), 'b.md': 'Side.' });
    repository.git('checkout', '--quiet', 'main');
    repository.save({ 'a.md': noteText({ layer: 'skim' }, twelve.replace('twelve', 'XII')) });
    repository.merge('side');
    const { history } = await read(repository);
    expect(history.events.map(line)).toEqual([
      '2026-01-01 created a.md +12-0',
      '2026-01-01 promoted a.md skim>explore',
      '2026-01-01 created b.md +1-0',
      '2026-01-01 edited a.md +1-1',
    ]);
  });

  it('tell what they changed themselves', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': noteText({ layer: 'skim' }, twelve) });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.save({ 'a.md': noteText({ layer: 'skim' }, twelve.replace('one', 'uno')) });
    repository.git('checkout', '--quiet', 'main');
    repository.save({ 'a.md': noteText({ layer: 'skim' }, twelve.replace('one', 'eins')) });
    repository.merge('side', { 'a.md': noteText({ layer: 'deepen' }, twelve.replace('one', 'un')) });
    expect((await linesOf(repository)).slice(3)).toEqual([
      '2026-01-01 edited a.md +4-0',
      '2026-01-01 promoted a.md skim>deepen',
    ]);
  });

  it('let a file be followed through a branch that knew it by its old name', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': twelve });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.save({ 'a.md': `${twelve}side\n` });
    repository.git('checkout', '--quiet', 'main');
    repository.move('a.md', 'b.md');
    repository.commit('move');
    repository.merge('side');
    expect(await linesOf(repository)).toEqual([
      '2026-01-01 created b.md +12-0',
      '2026-01-01 edited b.md +1-0',
      '2026-01-01 renamed b.md a.md>b.md',
    ]);
  });

  it('of unrelated histories and of many branches at once are read', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': twelve });
    for (const branch of ['x', 'y', 'z']) {
      repository.git('checkout', '--quiet', ...(branch === 'x' ? ['--orphan'] : ['-b']), branch);
      if (branch === 'x') repository.git('rm', '-rfq', '.');
      repository.save({ [`${branch}.md`]: branch });
      repository.git('checkout', '--quiet', 'main');
    }
    const merge = (...more: readonly string[]) =>
      repository.gitWith(repository.dated(), 'merge', '--quiet', '--no-ff', '-m', 'Merge', ...more);
    merge('--allow-unrelated-histories', 'x');
    merge('y', 'z');
    expect((await linesOf(repository)).sort()).toEqual([
      '2026-01-01 created a.md +12-0',
      '2026-01-01 created x.md +1-0',
      '2026-01-01 created y.md +1-0',
      '2026-01-01 created z.md +1-0',
    ]);
  });
});

describe('dates and authors', () => {
  it('are those of the site’s time zone, and of when a commit was written, not rewritten', async () => {
    const repository = makeRepository();
    repository.save(
      { 'a.md': twelve },
      { date: '2026-03-01T23:30:00+00:00', committed: '2026-05-01T00:00:00Z' },
    );
    const berlin = await read(repository, { timeZone: 'Europe/Berlin' });
    const lima = await read(repository, { timeZone: 'America/Lima' });
    expect(berlin.history.events[0]).toMatchObject({ date: '2026-03-02', time: 1_772_407_800 });
    expect(lima.history.events[0]).toMatchObject({ date: '2026-03-01' });
  });

  it('of commits whose clock went wrong still give a first and a last day', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': twelve }, { date: '2026-03-05T00:00:00Z' });
    repository.save({ 'a.md': `${twelve}x` }, { date: '2026-03-01T00:00:00Z' });
    const { history } = await read(repository);
    expect(history.dates.get('a.md')).toEqual({ created: '2026-03-01', updated: '2026-03-05' });
    expect(history.events.map(({ type }) => type)).toEqual(['created', 'edited']);
  });

  it('take the author’s name from .mailmap and never an address', async () => {
    const repository = makeRepository();
    repository.save(
      { 'a.md': 'a', '.mailmap': 'Grace <grace@example.org> <old@example.org>\n' },
      { author: 'gh', email: 'old@example.org' },
    );
    repository.save({ 'b.md': 'b' }, { author: 'someone@example.org', email: 'x@example.org' });
    const { history } = await read(repository);
    expect(history.events.map(({ author }) => author)).toEqual(['Grace', undefined]);
    expect(JSON.stringify(history.events)).not.toContain('@');
  });
});

describe('names', () => {
  it('can be anything', async () => {
    const repository = makeRepository();
    const names = [
      '--output=F.md',
      ':100644 x.md',
      ' a\tb\nc.md',
      'ü/日本 📚.md',
      '"q" \\.md',
      'commit 1.md',
      '*.md',
    ];
    repository.save(Object.fromEntries(names.map((name, index) => [name, `${twelve}${'x '.repeat(index)}`])));
    const { history } = await read(repository);
    expect([...history.dates.keys()].sort()).toEqual([...names].sort());
    expect(history.events).toHaveLength(names.length);
  });

  it('that are not UTF-8 are followed and not told', async () => {
    const repository = makeRepository();
    repository.write('a.md', twelve);
    const file = Buffer.concat([
      Buffer.from(`${repository.folder}/caf`),
      Buffer.from([0xe9]),
      Buffer.from('.md'),
    ]);
    renameSync(join(repository.folder, 'a.md'), file);
    repository.commit('latin');
    renameSync(file, join(repository.folder, 'café.md'));
    repository.commit('utf-8');
    const { history } = await read(repository);
    expect(history.events.map(line)).toEqual(['2026-01-01 created café.md +12-0']);
    expect(history.formerPaths).toEqual(new Map());
  });
});

describe('repositories', () => {
  it('may hold the vault in a folder, be a worktree, a submodule or of sha256', async () => {
    const repository = makeRepository(['--object-format=sha256']);
    repository.save({ 'site/content/a.md': twelve, 'b.md': 'Outside.' });
    const vaultFolder = join(repository.folder, 'site/content');
    expect(await linesOf(repository, { vaultFolder })).toEqual(['2026-01-01 created a.md +12-0']);

    const other = makeRepository();
    other.save({ 'c.md': twelve });
    const worktree = join(other.folder, 'tree');
    other.git('worktree', 'add', '--quiet', '-b', 'two', 'tree');
    expect(await linesOf(other, { vaultFolder: worktree })).toEqual(['2026-01-01 created c.md +12-0']);

    const outer = makeRepository();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.folder, 'vault');
    outer.commit('submodule');
    expect(await linesOf(outer, { vaultFolder: join(outer.folder, 'vault') })).toEqual([
      '2026-01-01 created c.md +12-0',
    ]);
    expect(await linesOf(outer)).toEqual([]);
  });

  it('need not have anything of the vault yet', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': twelve });
    mkdirSync(join(repository.folder, 'new'));
    expect(await linesOf(repository, { vaultFolder: join(repository.folder, 'new') })).toEqual([]);
  });
});

import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { GitRepository, noteText } from '../../test/git-repository.ts';
import type { History } from './event.ts';
import { keepPublic } from './keep-public.ts';
import { type ReadHistoryOptions, readHistory } from './read-history.ts';

const repositories: GitRepository[] = [];
afterEach(() => {
  for (const repository of repositories.splice(0)) repository.remove();
});

function makeRepository(): GitRepository {
  const repository = new GitRepository();
  repositories.push(repository);
  return repository;
}

async function historyOf(repository: GitRepository, options: Partial<ReadHistoryOptions> = {}) {
  const all = {
    vaultFolder: repository.folder,
    timeZone: 'UTC',
    cacheFolder: null,
    publish: 'all',
    ...options,
  } as const;
  return (await readHistory(all)).history;
}

function storyOf({ events, dates, formerPaths }: History) {
  return {
    events: events.map(
      ({ date, type, from }) => `${date} ${type}${from === undefined ? '' : ` from ${from}`}`,
    ),
    dates: [...dates],
    formerPaths: [...formerPaths],
  };
}

/** All that a history holds, as text, to look for what must not be in it. */
function everythingIn(history: History): string {
  return JSON.stringify([
    history.events,
    [...history.dates],
    [...history.formerPaths],
    [...(history.messages ?? [])],
  ]);
}

const text = 'one two three four\nfive six seven eight\nnine ten eleven twelve\n';
const nothing = { events: [], dates: [], formerPaths: [] };
const day = (number: number) => ({ date: `2026-01-0${number}T12:00:00Z` });

describe('a note that is private today', () => {
  const ways: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['by draft', { draft: 'true' }, 'a.md'],
    ['by publish', { publish: 'false' }, 'a.md'],
    ['by a field that says neither yes nor no', { draft: 'perhaps' }, 'a.md'],
    ['by front matter that cannot be read', { title: '[' }, 'a.md'],
    ['by its folder', {}, 'x/Private/a.md'],
    ['by its name', {}, '_a.md'],
  ];
  it.each(ways)('%s has no past, though it was public', async (_, fields, path) => {
    const repository = makeRepository();
    repository.save({ 'a.md': noteText({ layer: 'skim' }, text) });
    repository.save({ 'a.md': noteText({ layer: 'deepen' }, `${text}more\n`) });
    if (path !== 'a.md') repository.move('a.md', path);
    repository.save({ [path]: noteText({ layer: 'deepen', ...fields }, `${text}more\n`) });
    expect(storyOf(await historyOf(repository))).toEqual(nothing);
  });

  it('where only what says so is published, likewise', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': noteText({ publish: 'true' }, text) }, day(1));
    repository.save({ 'a.md': noteText({ title: 'A' }, text) }, day(2));
    expect(storyOf(await historyOf(repository, { publish: 'explicit' }))).toEqual(nothing);
    expect((await historyOf(repository)).events).toHaveLength(1);
  });
});

describe('a note that was private once', () => {
  it('begins with its publication, of which nothing else is told', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': noteText({ draft: 'true', layer: 'skim' }, text) }, day(1));
    repository.save({ 'a.md': noteText({ draft: 'true', layer: 'explore' }, text) }, day(2));
    const sessions = '[{date: 2026-01-02, minutes: 45, outcome: bookmark}]';
    repository.save(
      { 'a.md': noteText({ layer: 'deepen', track: 'need', sessions }, `${text}more\n`) },
      day(3),
    );
    repository.save(
      { 'a.md': noteText({ layer: 'deepen', track: 'want', sessions }, `${text}more\n`) },
      day(4),
    );
    expect(storyOf(await historyOf(repository))).toEqual({
      events: ['2026-01-03 published', '2026-01-04 tracked from need'],
      dates: [['a.md', { created: '2026-01-03', updated: '2026-01-04' }]],
      formerPaths: [],
    });
  });

  it('does not tell the private path that it came from, nor any before', async () => {
    const repository = makeRepository();
    repository.save({ 'early.md': text }, day(1));
    repository.move('early.md', 'private/secret.md');
    repository.commit('hide', day(2));
    repository.move('private/secret.md', 'open.md');
    repository.commit('show', day(3));
    repository.move('open.md', 'b.md');
    repository.commit('move', day(4));
    const history = await historyOf(repository);
    expect(storyOf(history)).toEqual({
      events: ['2026-01-03 published', '2026-01-04 renamed from open.md'],
      dates: [['b.md', { created: '2026-01-03', updated: '2026-01-04' }]],
      formerPaths: [['b.md', ['open.md']]],
    });
    expect(everythingIn(history)).not.toMatch(/secret|early|private/);
  });

  it('begins with its last publication where it was public before', async () => {
    const repository = makeRepository();
    for (const [index, draft] of ['false', 'true', 'false', 'true', 'false'].entries())
      repository.save({ 'a.md': noteText({ draft }, text) }, day(index + 1));
    expect(storyOf(await historyOf(repository)).events).toEqual(['2026-01-05 published']);
  });

  it('is not told of by a branch on which it was public all along', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': text }, day(1));
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.save({ 'a.md': noteText({ draft: 'true' }, text) }, day(3));
    repository.git('checkout', '--quiet', 'main');
    repository.save({ 'a.md': `${text}more\n` }, day(2));
    repository.merge('side', {}, day(4));
    repository.save({ 'a.md': `${text}more\n` }, day(5));
    expect(storyOf(await historyOf(repository)).events).toEqual(['2026-01-05 published']);
  });

  it('is not told of by its deletion, and begins anew when it comes back', async () => {
    const repository = makeRepository();
    repository.save({ 'a.md': noteText({ draft: 'true' }, text) }, day(1));
    repository.save({ 'a.md': null }, day(2));
    repository.save({ 'a.md': text }, day(3));
    expect(storyOf(await historyOf(repository)).events).toEqual(['2026-01-03 created']);
  });

  it('outside the vault is judged by the same rules', async () => {
    const repository = makeRepository();
    repository.save({ 'private/a.md': text }, day(1));
    repository.move('private/a.md', 'content/a.md');
    repository.commit('move', day(2));
    const history = await historyOf(repository, { vaultFolder: join(repository.folder, 'content') });
    expect(storyOf(history).events).toEqual(['2026-01-02 published']);
  });
});

describe('subjects of commits', () => {
  it('are told only if asked for, and only of commits that touched public notes alone', async () => {
    const repository = makeRepository();
    const save = (message: string, files: Readonly<Record<string, string | null>>) => {
      for (const [path, content] of Object.entries(files)) {
        if (content === null) repository.delete(path);
        else repository.write(path, content);
      }
      repository.commit(message);
    };
    save('one public', { 'a.md': text });
    save('a draft too', { 'a.md': `${text}1`, 'secret.md': noteText({ draft: 'true' }, 'x') });
    save('a picture too', { 'a.md': `${text}2`, 'cat.png': 'x' });
    save('published', { 'late.md': noteText({ draft: 'true' }, text) });
    save('now late is public', { 'late.md': text });
    save('one that goes', { 'a.md': `${text}3`, 'gone.md': 'g' });
    save('gone', { 'gone.md': null });
    save('two\u202E public', { 'a.md': `${text}4`, 'late.md': `${text}4` });
    expect((await historyOf(repository)).messages).toBeUndefined();
    const history = await historyOf(repository, { messages: true });
    expect([...(history.messages?.values() ?? [])]).toEqual([
      { subject: 'one public', paths: ['a.md'] },
      { subject: 'two public', paths: ['a.md', 'late.md'] },
    ]);
    const kept = keepPublic(history, ['late.md']);
    expect(kept.messages).toEqual(new Map());
    expect(keepPublic(history, ['a.md', 'late.md']).messages?.get(repository.head())?.subject).toBe(
      'two public',
    );
  });
});

describe('keepPublic', () => {
  const history: History = {
    events: [
      { type: 'created', path: 'a.md', date: '2026-01-01', time: 1 },
      { type: 'created', path: 'caf\u00e9.md', date: '2026-01-01', time: 1 },
    ],
    dates: new Map([
      ['a.md', { created: '2026-01-01', updated: '2026-01-02' }],
      ['caf\u00e9.md', { created: '2026-01-01', updated: '2026-01-02' }],
    ]),
    formerPaths: new Map([['a.md', ['old.md']]]),
  };

  it('keeps nothing of a note that the working files make private or delete', () => {
    expect(storyOf(keepPublic(history, []))).toEqual(nothing);
    expect(storyOf(keepPublic(history, ['a.md'])).dates).toEqual([
      ['a.md', { created: '2026-01-01', updated: '2026-01-02' }],
    ]);
  });

  it('takes the spelling of the disk where only the Unicode form differs', () => {
    const kept = keepPublic(history, ['cafe\u0301.md']);
    expect(kept.events.map(({ path }) => path)).toEqual(['cafe\u0301.md']);
    expect([...kept.dates.keys()]).toEqual(['cafe\u0301.md']);
  });

  it('does not guess between twins', () => {
    const twins = keepPublic(history, ['caf\u00e9.md', 'cafe\u0301.md']);
    expect(twins.events.map(({ path }) => path)).toEqual(['caf\u00e9.md']);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishPolicy } from '@layerwise/parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository, noteText } from '../../test/git-repository.ts';
import {
  countParts,
  type JournalCache,
  openJournalCache,
  readSealedCache,
  saveJournalCache,
  sealOf,
} from './journal-cache.ts';
import { createKnowledge } from './knowledge.ts';
import { readHistory } from './read-history.ts';

let repository: GitRepository;
let cacheFolder: string;
beforeEach(() => {
  repository = new GitRepository();
  cacheFolder = mkdtempSync(join(tmpdir(), 'layerwise-journal-cache-'));
});
afterEach(() => {
  repository.remove();
  rmSync(cacheFolder, { recursive: true, force: true });
});

const text = 'one two three four\nfive six seven eight\n';

async function read(
  folder: string | null,
  more: { readonly timeZone?: string; readonly messages?: boolean; readonly publish?: PublishPolicy } = {},
) {
  const { history, diagnostics } = await readHistory({
    vaultFolder: repository.folder,
    timeZone: 'UTC',
    publish: 'all',
    cacheFolder: folder,
    ...more,
  });
  expect(diagnostics).toEqual([]);
  return history;
}

/** Reads with the cache and without, which must be the same, and gives the types of events. */
async function readTwice() {
  const cached = await read(cacheFolder);
  expect(cached).toEqual(await read(null));
  return cached.events.map(({ type }) => type);
}

/** A cache of one commit, and its tree. */
const head = 'c'.repeat(40);
const tree = 'a'.repeat(40);
const commit = {
  id: head,
  tree,
  time: 0,
  author: null,
  subject: '',
  parents: [],
  changes: [],
  touchesOthers: false,
};
const cache: JournalCache = { head, commits: new Map([[head, commit]]), knowledge: createKnowledge() };

async function load(key: string, known = tree) {
  const sealed = await readSealedCache(cacheFolder);
  return sealed === null ? null : openJournalCache(sealed, sealOf(sealed, key, known));
}

const cacheFile = () => join(cacheFolder, 'journal.json');
const toldFile = () => join(cacheFolder, 'journal-told.json');

describe('the journal’s cache', () => {
  it('gives the same history after each commit, rename and merge', async () => {
    repository.save({ 'a.md': noteText({ layer: 'skim' }, text) });
    expect(await readTwice()).toEqual(['created']);
    repository.move('a.md', 'b.md');
    repository.save({ 'b.md': noteText({ layer: 'explore' }, `${text}more\n`) });
    expect(await readTwice()).toEqual(['created', 'edited', 'promoted', 'renamed']);
    repository.git('checkout', '--quiet', '-b', 'side', 'HEAD~1');
    repository.save({ 'c.md': text });
    repository.git('checkout', '--quiet', 'main');
    repository.merge('side');
    expect(await readTwice()).toEqual(['created', 'edited', 'promoted', 'renamed', 'created']);
  });

  it('needs git for what is new alone', async () => {
    repository.save({ 'a.md': text });
    await read(cacheFolder);
    const before = readFileSync(cacheFile(), 'utf8');
    await read(cacheFolder);
    expect(readFileSync(cacheFile(), 'utf8')).toBe(before);
    // Were the old commit read again, its note would be missing now.
    const blob = repository.git('rev-parse', 'HEAD:a.md');
    repository.save({ 'b.md': 'New.' });
    rmSync(join(repository.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    expect((await read(cacheFolder)).events.map(({ path }) => path)).toEqual(['a.md', 'b.md']);
  });

  it('notices a history that was rewritten', async () => {
    repository.save({ 'a.md': text });
    repository.save({ 'a.md': `${text}mistake\n` });
    expect(await readTwice()).toEqual(['created', 'edited']);
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    expect(await readTwice()).toEqual(['created']);
    repository.save({ 'a.md': noteText({ layer: 'skim' }, text) });
    repository.gitWith(repository.dated(), 'commit', '--quiet', '--amend', '--message=Other');
    expect(await readTwice()).toEqual(['created', 'promoted']);
  });

  it('notices a history whose old commits are gone', async () => {
    repository.save({ 'a.md': text });
    await readTwice();
    repository.git('checkout', '--quiet', '--orphan', 'fresh');
    repository.save({ 'b.md': text });
    repository.git('branch', '--quiet', '-D', 'main');
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.git('gc', '--quiet', '--prune=now');
    expect(await readTwice()).toEqual(['created', 'created']);
  });

  it('does not mix repositories, mailmaps or what else it depends on', async () => {
    repository.save({ 'a.md': text });
    await readTwice();
    const other = new GitRepository();
    try {
      other.save({ 'z.md': text }, { author: 'Other' });
      const options = { vaultFolder: other.folder, timeZone: 'UTC', publish: 'all', cacheFolder } as const;
      expect((await readHistory(options)).history.events.map(({ path }) => path)).toEqual(['z.md']);
    } finally {
      other.remove();
    }
    repository.write('.mailmap', 'Countess <ada@example.org>\n');
    expect((await read(cacheFolder)).events.map(({ author }) => author)).toEqual(['Countess']);
    expect((await read(cacheFolder, { messages: true })).messages?.size).toBe(1);
    expect((await read(cacheFolder)).messages).toBeUndefined();
  });

  it('is rebuilt when it is damaged', async () => {
    repository.save({ 'a.md': noteText({ draft: 'true' }, text) });
    repository.save({ 'a.md': text });
    await read(cacheFolder);
    const whole = readFileSync(cacheFile(), 'utf8');
    const damages = [
      '',
      '{}',
      whole.slice(0, -20),
      whole.replace(/.(?=.{20}\n$)/, (letter) => (letter === 'A' ? 'B' : 'A')),
      whole.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      `${whole} `,
      '\0',
    ];
    for (const damage of damages) {
      rmSync(toldFile());
      writeFileSync(cacheFile(), damage);
      expect(await readTwice()).toEqual(['published']);
      expect(readFileSync(cacheFile(), 'utf8')).toBe(whole);
    }
  });

  it('is written whole, beside nothing else', async () => {
    repository.save({ 'a.md': text });
    await read(join(cacheFolder, 'deep', 'er'));
    expect(readdirSync(join(cacheFolder, 'deep/er'))).toEqual(['journal-told.json', 'journal.json']);
  });

  it('grows by a part for each reading, and is put together when they are many', async () => {
    const lines = () => readFileSync(cacheFile(), 'utf8').split('\n').length - 1;
    const found: number[] = [];
    for (let reading = 0; reading < 34; reading++) {
      const loaded = await load('key');
      await saveJournalCache(cacheFolder, 'key', loaded, { ...cache, head: `h${reading}` }, () => cache);
      found.push(lines());
    }
    expect(found.slice(0, 3)).toEqual([2, 3, 4]);
    expect(found.slice(-3)).toEqual([33, 2, 3]);
    expect((await load('key'))?.head).toBe('h33');
  });

  it('that ends in a damaged part is read up to it, and written anew', async () => {
    repository.save({ 'a.md': text });
    await read(cacheFolder);
    repository.save({ 'b.md': text });
    await read(cacheFolder);
    const whole = readFileSync(cacheFile(), 'utf8');
    expect(whole.split('\n')).toHaveLength(4);
    for (const damage of [whole.slice(0, -9), `${whole}x`]) {
      writeFileSync(cacheFile(), damage);
      repository.save({ 'c.md': `${damage.length}` });
      expect(await readTwice()).toContain('created');
      expect(readFileSync(cacheFile(), 'utf8').split('\n')).toHaveLength(3);
    }
  });

  it('that lacks a commit is read anew', async () => {
    repository.save({ 'a.md': text });
    await read(cacheFolder);
    repository.save({ 'b.md': text });
    await read(cacheFolder);
    repository.save({ 'c.md': text });
    await read(cacheFolder);
    rmSync(toldFile());
    const lines = readFileSync(cacheFile(), 'utf8').split('\n');
    writeFileSync(cacheFile(), [...lines.slice(0, 2), ...lines.slice(3)].join('\n'));
    expect(await readTwice()).toEqual(['created', 'created', 'created']);
  });

  it('is done without where it cannot be written', async () => {
    repository.save({ 'a.md': text });
    writeFileSync(join(cacheFolder, 'file'), '');
    const history = await read(join(cacheFolder, 'file', 'below'));
    expect(history.events).toHaveLength(1);
  });

  it('is for one key', async () => {
    await saveJournalCache(cacheFolder, 'key', null, cache, () => cache);
    expect(await load('key')).toMatchObject({ ...cache, parts: 1 });
    expect(await load('other')).toBeNull();
    expect(await load('key', 'b'.repeat(40))).toBeNull();
  });

  it('counts its parts unopened, if they are whole', async () => {
    await saveJournalCache(cacheFolder, 'key', null, cache, () => cache);
    const loaded = await load('key');
    await saveJournalCache(cacheFolder, 'key', loaded, cache, () => cache);
    const sealed = await readSealedCache(cacheFolder);
    const count = (lines: readonly string[]) => countParts({ anchor: head, lines });
    expect(count(sealed?.lines ?? [])).toBe(2);
    expect(count(sealed?.lines.slice(0, 1) ?? [])).toBeNull();
    expect(count([''])).toBeNull();
  });

  it('can be read by nobody who has not the repository', async () => {
    repository.save({ 'a.md': text }, { author: 'Canary' });
    repository.save({
      'canary.md': noteText({ draft: 'true', taught: '[{date: 2026-01-01, where: Canary}]' }, text),
    });
    await read(cacheFolder, { messages: true });
    const file = readFileSync(cacheFile(), 'utf8');
    expect(file).toMatch(/^[0-9a-f]{40}\n[\w+/=]+\n$/);
    expect(Buffer.from(file.split('\n')[1] ?? '', 'base64').toString('latin1')).not.toMatch(/canary/i);
    await read(cacheFolder);
    const told = readFileSync(toldFile(), 'utf8');
    expect(told).toMatch(/^\d+ [\w+/=]+\n[\w+/=]+\n$/);
    expect(Buffer.from(told.split('\n')[1] ?? '', 'base64').toString('latin1')).not.toMatch(/canary/i);
  });
});

describe('a told history', () => {
  /** Whether the history was told on: telling it anew writes it anew. */
  async function isToldOn(): Promise<boolean> {
    const before = readFileSync(toldFile(), 'utf8');
    await readTwice();
    return readFileSync(toldFile(), 'utf8') === before;
  }

  beforeEach(async () => {
    repository.save({
      'a.md': noteText({ layer: 'skim' }, text),
      'b.md': noteText({ draft: 'true' }, text),
      'c.md': 'Something else.',
    });
    repository.move('c.md', 'd.md');
    repository.commit('Move');
    await read(cacheFolder);
  });

  it('is told on by what new commits do to notes', async () => {
    repository.save({ 'a.md': noteText({ layer: 'explore' }, `${text}more\n`) });
    expect(await isToldOn()).toBe(true);
    repository.save({ 'new.md': text }, { author: 'Other' });
    expect(await isToldOn()).toBe(true);
    repository.save({ 'b.md': text });
    expect(await isToldOn()).toBe(true);
    repository.save({ 'b.md': `${text}more\n` }, { date: '2020-01-01T00:00:00Z' });
    expect(await isToldOn()).toBe(true);
    expect((await read(cacheFolder)).dates.get('b.md')).toEqual({
      created: '2020-01-01',
      updated: '2026-01-01',
    });
    repository.save({ 'a.md': noteText({ publish: 'false' }, text) });
    expect(await isToldOn()).toBe(true);
    expect((await read(cacheFolder)).events.map(({ type, path }) => `${type} ${path}`)).toEqual([
      'created d.md',
      'renamed d.md',
      'created new.md',
      'published b.md',
      'edited b.md',
    ]);
    repository.save({ 'new.md': null });
    expect(await isToldOn()).toBe(true);
  });

  it('takes the past of a renamed note along, in the order of its new path', async () => {
    repository.move('d.md', 'A.md');
    repository.commit('Move');
    expect(await isToldOn()).toBe(true);
    const history = await read(cacheFolder);
    expect(history.events.map(({ type, path }) => `${type} ${path}`)).toEqual([
      'created A.md',
      'created a.md',
      'renamed A.md',
      'renamed A.md',
    ]);
    expect(history.formerPaths).toEqual(new Map([['A.md', ['c.md', 'd.md']]]));
    repository.move('A.md', 'private/A.md');
    repository.commit('Hide');
    expect(await isToldOn()).toBe(true);
    expect((await read(cacheFolder)).formerPaths).toEqual(new Map());
  });

  it('gives a path that one note left to another', async () => {
    repository.move('a.md', 'e.md');
    repository.write('a.md', 'Nothing that it had before.');
    repository.commit('Move');
    repository.save({ 'd.md': null });
    repository.move('e.md', 'f.md');
    repository.commit('Move');
    expect(await isToldOn()).toBe(true);
    expect((await read(cacheFolder)).dates).toEqual(
      new Map([
        ['a.md', { created: '2026-01-01', updated: '2026-01-01' }],
        ['f.md', { created: '2026-01-01', updated: '2026-01-01' }],
      ]),
    );
  });

  it('is told anew where the new commits reach back: a merge, a file that comes back, another past', async () => {
    repository.save({ 'c.md': text });
    expect(await isToldOn()).toBe(false);
    repository.git('checkout', '--quiet', '-b', 'side', 'HEAD~1');
    repository.save({ 'side.md': text });
    repository.git('checkout', '--quiet', 'main');
    repository.merge('side');
    expect(await isToldOn()).toBe(false);
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    expect(await isToldOn()).toBe(false);
    repository.save({ 'a.md': text });
    expect(await isToldOn()).toBe(true);
    repository.gitWith(repository.dated(), 'commit', '--quiet', '--amend', '--message=Other');
    expect(await isToldOn()).toBe(true);
  });

  it('is told anew for another zone, another rule of what is public, or when it is damaged', async () => {
    const told = () => readFileSync(toldFile(), 'utf8');
    const before = told();
    await read(cacheFolder, { timeZone: 'Asia/Kolkata' });
    expect(told()).not.toBe(before);
    expect((await read(cacheFolder, { publish: 'explicit' })).events).toEqual([]);
    await read(cacheFolder);
    expect(told()).toBe(before);
    const flip = (letter: string) => (letter === 'A' ? 'B' : 'A');
    for (const damage of ['', before.slice(0, -1), before.replace(/.(?=.{20}\n$)/, flip)]) {
      writeFileSync(toldFile(), damage);
      expect(await readTwice()).toEqual(['created', 'created', 'renamed']);
      expect(told()).toBe(before);
    }
  });

  it('says nothing of messages, which are told without it', async () => {
    repository.save({ 'a.md': text });
    expect((await read(cacheFolder, { messages: true })).messages?.size).toBe(2);
    expect((await read(cacheFolder)).messages).toBeUndefined();
  });
});

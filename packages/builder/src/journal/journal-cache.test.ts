import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository, noteText } from '../../test/git-repository.ts';
import { type JournalCache, openJournalCache, readSealedCache, saveJournalCache } from './journal-cache.ts';
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
  more: { readonly timeZone?: string; readonly messages?: boolean } = {},
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
  return sealed === null ? null : openJournalCache(sealed, key, known);
}

const cacheFile = () => join(cacheFolder, 'journal.json');

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
      writeFileSync(cacheFile(), damage);
      expect(await readTwice()).toEqual(['published']);
      expect(readFileSync(cacheFile(), 'utf8')).toBe(whole);
    }
  });

  it('is written whole, beside nothing else', async () => {
    repository.save({ 'a.md': text });
    await read(join(cacheFolder, 'deep', 'er'));
    expect(readdirSync(join(cacheFolder, 'deep/er'))).toEqual(['journal.json']);
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

  it('can be read by nobody who has not the repository', async () => {
    repository.save({ 'a.md': text }, { author: 'Canary' });
    repository.save({
      'canary.md': noteText({ draft: 'true', taught: '[{date: 2026-01-01, where: Canary}]' }, text),
    });
    await read(cacheFolder, { messages: true });
    const file = readFileSync(cacheFile(), 'utf8');
    expect(file).toMatch(/^[0-9a-f]{40}\n[\w+/=]+\n$/);
    expect(Buffer.from(file.split('\n')[1] ?? '', 'base64').toString('latin1')).not.toMatch(/canary/i);
  });
});

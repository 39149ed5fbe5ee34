import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository, noteText } from '../../test/git-repository.ts';
import { readHistory } from './read-history.ts';
import { readUncommitted } from './read-uncommitted.ts';

const text = 'one two three\n';
let repository: GitRepository;
beforeEach(() => {
  repository = new GitRepository();
});
afterEach(() => repository.remove());

/** What is told where the vault `content/` holds these files. */
async function eventsOf(files: Readonly<Record<string, string>>) {
  const vaultFolder = join(repository.folder, 'content');
  const { head } = await readHistory({ vaultFolder, timeZone: 'UTC', cacheFolder: null, publish: 'all' });
  if (head === null) throw new Error('There is no history.');
  const bytes = new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
  const { events, diagnostics } = await readUncommitted(head, bytes, '2026-05-01', 1_777_593_600);
  expect(diagnostics).toEqual([]);
  return events;
}

describe('readUncommitted', () => {
  it('tells nothing where the files are those of the head commit, with either line ending', async () => {
    repository.save({ 'content/a.md': text, 'content/b.md': `${text}${text}`, 'content/c.md': 'x\r\n' });
    expect(
      await eventsOf({ 'a.md': text, 'b.md': `${text}${text}`.replaceAll('\n', '\r\n'), 'c.md': 'x\r\n' }),
    ).toEqual([]);
  });

  it('tells today’s edits, promotions and new notes, told apart from commits', async () => {
    repository.save({ 'content/a.md': noteText({ layer: 'skim' }, text) });
    const events = await eventsOf({ 'a.md': noteText({ layer: 'explore' }, `${text}four\n`), 'n.md': text });
    const common = { date: '2026-05-01', time: 1_777_593_600, uncommitted: true };
    expect(events).toEqual([
      { type: 'edited', path: 'a.md', words: { added: 1, removed: 0 }, ...common },
      { type: 'promoted', path: 'a.md', from: 'skim', to: 'explore', ...common },
      { type: 'created', path: 'n.md', words: { added: 3, removed: 0 }, ...common },
    ]);
  });

  it('knows a note that was moved as it was', async () => {
    repository.save({ 'content/a.md': text });
    expect((await eventsOf({ 'b.md': text })).map(({ type, from, to }) => [type, from, to])).toEqual([
      ['renamed', 'a.md', 'b.md'],
    ]);
  });

  it('tells of a publication nothing more, and nothing of private notes', async () => {
    repository.save({
      'content/a.md': noteText({ draft: 'true', layer: 'skim' }, text),
      'content/b.md': text,
    });
    const events = await eventsOf({
      'a.md': noteText({ layer: 'deepen' }, `${text}more\n`),
      'b.md': noteText({ draft: 'true' }, text),
      'private/c.md': text,
    });
    expect(events.map(({ type, path }) => [type, path])).toEqual([['published', 'a.md']]);
  });

  it('works where git names contents by SHA-256', async () => {
    repository.remove();
    repository = new GitRepository(undefined, ['--object-format=sha256']);
    repository.save({ 'content/a.md': text });
    expect(await eventsOf({ 'a.md': text })).toEqual([]);
  });

  it('does not run filters', async () => {
    repository.save({ 'content/a.md': text, '.gitattributes': '*.md filter=evil\n' });
    repository.git('config', 'filter.evil.clean', `touch ${repository.folder}/ran; cat`);
    expect(await eventsOf({ 'a.md': `${text}x` })).toHaveLength(1);
    expect(existsSync(join(repository.folder, 'ran'))).toBe(false);
  });
});

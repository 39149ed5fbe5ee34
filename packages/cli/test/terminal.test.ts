import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from './run-cli.ts';
import { hasTerminals, runInTerminal, type TerminalSession } from './run-in-terminal.ts';

let workshop: Workshop;
let session: TerminalSession;

afterEach(async () => {
  session?.close();
  await workshop?.close();
});

const down = '\x1b[B';
const enter = '\r';
const interrupt = '\x03';
const cache = '---\nlayer: skim # now\n---\nText.\n';
const files = {
  'layerwise.config.json': '{"journal": false}',
  'content/KV cache.md': cache,
  'content/Cache eviction.md': '---\nlayer: explore\n---\n',
};

async function open(args: readonly string[], env: { readonly [name: string]: string } = {}): Promise<void> {
  workshop = await openWorkshop(files);
  session = runInTerminal(workshop.path, [...args, '--now', '2026-11-24'], env);
}

function read(path: string): Promise<string> {
  return readFile(join(workshop.path, path), 'utf8');
}

describe.skipIf(!hasTerminals)('in a terminal (skipped without the `script` of util-linux)', () => {
  it('runs the timer, pauses, asks for the outcome and the day, and writes the session', async () => {
    await open(['timebox', 'KV cache', '--minutes', '25']);
    await session.see('KV cache: space pauses, Enter ends the session');
    await session.see('0:00 of 25:00');
    session.press(' ');
    await session.see('paused');
    session.press(' ');
    session.press(enter);
    await session.see('What came of it?');
    session.press(down + down + enter);
    await session.see('When?');
    session.press(`someday${enter}`);
    await session.see('Write 2026-12-01, tomorrow');
    session.press(`${'\x7f'.repeat(7)}next friday${enter}`);
    expect(await session.ended).toBe(0);
    expect(session.screen()).toContain('KV cache: 1 of 25 minutes, scheduled for 2026-11-27.');
    expect(await read('content/KV cache.md')).toBe(
      cache.replace(
        '---\nText',
        'sessions:\n  - date: 2026-11-24\n    planned: 25\n    minutes: 1\n    outcome: schedule\n    due: 2026-11-27\n---\nText',
      ),
    );
    await expect(read('.layerwise-state/timebox.json')).rejects.toThrow('ENOENT');
  });

  it('keeps an interrupted session, the cache deleted or not, and goes on with it', async () => {
    await open(['timebox', 'KV cache']);
    await session.see('of 45:00');
    session.press(interrupt);
    expect(await session.ended).toBe(1);
    expect(session.screen()).toContain('Go on with: layerwise timebox --resume');
    expect(await read('content/KV cache.md')).toBe(cache);
    await rm(join(workshop.path, '.layerwise'), { recursive: true, force: true });
    await writeFile(
      join(workshop.path, '.layerwise-state/timebox.json'),
      (await read('.layerwise-state/timebox.json')).replace(/"elapsed":\d+/, '"elapsed":1260000'),
    );

    session = runInTerminal(workshop.path, ['timebox', '--resume', '--outcome', 'bookmark']);
    await session.see('21:00 of 45:00');
    session.press(enter);
    expect(await session.ended).toBe(0);
    expect(await read('content/KV cache.md')).toContain('minutes: 21\n');
  });

  it('keeps the session too where the question is not answered', async () => {
    await open(['timebox', 'KV cache']);
    await session.see('of 45:00');
    session.press(enter);
    await session.see('What came of it?');
    session.press(interrupt);
    expect(await session.ended).toBe(1);
    expect(session.screen()).toContain('The session is kept.');
    expect(await read('.layerwise-state/timebox.json')).toContain('KV cache.md');
  });

  it('asks before an interrupted session is lost', async () => {
    workshop = await openWorkshop({
      ...files,
      '.layerwise-state/timebox.json': '{"path":"Cache eviction.md","planned":45,"elapsed":600000}',
    });
    session = runInTerminal(workshop.path, ['timebox', 'KV cache', '--outcome', 'bookmark']);
    await session.see('A session on Cache eviction.md was interrupted after 10 min. Go on with it?');
    session.press(enter);
    await session.see('Cache eviction: space pauses');
    await session.see('10:00 of 45:00');
    session.press(enter);
    expect(await session.ended).toBe(0);
    expect(await read('content/Cache eviction.md')).toContain('minutes: 10\n');
  });

  it('opens the note at a new heading to summarize', async () => {
    workshop = await openWorkshop(files);
    await writeFile(join(workshop.path, 'vim'), '#!/bin/sh\necho "opened $1"\n', { mode: 0o755 });
    session = runInTerminal(
      workshop.path,
      ['timebox', 'KV cache', '--spent', '40', '--outcome', 'summarize', '--now', '2026-11-24'],
      { EDITOR: './vim' },
    );
    expect(await session.ended).toBe(0);
    expect(session.screen()).toContain('opened +12');
    const lines = (await read('content/KV cache.md')).split('\n');
    expect(lines.slice(8)).toEqual(['Text.', '', '## Summary of 2026-11-24', '', '']);
  });

  it('asks which note is meant, and whether to commit it', async () => {
    workshop = await openWorkshop(files);
    const env = { PATH: process.env['PATH'] ?? '', HOME: workshop.path };
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: workshop.path, env, encoding: 'utf8' });
    git('init', '--quiet');
    git('config', 'user.name', 'Test');
    git('config', 'user.email', 'test@example.org');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'begin');
    session = runInTerminal(workshop.path, ['promote', 'cache'], env);
    await session.see('"cache" means 2 notes. Which one?');
    session.press(`KV${enter}`);
    await session.see('KV cache: skim → explore. Read a paper or an article.');
    await session.see('Commit it as “Promote KV cache to explore”?');
    session.press(enter);
    expect(await session.ended).toBe(0);
    expect(git('log', '-1', '--format=%s')).toBe('Promote KV cache to explore\n');
  });

  it('asks for a title, and writes nothing where there is none', async () => {
    await open(['new']);
    await session.see('What is it called?');
    session.press(`Paged attention${enter}`);
    expect(await session.ended).toBe(0);
    expect(await read('content/Paged attention.md')).toContain('date: 2026-11-24');

    session = runInTerminal(workshop.path, ['new']);
    await session.see('What is it called?');
    session.press(interrupt);
    expect(await session.ended).toBe(1);
    expect(session.screen()).toContain('stopped at your word');
  });
});

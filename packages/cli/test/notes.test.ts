import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from './run-cli.ts';

let workshop: Workshop;

afterEach(async () => {
  await workshop.close();
});

const cache = `---
# kept as it is
layer:   explore   # and so is this
track: need
topics: [serving]
date: 2026-01-05
---

Text of [[Batching]]. It is long enough to be a sentence.
`;
const vault = {
  'layerwise.config.json': '{ "journal": false }',
  'content/serving/KV cache.md': cache,
  'content/serving/Batching.md': '---\nlayer: skim\ntrack: need\ntopics: [serving]\n---\n\nMore.\r\n',
  'content/Broken.md': '---\nlayer: [\n---\n',
};

async function open(files: { readonly [path: string]: string } = {}): Promise<Workshop> {
  workshop = await openWorkshop({ ...vault, ...files });
  return workshop;
}

function read(path: string): Promise<string> {
  return readFile(join(workshop.path, 'content', path), 'utf8');
}

const now = ['--now', '2026-11-24'];

describe('layerwise promote', () => {
  it('sets the next layer, changes nothing else, and says what it asks for', async () => {
    const { run } = await open();
    expect(await run(['promote', 'kv cache'])).toEqual({
      code: 0,
      stdout: 'KV cache: explore → deepen. Build a toy or read the source.\n',
      stderr: '',
    });
    expect(await read('serving/KV cache.md')).toBe(cache.replace('explore ', 'deepen '));
  });

  it('goes to the layer asked for, and prints a result for machines', async () => {
    const { carryOut } = await open();
    const { stdout } = await carryOut(['promote', 'content/serving/Batching.md', '--to', 'deepen', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      path: 'serving/Batching.md',
      from: 'skim',
      to: 'deepen',
      committed: false,
    });
    expect(await read('serving/Batching.md')).toBe(
      '---\nlayer: deepen\ntrack: need\ntopics: [serving]\n---\n\nMore.\r\n',
    );
  });

  it.each([
    [['KV cache', '--to', 'skim'], 'is at explore already: skim is no promotion'],
    [['nothing'], 'no note is called "nothing"'],
    [['serving/'], '"serving/" means 2 notes'],
    [[], "missing required argument 'note'"],
    [['KV cache', '--to', 'deeper'], 'Allowed choices are skim, explore, deepen.'],
  ])('refuses %j with 2 and changes nothing', async (args, message) => {
    const { carryOut } = await open();
    const { code, stdout, stderr } = await carryOut(['promote', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(await read('serving/KV cache.md')).toBe(cache);
  });

  it('ends with 1 and the place where the front matter is broken', async () => {
    const { carryOut } = await open();
    const { code, stderr } = await carryOut(['promote', 'Broken']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: .*content\/Broken\.md:3:1: .* Nothing was written\.\n$/);
    expect(await read('Broken.md')).toBe(vault['content/Broken.md']);
  });

  it('commits the note alone', async () => {
    const { run, path } = await open();
    const env = { PATH: process.env['PATH'] ?? '', HOME: path };
    const git = (...args: string[]) => execFileSync('git', args, { cwd: path, env, encoding: 'utf8' });
    git('init', '--quiet');
    git('config', 'user.name', 'Test');
    git('config', 'user.email', 'test@example.org');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'begin');
    expect((await run(['promote', 'Batching', '--commit'], { HOME: path })).code).toBe(0);
    expect(git('log', '-1', '--format=%s', '--name-only')).toBe(
      'Promote Batching to explore\n\ncontent/serving/Batching.md\n',
    );
  });
});

describe('layerwise timebox', () => {
  it('writes a session into the note', async () => {
    const { run } = await open();
    const args = [
      '--spent',
      '40',
      '--outcome',
      'schedule',
      '--due',
      'next friday',
      '--note',
      'read: the kernel',
    ];
    expect(await run(['timebox', 'KV cache', ...args, ...now])).toEqual({
      code: 0,
      stdout: 'KV cache: 40 of 45 minutes, scheduled for 2026-11-27.\n',
      stderr: '',
    });
    const text = await read('serving/KV cache.md');
    expect(text).toContain('outcome: schedule');
    expect(text).toContain('due: 2026-11-27');
    expect(text).toContain('"read: the kernel"');
    expect(text).toContain('layer:   explore   # and so is this\n');
  });

  it.each([
    [['--outcome', 'bookmark'], 'there is no terminal to run the timebox in\n  hint: Add --spent MINUTES.'],
    [['--spent', '40'], 'there is no terminal to run the timebox in\n  hint: Add --outcome '],
    [['--spent', '40', '--outcome', 'schedule'], 'a scheduled dive needs a day'],
    [['--spent', '40', '--outcome', 'schedule', '--due', 'soon'], '"soon" is no day'],
    [
      ['--spent', '40', '--outcome', 'bookmark', '--due', 'friday'],
      '--due goes with --outcome schedule alone',
    ],
    [['--resume'], 'there is no interrupted session'],
    [['--spent', 'long', '--outcome', 'bookmark'], 'Expected a whole number from 1 to 1440.'],
    [['--spent', '40', '--outcome', 'read'], 'Allowed choices are summarize, bookmark, schedule.'],
  ])('refuses %j with 2 and changes nothing', async (args, message) => {
    const { carryOut } = await open();
    const { code, stderr } = await carryOut(['timebox', 'KV cache', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(await read('serving/KV cache.md')).toBe(cache);
  });
});

describe('layerwise new', () => {
  it("takes topic and track from the folder's habits", async () => {
    const { run } = await open();
    expect(
      await run(['new', 'serving/Paged: attention', '--layer', 'skim', '--tool', 'vLLM', ...now]),
    ).toEqual({
      code: 0,
      stdout: 'Wrote content/serving/Paged- attention.md.\n',
      stderr: '',
    });
    expect(await read('serving/Paged- attention.md')).toBe(`---
title: "Paged: attention"
layer: skim
track: need
topics:
  - serving
tools:
  - vLLM
date: 2026-11-24
---
`);
  });

  it('puts a kind into its folder and keeps the template of the vault', async () => {
    const { carryOut } = await open({
      'content/_templates/principle.md': '---\n# why it outlives tools\n---\n\n## In short\n',
    });
    expect((await carryOut(['new', 'Trade memory for time', '--kind', 'principle', ...now])).code).toBe(0);
    expect(await read('principles/Trade memory for time.md')).toBe(
      '---\n# why it outlives tools\ndate: 2026-11-24\n---\n\n## In short\n',
    );
  });

  it('opens the editor that is named', async () => {
    const { run } = await open();
    const { code } = await run(['new', 'Edited', '--open'], { EDITOR: 'sed -i $a\\written' });
    expect(code).toBe(0);
    expect(await read('Edited.md')).toContain('written');
  });

  it('never overwrites', async () => {
    const { carryOut } = await open();
    const { code, stderr } = await carryOut(['new', 'serving/KV cache']);
    expect(code).toBe(1);
    expect(stderr).toContain('is there already: nothing was written');
    expect(await read('serving/KV cache.md')).toBe(cache);
  });

  it.each([
    ['../escape', 'does not stay in the vault'],
    ['a/../../escape', 'does not stay in the vault'],
    ['???', 'is no title'],
  ])('refuses %s', async (title, message) => {
    const { carryOut } = await open();
    const { code, stderr } = await carryOut(['new', title]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('layerwise review', () => {
  it('lists what is due, the longest ago first', async () => {
    const { run } = await open();
    expect((await run(['review', ...now])).stdout).toBe(
      '2026-01-05  explore KV cache (serving/KV cache), due for 263 days\n',
    );
    const { stdout } = await run(['review', '--json', ...now]);
    expect(JSON.parse(stdout)).toMatchObject({
      today: '2026-11-24',
      reviews: [{ id: 'serving/KV cache', due: '2026-03-06' }],
    });
  });

  it('marks a note as done, once a day', async () => {
    const { carryOut } = await open();
    expect((await carryOut(['review', '--done', 'KV cache', ...now])).code).toBe(0);
    expect((await carryOut(['review', '--done', 'KV cache', ...now])).code).toBe(0);
    expect((await read('serving/KV cache.md')).match(/2026-11-24/g)).toHaveLength(1);
    expect((await carryOut(['review', ...now])).stdout).toBe('Nothing is due to be gone over.\n');
  });
});

describe('layerwise status', () => {
  it('fits 80 columns', async () => {
    const { run } = await open({
      [`content/${'Long name '.repeat(15)}.md`]:
        '---\nsessions:\n  - {date: 2026-11-20, minutes: 30, outcome: bookmark}\n---\n',
    });
    const { code, stdout } = await run(['status', ...now]);
    expect(code).toBe(0);
    for (const heading of ['Layers', 'Balance, 6 weeks', 'Queue (', 'Stuck (', 'To be gone over'])
      expect(stdout).toContain(heading);
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  it('says kindly that a track got little, with something of it from the queue', async () => {
    const sessions = ['2026-11-23', '2026-11-16', '2026-11-09', '2026-11-02', '2026-10-26', '2026-10-19']
      .map((date) => `  - {date: ${date}, minutes: 45, outcome: summarize}\n`)
      .join('');
    const { carryOut } = await open({
      'content/Work.md': `---\ntrack: need\nsessions:\n${sessions}---\n`,
      'content/Bees.md':
        '---\ntrack: want\nsessions:\n  - {date: 2026-01-05, minutes: 30, outcome: bookmark}\n---\n',
    });
    const { stdout } = await carryOut(['status', ...now]);
    expect(stdout).toContain('  want got little in these weeks; perhaps next: Bees\n');
    const { stderr } = await carryOut(['check', ...now]);
    expect(stderr).toContain("'Want to learn' got less than 25 % in each of the last 6 weeks. (balance)");
    expect(stderr).toContain("Next from the queue: 'Bees'.");
  });

  it("gives the site's figures with --json", async () => {
    const { carryOut } = await open();
    const { stdout } = await carryOut(['status', '--json', ...now]);
    expect(JSON.parse(stdout)).toMatchObject({ layers: { skim: 1, explore: 1, deepen: 0 }, reviews: 1 });
  });
});

describe('layerwise digest', () => {
  it('drafts a private post, once', async () => {
    const { run } = await open({
      'content/New.md': '---\ndate: 2026-11-20\n---\n\nA sentence that is worth to be kept. Another.\n',
    });
    const { code, stdout } = await run(['digest', ...now]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        'Wrote content/posts/2026-11-24-week.md: 0 promoted, 1 new, 0 sessions, 0 sentences worth keeping since 2026-11-17.\n',
    });
    expect(await read('posts/2026-11-24-week.md')).toBe(`---
title: What I learnt from 2026-11-17 to 2026-11-24
date: 2026-11-24
draft: true
---

## New

- [[New|New]]: A sentence that is worth to be kept.
`);
    expect((await run(['digest', ...now])).code).toBe(1);
  });

  it('refuses a length of time that is none', async () => {
    const { carryOut } = await open();
    expect(await carryOut(['digest', '--since', 'long ago'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('layerwise completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints a script for %s that knows every command', async (shell) => {
    const { carryOut } = await open();
    const { code, stdout } = await carryOut(['completion', shell]);
    expect(code).toBe(0);
    for (const word of ['build', 'timebox', 'promote', 'deepen', 'format']) expect(stdout).toContain(word);
  });

  it('completes in bash', async () => {
    const { run } = await open();
    const { stdout } = await run(['completion', 'bash']);
    const complete = (...words: string[]) =>
      execFileSync(
        'bash',
        [
          '-c',
          `${stdout}\nCOMP_WORDS=(layerwise "$@"); COMP_CWORD=$#; _layerwise; echo "\${COMPREPLY[*]}"`,
          'bash',
          ...words,
        ],
        { encoding: 'utf8' },
      ).trim();
    expect(complete('pro')).toBe('promote');
    expect(complete('promote', '--t')).toBe('--to');
    expect(complete('promote', '--to', 'd')).toBe('deepen');
  });
});

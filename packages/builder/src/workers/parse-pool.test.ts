import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ParsedNote, ParseOptions } from '@layerwise/parser';
import { afterEach, describe, expect, it } from 'vitest';
import { compile } from '../../test/compile.ts';
import { rememberNotes } from '../cache/note-cache.ts';
import { ShardStore } from '../cache/shard-store.ts';
import { ParsePool } from './parse-pool.ts';

const options: ParseOptions = { publish: 'all', html: 'sanitize', drafts: false };
const faulty = await compile('faulty-worker.mjs');
const compiled = new URL('../../dist/workers/parse-worker.js', import.meta.url);

let pool: ParsePool | null = null;

afterEach(async () => pool?.close());

function open(size: number | null, script = faulty, limit = 300): ParsePool {
  pool = new ParsePool(size, 1000, { script, limit });
  return pool;
}

function fileOf(text: string, index = 0): { path: string; bytes: Buffer } {
  return { path: `${index}.md`, bytes: Buffer.from(text) };
}

function parseAll(texts: readonly string[], parse = pool?.parse): Promise<readonly ParsedNote[]> {
  return Promise.all(texts.map((text, index) => parse?.(fileOf(text, index), options) ?? Promise.reject()));
}

function sayTitles(parsed: readonly ParsedNote[]): readonly string[] {
  return parsed.map(({ note }) => ('title' in note ? note.title : 'private'));
}

describe('ParsePool', () => {
  it('gives each note its own result, whatever the number of threads', async () => {
    const texts = Array.from({ length: 300 }, (_, index) => `note ${index} ${'x'.repeat(1000)}`);
    open(3);
    expect(sayTitles(await parseAll(texts))).toEqual(texts);
  });

  it('parses as the parser does', async () => {
    open(1, compiled, 5000);
    const [parsed] = await parseAll(['# A title\n\ntext']);
    expect(parsed?.note).toMatchObject({ title: 'A title', text: 'text', words: 1 });
    expect(parsed?.diagnostics).toEqual([]);
  });

  it('parses batch after batch, though the next is there while grammars for the first are loaded', async () => {
    open(1, compiled, 5000);
    const languages = ['ts', 'python', 'rust', 'go', 'sql', 'bash', 'css', 'java', 'c', 'lua'];
    const texts = Array.from({ length: 100 }, (_, index) => {
      const language = languages[Math.floor(index / 10)];
      return `# ${index}\n\n${'word '.repeat(index * 20)}\n\n\`\`\`${language}\nx\n\`\`\`\n`;
    });
    const parsed = await parseAll(texts);
    expect(parsed.map(({ note }) => 'words' in note && [note.title, note.words])).toEqual(
      texts.map((_, index) => [`${index}`, index * 20 + 1]),
    );
  });

  it('sends notes that are read when they are asked for, into memory that they share', async () => {
    open(1, compiled, 5000);
    const memory = Buffer.alloc(8192);
    let taken = 0;
    const texts = Array.from({ length: 8 }, (_, index) => `# Title ${index}\n`);
    const parsed = await Promise.all(
      texts.map((text, index) => {
        const file = {
          path: `${index}.md`,
          get bytes() {
            taken += 64;
            return memory.subarray(taken, taken + memory.write(text, taken));
          },
        };
        return pool?.parse(file, options) ?? Promise.reject();
      }),
    );
    expect(sayTitles(parsed)).toEqual(texts.map((_, index) => `Title ${index}`));
  });

  it('may start a thread before it knows how many notes there are', async () => {
    const pool = open(null);
    pool.expect(0);
    pool.start();
    pool.start();
    pool.expect(300);
    expect(sayTitles(await parseAll(['a', 'b', 'c']))).toEqual(['a', 'b', 'c']);
  });

  it('can be asked again when all is parsed', async () => {
    open(2);
    await parseAll(['a', 'b']);
    await setTimeout(20);
    expect(sayTitles(await parseAll(['c', 'd']))).toEqual(['c', 'd']);
  });

  describe.each([
    ['hang', 'It takes over 0.3 s to parse; the note is shown as plain text.'],
    ['die', 'It brings its parser down; the note is shown as plain text.'],
    ['throw', 'It cannot be parsed (a fault of the parser); the note is shown as plain text.'],
  ])('a note that lets its thread %s', (fault, message) => {
    it('costs itself alone, with a diagnostic', async () => {
      open(2);
      const parsed = await parseAll(['a', 'b', fault, 'c', fault, 'd']);
      expect(sayTitles(parsed)).toEqual(['a', 'b', '2', 'c', '4', 'd']);
      expect(parsed.map(({ gaveUp = false }) => gaveUp)).toEqual([false, false, true, false, true, false]);
      expect(parsed[2]).toMatchObject({
        note: { path: '2.md', content: [`<pre class="plain">${fault}</pre>`] },
        diagnostics: [{ path: '2.md', line: 1, column: 1, severity: 'error', message }],
      });
    });

    it('is not remembered, the others are', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'parse-pool-'));
      const store = ShardStore.open(folder, true);
      const remembering = rememberNotes(open(1).parse, store, 'fingerprint');
      await parseAll(['a', fault], remembering.parse);
      expect(remembering.hits()).toBe(0);
      await parseAll(['a', fault], remembering.parse);
      expect(remembering.hits()).toBe(1);
      await rm(folder, { recursive: true });
    });
  });

  it('starts another thread for one that ended between two notes', async () => {
    open(1);
    await parseAll(['leave']);
    await setTimeout(100);
    expect(sayTitles(await parseAll(['a']))).toEqual(['a']);
  });

  it('parses elsewhere what was sent to a thread that ended before it came to it', async () => {
    const texts = ['leave', ...Array.from({ length: 100 }, (_, index) => `${index} ${'x'.repeat(5000)}`)];
    open(1);
    expect(sayTitles(await parseAll(texts))).toEqual(texts);
  });

  it('does not blame a note for a thread that cannot start', async () => {
    open(1, new URL('../../test/no-such-worker.mjs', import.meta.url));
    await expect(parseAll(['a', 'b'])).rejects.toThrow(/^No note can be parsed: It cannot be parsed \(/u);
  });

  describe('close', () => {
    it('ends what is in work and what waits', async () => {
      open(1, faulty, 60_000);
      const parsing = Promise.allSettled([
        pool?.parse(fileOf('hang'), options),
        pool?.parse(fileOf('a'), options),
      ]);
      await setTimeout(100);
      await pool?.close();
      const ended = {
        status: 'rejected',
        reason: new Error('Parsing was ended before this note was parsed.'),
      };
      expect(await parsing).toEqual([ended, ended]);
    });

    it('may come before anything was parsed', async () => {
      await open(4).close();
      await expect(parseAll(['a'])).rejects.toThrow('Parsing was ended');
    });
  });
});

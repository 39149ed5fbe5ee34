import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BuiltSite,
  contentSite,
  contentVault,
  shareSite,
  smallVault,
} from '../../../../scripts/test/built-site.ts';

/** Every file's path and text, so that neither may tell; what is compressed is unpacked. */
function listTexts({ files }: BuiltSite): readonly string[] {
  return [...files].map(([path, bytes]) => {
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return `${path}\n${isGzip ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8')}`;
  });
}

describe('the small vault', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await shareSite({ vault: smallVault, site: 'https://learner.example.org' });
  });

  test('has private notes, one of them unreadable', () => {
    expect(site.counts).toMatchObject({ notes: 12, privateNotes: 3 });
  });

  test('lets no word of a private note, a comment or an unused picture out', () => {
    expect(listTexts(site).filter((text) => /canary/i.test(text))).toEqual([]);
  });

  test('lets out what is public beside it', () => {
    expect(listTexts(site).filter((text) => text.includes('Derive the rotation.')).length).toBeGreaterThan(1);
    expect(site.files.has('images/heat.svg')).toBe(true);
  });

  test('says in its diagnostics where a private note is linked to', () => {
    expect(site.diagnostics).toMatch(
      /"path":"[^"]*reading\/Tail latency\.md","line":18.*"rule":"private-link"/,
    );
  });
});

describe('content', () => {
  const privatePaths = ['private/Questions for my review.md', 'prompting/Prompt caching costs.md'];

  let site: BuiltSite;
  beforeAll(async () => {
    site = await shareSite(contentSite);
  });

  test('lets no run of four words of a private note out', async () => {
    const texts = listTexts(site);
    const sources = await readNotes();
    const isPrivate = (path: string) => privatePaths.includes(path);
    const publicRuns = new Set(
      [...sources].flatMap(([path, text]) => (isPrivate(path) ? [] : listRuns(text))),
    );
    const privateRuns = [...sources]
      .flatMap(([path, text]) => (isPrivate(path) ? listRuns(text) : []))
      .filter((run) => !publicRuns.has(run));
    expect(privateRuns.length).toBeGreaterThan(100);
    const shown = new Set(texts.flatMap((text) => listRuns(text.replaceAll(/<[^>]*>/g, ' '))));
    expect(shown.size).toBeGreaterThan(10_000);
    expect(privateRuns.filter((run) => shown.has(run))).toEqual([]);
    expect(texts.filter((text) => /questions[- ]for[- ]my[- ]review|private-only/i.test(text))).toEqual([]);
  });

  async function readNotes(): Promise<ReadonlyMap<string, string>> {
    const names = await readdir(contentVault, { recursive: true });
    const notes = names.filter((name) => name.endsWith('.md')).map((name) => name.replaceAll('\\', '/'));
    return new Map(
      await Promise.all(
        notes.map(
          async (name): Promise<[string, string]> => [name, await readFile(join(contentVault, name), 'utf8')],
        ),
      ),
    );
  }
});

/** Every four words that follow one another. */
function listRuns(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(3).map((_, index) => words.slice(index, index + 4).join(' '));
}

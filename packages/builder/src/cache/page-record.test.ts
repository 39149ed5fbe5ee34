import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../plan/page.ts';
import { writeSite } from '../write/write-site.ts';
import { PageJsonWriter } from './page-json.ts';
import { readPageRecord, rememberPages, writePageRecord } from './page-record.ts';

let folder: string;
let out: string;
let made: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-record-'));
  out = join(folder, 'site');
  made = [];
});
afterEach(() => rm(folder, { recursive: true }));

const make = (page: Page) => {
  made.push(page.url);
  return { path: `${page.url.slice(1)}index.html`, type: 'bytes', bytes: Buffer.from(page.title) } as const;
};

const pageOf = (title: string): Page => ({
  template: 'topics',
  url: '/topics/',
  title,
  description: '',
  lang: 'en',
  feeds: [],
  data: { topics: [] },
});

/** Builds a site of one page; says how many files were written. */
async function buildOnce(title: string, context = 'theme 1'): Promise<number> {
  const pages = rememberPages(make, await readPageRecord(folder, out), new PageJsonWriter(context));
  const files = [pages(pageOf(title), { html: '', needs: [] })];
  const { written, stamps } = await writeSite(files, out);
  await writePageRecord(folder, out, files, stamps);
  return written;
}

describe('a page that was written before', () => {
  it('is not made again while nothing that it shows changes', async () => {
    expect(await buildOnce('Topics')).toBe(2);
    expect(await buildOnce('Topics')).toBe(0);
    expect(made).toEqual(['/topics/']);
  });

  it('is made again when its data or what all pages depend on changes', async () => {
    await buildOnce('Topics');
    expect(await buildOnce('All topics')).toBe(1);
    await buildOnce('All topics', 'theme 2');
    expect(made).toEqual(['/topics/', '/topics/', '/topics/']);
  });

  it('is made again when somebody changed or removed its file', async () => {
    await buildOnce('Topics');
    const file = join(out, 'topics/index.html');
    await writeFile(file, 'Tropic');
    await utimes(file, 1, 1);
    expect(await buildOnce('Topics')).toBe(1);
    await rm(file);
    expect(await buildOnce('Topics')).toBe(1);
    expect(made).toHaveLength(3);
  });

  it('is made again when the record is damaged', async () => {
    await buildOnce('Topics');
    await writePageRecord(folder, out, [], new Map());
    expect(await readPageRecord(folder, out)).toEqual(new Map());
    expect(await buildOnce('Topics')).toBe(0);
    expect(made).toHaveLength(2);
  });
});

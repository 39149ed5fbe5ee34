import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { theme as plainTheme } from '../../test/plain-theme.mjs';
import { planTexts } from '../../test/plan-texts.ts';
import { fingerprintPage, PageJsonWriter } from '../cache/page-json.ts';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import type { OutputFile } from '../output-file.ts';
import { createHref } from '../plan/hrefs.ts';
import type { Page } from '../plan/page.ts';
import type { SiteContext } from '../plan/theme.ts';
import { embedLimits } from '../render/body-renderer.ts';
import { type RenderInput, renderPages, renderSite } from '../render/render-site.ts';
import { RenderThread } from './render-thread.ts';
import { renderWith, SharedPages } from './shared-pages.ts';

const module = new URL('../../test/plain-theme.mjs', import.meta.url).href;
const compiled = new URL('../../dist/workers/render-worker.js', import.meta.url);
const site: SiteContext = {
  config: { ...fillSiteConfig({}), base: '/base/' },
  href: createHref('/base/'),
  assets: new Map(),
  navigation: [],
  search: null,
  today: '2026-11-24',
};
const here = renderPages(plainTheme, site);

const pageOf = (title: string, index = 0): Page => ({
  template: 'topics',
  url: `/topics/${index}/`,
  title,
  description: '',
  lang: 'en',
  feeds: [],
  data: { topics: [] },
});

function startThread(folder: string | null, script: URL): RenderThread {
  const thread = new RenderThread(module, script);
  thread.begin(site, folder);
  return thread;
}

interface Made {
  readonly path: string;
  readonly text: string;
  readonly fingerprint: string | null;
}

/** Makes pages in two threads; `retried`: titles of those that were given back, and made here. */
async function makeShared(
  titles: readonly string[],
  writer: PageJsonWriter | null,
  folder: string | null = null,
  script = compiled,
) {
  const shared = new SharedPages(here, writer, startThread(folder, script));
  const files = titles.map((title, index) =>
    shared.pages(pageOf(title, index), { html: `<p>${title} 🧠 \ud800</p>`, needs: ['math'] }),
  );
  const retried: string[] = [];
  const settle = await shared.settle((page) => {
    retried.push(page.title);
    return page.title === 'fault' ? null : here(page, { html: 'again', needs: [] });
  });
  const made = files.map(settle).filter((file) => file !== null);
  return { made: made.map(read), retried };
}

function read(file: OutputFile): Made {
  if (file.type !== 'bytes' && file.type !== 'written') throw new Error(`${file.path} has no bytes.`);
  const bytes = file.type === 'bytes' ? file.bytes : readFileSync(file.source);
  return { path: file.path, text: bytes.toString(), fingerprint: file.fingerprint ?? null };
}

function makeHere(titles: readonly string[]): readonly Made[] {
  return titles.map((title, index) =>
    read(here(pageOf(title, index), { html: `<p>${title} 🧠 \ud800</p>`, needs: ['math'] })),
  );
}

describe('SharedPages', () => {
  it('gives the same bytes as one thread, in the same order', async () => {
    const titles = Array.from({ length: 300 }, (_, index) => `page ${index} ${'x'.repeat(index * 100)}`);
    const { made, retried } = await makeShared(titles, null);
    expect(made).toEqual(makeHere(titles));
    expect(retried).toEqual([]);
  });

  it('gives a page the fingerprint by which it is known again', async () => {
    const { made } = await makeShared(['a'], new PageJsonWriter('context'));
    const content = { html: '<p>a 🧠 \ud800</p>', needs: ['math'] };
    const json = new PageJsonWriter('context').write(pageOf('a'), content);
    expect(made[0]?.fingerprint).toBe(fingerprintPage(json, content.html));
  });

  it('has the thread write files where there is a folder for them, with the same bytes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'layerwise-shared-pages-'));
    try {
      const titles = Array.from({ length: 30 }, (_, index) => `page ${index} ${'x'.repeat(index ** 3 * 20)}`);
      const { made, retried } = await makeShared(titles, null, folder);
      expect(made).toEqual(makeHere(titles));
      expect(retried).toEqual([]);
      expect((await readdir(folder)).length).toBe(30);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('makes pages here that the thread cannot write to its folder', async () => {
    const { made, retried } = await makeShared(['a', 'b'], null, join(tmpdir(), 'layerwise-no-such-folder'));
    expect(made.map(({ text }) => text)).toEqual(['a  again /base/%C3%A4/', 'b  again /base/%C3%A4/']);
    expect(retried).toEqual(['a', 'b']);
  });

  it('tries a page again that the thread could not write, and leaves out what cannot be made', async () => {
    const { made, retried } = await makeShared(['a', 'fault', 'b'], null);
    expect(retried).toEqual(['fault']);
    expect(made.map(({ path }) => path)).toEqual(['topics/0/index.html', 'topics/2/index.html']);
  });

  it.each([
    ['ends', ['a', 'leave'], compiled],
    ['cannot start', ['a', 'b'], new URL('../../test/no-such-worker.mjs', import.meta.url)],
  ])('makes all pages of a thread that %s here', async (_what, titles, script) => {
    const shared = new SharedPages(here, null, startThread(null, script));
    const files = titles.map((title, index) => shared.pages(pageOf(title, index), { html: '', needs: [] }));
    const settle = await shared.settle((page) => here({ ...page, title: 'again' }, { html: '', needs: [] }));
    const made = files.map(settle).filter((file) => file !== null);
    expect(made.map(read).map(({ text }) => text)).toEqual([
      'again   /base/%C3%A4/',
      'again   /base/%C3%A4/',
    ]);
  });
});

describe('renderWith', () => {
  const words: RenderInput['bodies']['words'] = () => ({
    footnotes: 'Footnotes',
    backToReference: (reference) => reference,
    canvasOutline: '',
    incompleteTask: '',
    completedTask: '',
    task: '',
    table: '',
    youtube: '',
    tweet: '',
  });

  it('renders the site that one thread renders, and tells of each file what it was made from', async () => {
    const { model, plan } = await planTexts({ 'a.md': '[[b]]', 'b.md': 'Text', 'fault.md': '[[a]]' });
    const told = new Map<string, string | null>();
    const input: RenderInput = {
      model,
      plan,
      pages: (page, content) => ({ ...here(page, content), fingerprint: page.title }),
      bodies: {
        vault: model.vault,
        href: site.href,
        media: () => null,
        findPath: plan.findPath,
        words,
        lang: 'en',
        limits: embedLimits,
      },
      sources: {
        keep: () => null,
        add: (notes, file) => told.set(file.path, file.type === 'bytes' ? `${notes} ${file.bytes}` : null),
      },
    };
    const alone = renderSite(input, () => undefined);
    const toldAlone = new Map(told);
    told.clear();
    const shared = new SharedPages(input.pages, new PageJsonWriter('context'), startThread(null, compiled));
    const together = await renderWith(shared, input, () => undefined);
    expect(together.files.map(readBytes)).toEqual(alone.files.map(readBytes));
    expect(together.files.length).toBeGreaterThan(20);
    expect(together.diagnostics).toEqual(alone.diagnostics);
    expect(together.diagnostics.map(({ rule }) => rule)).toContain('render-failed');
    expect(new Map([...told].sort())).toEqual(new Map([...toldAlone].sort()));
  });
});

function readBytes(file: OutputFile): readonly [string, string] {
  return [file.path, file.type === 'bytes' ? file.bytes.toString() : ''];
}

import { describe, expect, it } from 'vitest';
import type { VaultTexts } from '../../test/link-texts.ts';
import { planTexts } from '../../test/plan-texts.ts';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import { createHref } from '../plan/hrefs.ts';
import type { SiteModel } from '../plan/site-model.ts';
import type { SiteContext } from '../plan/theme.ts';
import { embedLimits } from './body-renderer.ts';
import { type RenderedSite, renderPages, renderSite } from './render-site.ts';
import { pagePath } from './text-file.ts';

const href = createHref('/base/');

/** Renders a vault in memory with a theme that writes little more than the text of notes. */
async function render(
  texts: VaultTexts,
  says: Partial<SiteModel> = {},
): Promise<RenderedSite & { done: readonly number[]; textOf: (path: string) => string | undefined }> {
  const { model, plan } = await planTexts(texts, says);
  const site: SiteContext = {
    config: model.config,
    href,
    assets: new Map(),
    navigation: [],
    search: null,
    today: model.today,
  };
  const theme: Parameters<typeof renderPages>[0] = {
    renderPage: ({ title }, { html, needs }) => {
      if (title === 'Fault') throw new Error('a fault of the template');
      return `${title}|${needs.join(',')}|${html.trim()}`;
    },
  };
  const bodies = {
    vault: model.vault,
    href,
    media: () => null,
    findPath: plan.findPath,
    words: () => ({
      footnotes: 'Footnotes',
      backToReference: String,
      canvasOutline: '',
      incompleteTask: 'Incomplete task',
      completedTask: 'Completed task',
      task: 'Task',
      table: 'Table',
      youtube: 'YouTube video',
      tweet: 'Post on X',
    }),
    lang: 'en',
    limits: embedLimits,
  };
  const done: number[] = [];
  const rendered = renderSite({ model, plan, pages: renderPages(theme, site), bodies }, (count) =>
    done.push(count),
  );
  const file = (path: string) => rendered.files.find((candidate) => candidate.path === path);
  const textOf = (path: string): string | undefined => {
    const found = file(path);
    return found?.type === 'bytes' ? found.bytes.toString() : undefined;
  };
  return { ...rendered, done, textOf };
}

describe('renderSite', () => {
  it('makes a file of each page, with the text of its note and what it needs', async () => {
    const { textOf, done } = await render({
      'index.md': '# Home\n\n$x$',
      'a/b.md': 'see [[index]]',
      'topics/t.md': 'T',
    });
    expect(textOf('index.html')).toMatch(/^Home\|math\|<p>.*<\/p>$/su);
    expect(textOf('a/b/index.html')).toBe('b||<p>see <a class="internal" href="/base/">index</a></p>');
    expect(textOf('topics/t/index.html')).toBe('t||<p>T</p>');
    expect(textOf('404.html')).toBe('Page not found||');
    expect(done).toEqual(done.map((_count, index) => index + 1));
    expect(done.length).toBeGreaterThan(16);
  });

  it('renders the others where a template fails, and says at which note', async () => {
    const { textOf, diagnostics } = await render({ 'x/Fault.md': '', 'b.md': 'b' });
    expect(textOf('x/fault/index.html')).toBe(undefined);
    expect(textOf('b/index.html')).toBe('b||<p>b</p>');
    expect(diagnostics).toEqual([
      {
        path: 'x/Fault.md',
        line: 1,
        column: 1,
        severity: 'error',
        rule: 'render-failed',
        message: 'The template “note” could not render /x/fault/: a fault of the template',
      },
    ]);
  });

  it('says once what two pages show of the same note', async () => {
    const loop = { 'b.md': '![[c]]', 'c.md': '![[b]]' };
    const { diagnostics } = await render({ ...loop, 'x.md': '![[b]]', 'y.md': '![[b]]' });
    expect(diagnostics.map(({ path, rule }) => `${path} ${rule}`).sort()).toEqual([
      'b.md circular-embed',
      'c.md circular-embed',
    ]);
  });

  it('has pages and a list for old addresses, for hosts of either kind', async () => {
    const { textOf } = await render({ 'a.md': '---\naliases: [/old/café/]\n---\n' });
    expect(textOf('old/café/index.html')).toContain('url=/base/a/"');
    expect(textOf('_redirects')).toBe('/base/old/caf%C3%A9/ /base/a/ 301\n');
    expect((await render({})).textOf('_redirects')).toBe(undefined);
  });

  it('has a sitemap where the address of the site is known, and says so to crawlers', async () => {
    const config = fillSiteConfig({ site: 'https://example.org', base: '/base/', stylePage: true });
    const known = await render({ 'a.md': '---\ndate: 2026-01-02\n---\n' }, { config });
    expect(known.textOf('robots.txt')).toBe(
      'User-agent: *\nAllow: /\nSitemap: https://example.org/base/sitemap.xml\n',
    );
    expect(known.textOf('sitemap.xml')).toContain(
      '<url><loc>https://example.org/base/a/</loc><lastmod>2026-01-02</lastmod></url>',
    );
    expect(known.textOf('sitemap.xml')).not.toContain('404');
    expect(known.textOf('style/index.html')).toContain('Style');
    expect(known.textOf('sitemap.xml')).not.toContain('style');
    const unknown = await render({});
    expect(unknown.textOf('robots.txt')).toBe('User-agent: *\nAllow: /\n');
    expect(unknown.textOf('sitemap.xml')).toBe(undefined);
  });

  it('lets hosts keep for ever what has a hash in its name, under the base', async () => {
    expect((await render({})).textOf('_headers')).toBe(`/base/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Cache-Control: public, max-age=60

/base/assets/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable

/base/search/index.json
  ! Cache-Control
  Cache-Control: public, max-age=0, must-revalidate

/base/search/index/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
`);
  });

  it('has every file that its notes are told they can link to', async () => {
    const { model, plan } = await planTexts({});
    const { textOf } = await render({});
    for (const file of [
      '/feed.xml',
      '/rss.xml',
      '/feed.json',
      '/llms.txt',
      '/queue.xml',
      '/queue.ics',
      '/robots.txt',
    ]) {
      expect(plan.findPath(file)).toBe(file);
      expect(textOf(file.slice(1))).not.toBe(undefined);
    }
    expect(JSON.parse(textOf('data/graph.json') ?? '')).toEqual({ version: 1, nodes: [], edges: [] });
    expect(model.journal).toBe(null);
  });

  it('leaves no word of a private note in any file', async () => {
    const { files } = await render({
      'a.md': '---\ntopic: t\n---\n![[secret]] [x](secret.md) ![[secret#CANARYhead]]',
      'secret.md': '---\ndraft: true\ntitle: CANARYtitle\ntags: [CANARYtag]\n---\n# CANARYhead\n\nCANARYbody',
      'private/b.md': 'CANARYbody',
    });
    const found = files.filter((file) => file.type === 'bytes' && file.bytes.includes('CANARYbody'));
    expect(found).toEqual([]);
    const titles = files.filter(
      (file) => file.type === 'bytes' && /CANARY(?:title|tag)/u.test(file.bytes.toString()),
    );
    expect(titles).toEqual([]);
  });
});

describe('pagePath', () => {
  it.each([
    ['/', 'index.html'],
    ['/a/b/', 'a/b/index.html'],
    ['/404.html', '404.html'],
  ])('%s is %s', (url, path) => {
    expect(pagePath(url)).toBe(path);
  });
});

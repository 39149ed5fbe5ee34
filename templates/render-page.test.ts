import { describe, expect, it } from 'vitest';
import { templates } from './render-page.tsx';
import { sampleText } from './style/sample-text.ts';
import { attention, data, pageOf, pages, post, site, siteWith } from './test/fixtures.ts';
import { between, linksOf, render, textOf } from './test/render.ts';

const hostile = '</script><img src=x onerror=alert(1)>"\'&';

describe('every page', () => {
  it('has a fixture for every template', () => {
    expect(pages.map(({ template }) => template).sort()).toEqual(Object.keys(templates).sort());
  });

  it.each(pages.map((page) => [page.template, page] as const))('%s is a whole document', (_, page) => {
    const html = render(page);
    expect(html.startsWith('<!doctype html>\n<html lang="en" dir="ltr"><head><meta charset="utf-8"/>')).toBe(
      true,
    );
    expect(html.endsWith('</html>\n')).toBe(true);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html.match(/<main id="page:content"/g)).toHaveLength(1);
    expect(html.match(/<header class="site-header"/g)).toHaveLength(1);
    expect(html.match(/<footer class="site-footer"/g)).toHaveLength(1);
    expect(html).toContain('<link rel="stylesheet" href="/learn/assets/main.css"/>');
    expect(html).toContain('<script type="module" src="/learn/assets/main.js"></script>');
    expect(html).toContain('<link rel="icon" type="image/svg+xml" href="/learn/assets/icon.svg"/>');
    expect(html).toContain('<meta name="description" content="What this page is about."/>');
    expect(html).toContain(
      '<link rel="alternate" type="application/atom+xml" title="Strata" href="/learn/feed.xml"/>',
    );
  });

  it.each(pages.map((page) => [page.template, page] as const))('%s skips no level of headings', (_, page) => {
    const levels = [...render(page).matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  it.each(pages.map((page) => [page.template, page] as const))('%s uses no id twice', (_, page) => {
    const ids = [...render(page).matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(pages.map((page) => [page.template, page] as const))(
    '%s has no style attribute and no event handler',
    (_, page) => {
      // Formulas and tables of a text have styles of their own.
      expect(render(page).replace(sampleText.html, '')).not.toMatch(/<[^>]* (?:style|on[a-z]+)=/);
    },
  );

  it('renders the same page to the same text', () => {
    expect(render(pageOf('progress'))).toBe(render(pageOf('progress'), { site: siteWith() }));
  });

  it('offers the skip link before anything else', () => {
    const body = between(render(pageOf('note')), '<body', '<header');
    expect(linksOf(body)).toEqual([['#page:content', 'Skip to the content']]);
  });
});

describe('head', () => {
  it('names the page, then the site', () => {
    expect(render(pageOf('note'))).toContain('<title>Attention is a soft lookup · Strata</title>');
    expect(render(pageOf('home'))).toContain('<title>Strata</title>');
  });

  it('gives a canonical address where the origin is known', () => {
    const canonical = '<link rel="canonical" href="https://example.org/learn/notes/attention/"/>';
    expect(render(pageOf('note'))).toContain(canonical);
    expect(render(pageOf('note'), { site: siteWith({ site: null }) })).not.toContain('rel="canonical"');
  });

  it('keeps the page of errors out of indexes', () => {
    const html = render(pageOf('not-found'));
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toContain('rel="canonical"');
  });

  it('falls back to the description of the site', () => {
    const html = render({ ...pageOf('topics'), description: '' });
    expect(html).toContain(
      '<meta name="description" content="Notes on machine learning, taken in layers."/>',
    );
  });

  it('tells feeds apart by their names', () => {
    const feeds = ['/learn/rss.xml', '/learn/feed.json'].map((href) => ({ title: 'x', href }));
    const html = render({ ...pageOf('home'), feeds });
    expect(html).toContain('type="application/rss+xml" title="x" href="/learn/rss.xml"');
    expect(html).toContain('type="application/feed+json" title="x" href="/learn/feed.json"');
  });

  it('loads what the body needs, where the theme has it', () => {
    const assets = new Map([...site.assets, ['styles/math.css', '/learn/assets/math.css']]);
    const html = render(pageOf('note'), {
      site: { ...site, assets },
      content: { html: '<p>x</p>', needs: ['code', 'math'] },
    });
    expect(html).toContain(
      'href="/learn/assets/main.css"/><link rel="stylesheet" href="/learn/assets/math.css"/>',
    );
    expect(html).not.toContain('code.css');
  });

  it('keeps from notes the styles of pictures and figures, which almost every other page loads', () => {
    const learning = '<link rel="stylesheet" href="/learn/assets/learning.css"/>';
    const loaded = pages.filter((page) => render(page).includes(learning)).map(({ template }) => template);
    expect(loaded).toEqual(
      pages
        .map(({ template }) => template)
        .filter((template) => !['note', 'canvas', 'graph'].includes(template)),
    );
  });
});

describe('language', () => {
  it('speaks the language of the site, and writes in its direction', () => {
    const html = render(pageOf('progress'), { site: siteWith({ lang: 'ar' }) });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(textOf(between(html, '<h1>', '</h1>'))).toBe('التقدّم');
  });

  it('marks a note in another language, and nothing around it', () => {
    const page = { ...pageOf('note'), lang: 'ar' };
    const html = render(page, { content: { html: '<p>x</p>', needs: [] } });
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('<h1 class="p-name" lang="ar" dir="rtl">');
    expect(html).toContain('<div class="prose e-content" lang="ar" dir="rtl"><p>x</p></div>');
  });

  it('names the pages of the navigation in the language of the site', () => {
    const html = render(pageOf('home'), { site: siteWith({ lang: 'de' }) });
    const navigation = between(html, '<nav class="site-navigation"', '</nav>');
    expect(linksOf(navigation)[0]).toEqual(['/learn/progress/', 'Fortschritt']);
  });
});

describe('navigation', () => {
  it('says which page this is, and which part of the site', () => {
    expect(between(render(pageOf('progress')), 'id="page:menu"', '</nav>')).toContain(
      '<a href="/learn/progress/" aria-current="page">Progress</a>',
    );
    expect(between(render(pageOf('tool')), 'id="page:menu"', '</nav>')).toContain(
      '<a href="/learn/tools/" aria-current="true">Tools</a>',
    );
    expect(between(render(pageOf('home')), 'id="page:menu"', '</nav>')).not.toContain('aria-current');
  });
});

describe('hostile text', () => {
  const title = { title: hostile };
  const cases = [
    {
      ...pageOf('note', { ...data.note, note: { ...attention, ...title, description: hostile } }),
      title: hostile,
    },
    pageOf('archive', { years: [{ year: hostile, notes: [{ ...post, ...title }] }], undated: [] }),
    pageOf('tag', { ...data.tag, tag: { ...data.tag.tag, ...title } }),
    pageOf('note', {
      ...data.note,
      cssclasses: [hostile],
      contents: [{ id: hostile, text: hostile, children: [] }],
    }),
    pageOf('tool', { ...data.tool, tool: { ...data.tool.tool, since: hostile, until: hostile } }),
    { ...pageOf('topics'), description: hostile },
  ] as const;

  it.each(cases.map((page) => [page.template, page] as const))(
    'stays text on the page of a %s',
    (_, page) => {
      const html = render(page, { site: siteWith({ title: hostile, author: hostile }) });
      expect(html).not.toContain('<img');
      expect(html).toContain('&lt;/script>&lt;img');
    },
  );
});

import { describe, expect, it } from 'vitest';
import { attention, pageOf, siteWith } from '../test/fixtures.ts';
import { between, render } from '../test/render.ts';

const note = pageOf('note');
const start = '<script type="application/ld+json">';

function dataOf(html: string): Record<string, unknown> {
  return JSON.parse(between(html, start, '</script>'));
}

describe('a note says for search engines', () => {
  it('what it is, whose, of when, and where it stands', () => {
    const { '@graph': graph } = dataOf(render(note));
    expect(graph).toMatchObject([
      {
        '@type': 'Article',
        url: 'https://example.org/learn/notes/attention/',
        headline: 'Attention is a soft lookup',
        datePublished: '2026-10-02',
        dateModified: '2026-11-03',
        inLanguage: 'en',
        author: { '@type': 'Person', name: 'The author', url: 'https://example.org/learn/' },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: 1, name: 'Home', item: 'https://example.org/learn/' },
          { position: 2, name: 'Notes', item: 'https://example.org/learn/notes/' },
        ],
      },
    ]);
  });

  it('that a post is one', () => {
    const post = pageOf('note', { ...note.data, note: { ...attention, kind: 'post' } });
    expect(dataOf(render(post))).toMatchObject({ '@graph': [{ '@type': 'BlogPosting' }, {}] });
  });

  it('nothing that could end the script', () => {
    const title = '</script><script>run()</script>';
    const html = render(pageOf('note', { ...note.data, note: { ...attention, title } }));
    expect(html).not.toContain('<script>run()');
    expect(dataOf(html)).toMatchObject({ '@graph': [{ headline: title }, {}] });
  });

  it('nothing where the address of the site is not known, or of another page', () => {
    expect(render(note, { site: siteWith({ site: null }) })).not.toContain(start);
    expect(render(pageOf('topics'))).not.toContain(start);
  });
});

it('Open Graph says when a note was written and changed, and shows its cover', () => {
  const html = render(pageOf('note', { ...note.data, cover: '/learn/cover.png' }));
  for (const [property, content] of [
    ['og:type', 'article'],
    ['og:locale', 'en'],
    ['og:image', 'https://example.org/learn/cover.png'],
    ['article:published_time', '2026-10-02'],
    ['article:modified_time', '2026-11-03'],
  ]) {
    expect(html).toContain(`<meta property="${property}" content="${content}"/>`);
  }
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>');
});

import type { Page } from '@layerwise/builder';
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
    ['og:image:alt', 'Attention is a soft lookup'],
    ['article:published_time', '2026-10-02'],
    ['article:modified_time', '2026-11-03'],
  ]) {
    expect(html).toContain(`<meta property="${property}" content="${content}"/>`);
  }
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>');
});

describe('Open Graph shows the card of a page', () => {
  const socialCard = { href: '/learn/assets/cards/1.png', width: 1200, height: 630, alt: 'What it says' };
  const card = [
    '<meta property="og:image" content="https://example.org/learn/assets/cards/1.png"/>',
    '<meta property="og:image:width" content="1200"/>',
    '<meta property="og:image:height" content="630"/>',
    '<meta property="og:image:alt" content="What it says"/>',
    '<meta name="twitter:card" content="summary_large_image"/>',
  ].join('');

  it.each<Page>([pageOf('note'), pageOf('topic'), pageOf('home'), pageOf('queue')])(
    'of the kind $template',
    (page) => {
      expect(render({ ...page, socialCard })).toContain(card);
    },
  );

  it('but not where its author chose a picture', () => {
    const html = render({ ...pageOf('note', { ...note.data, cover: '/learn/cover.png' }), socialCard });
    expect(html).toContain('content="https://example.org/learn/cover.png"');
    expect(html).not.toContain('/cards/');
    expect(html).not.toContain('og:image:width');
  });

  it('and nothing where there is none, or the address of the site is not known', () => {
    expect(render(pageOf('queue'))).not.toContain('og:image');
    const html = render({ ...pageOf('queue'), socialCard }, { site: siteWith({ site: null }) });
    expect(html).not.toContain('og:image');
    expect(html).toContain('<meta name="twitter:card" content="summary"/>');
  });
});

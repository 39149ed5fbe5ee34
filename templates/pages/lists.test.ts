import { describe, expect, it } from 'vitest';
import { data, pageOf, siteWith } from '../test/fixtures.ts';
import { between, linksOf, render, textOf } from '../test/render.ts';

describe('home', () => {
  const html = render(pageOf('home'), { content: { html: '<p>Welcome.</p>', needs: [] } });

  it('shows who learns here, the newest posts and notes, what is in focus', () => {
    expect(textOf(between(html, '<h1>', '</h1>'))).toBe('Learning in layers');
    expect(html).toContain('<p>Welcome.</p>');
    const headings = [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map((match) => textOf(match[1] ?? ''));
    expect(headings).toEqual([
      ...['How deep it goes', 'Newest posts', 'Newest notes', 'In focus now', 'Need and want', 'What waits'],
    ]);
  });

  it('draws the layers, and says their figures', () => {
    const picture = between(html, '<figure class="layer-strata">', '</figure>');
    expect([...picture.matchAll(/<path class="(\w+)"/g)].map((match) => match[1])).toEqual([
      'skim',
      'explore',
      'deepen',
    ]);
    expect(textOf(picture)).toBe('Skim 9 31% Explore 14 48% Deepen 6 21%');
  });

  it('leads from each total to what it counts', () => {
    expect(linksOf(between(html, '<p class="meta totals">', '</p>'))).toEqual([
      ['/learn/archive/', '34 notes'],
      ['/learn/topics/', '2 topics'],
      ['/learn/principles/', '2 principles'],
      ['/learn/tools/', '4 tools'],
    ]);
  });

  it('is called like the site where the vault has no index', () => {
    const bare = render(pageOf('home', { ...data.home, note: null, posts: [] }));
    expect(textOf(between(bare, '<h1>', '</h1>'))).toBe('Strata');
    expect(bare).toContain('<p class="empty">No posts yet.');
  });
});

describe('topic', () => {
  const html = render(pageOf('topic'));

  it('leads back to its parent', () => {
    expect(linksOf(between(html, '<nav class="breadcrumbs"', '</nav>'))).toEqual([
      ['/learn/', 'Home'],
      ['/learn/topics/', 'Topics'],
      ['/learn/topics/training/', 'Training'],
    ]);
  });

  it('says what the next layer asks for, once', () => {
    expect(textOf(between(html, '<section class="next-step">', '</section>'))).toBe(
      'Next step Deepen Build a toy or read the source.',
    );
    expect(html).not.toContain('It asks for');
  });

  it('shows all three layers, and the notes without one after them', () => {
    const strata = between(html, '<ol class="strata">', '</section>');
    expect(
      [...strata.matchAll(/class="stratum stratum-(\w+)( is-empty)?"/g)].map((match) => match.slice(1)),
    ).toEqual([
      ['skim', undefined],
      ['explore', undefined],
      ['deepen', ' is-empty'],
    ]);
    expect(textOf(strata)).toContain('1 note · reached August 20, 2026');
    expect(strata.indexOf('Without a layer')).toBeGreaterThan(strata.indexOf('stratum-deepen'));
  });
});

describe('tool', () => {
  it('shows the principles behind it with grasp and evidence, and what lives on', () => {
    const text = textOf(render(pageOf('tool')));
    expect(text).toContain('Retired 2016 – Jun 2020 Succeeded by PyTorch');
    expect(text).toContain('Staging Explore Run the program once to learn its shape, then run the shape.');
    expect(text).toMatch(/What lives on Automatic differentiation .* PyTorch JAX/);
  });
});

describe('layers and tracks', () => {
  it('shows the share of a layer, and does not repeat its mark on each note', () => {
    const html = render(pageOf('layer'));
    const main = between(html, '<main', '</main>');
    expect(textOf(main)).toContain('Deepen 2 notes 21%');
    expect(main.match(/class="mark layer-deepen"/g)).toHaveLength(1);
  });

  it('says an own label of the author as it is', () => {
    const { layers } = siteWith().config;
    const site = siteWith({ lang: 'de', layers: { ...layers, skim: { ...layers.skim, label: 'Antippen' } } });
    expect(textOf(between(render(pageOf('layers'), { site }), '<ol class="strata">', '</ol>'))).toMatch(
      /^Antippen 9 Notizen .* Erkunden 14 Notizen .* Vertiefen 6 Notizen/,
    );
  });

  it('weighs a track against the other', () => {
    const text = textOf(render(pageOf('track')));
    expect(text).toContain('Want 12 notes 610 minutes');
    expect(text).toContain('All time Need 60% 930 minutes, 18 notes Want 40% 610 minutes, 12 notes');
  });
});

describe('archive, tags, queue, errors', () => {
  it('lists by year, then what has no date', () => {
    const main = between(render(pageOf('archive')), '<main', '</main>');
    expect([...main.matchAll(/<h2>(.*?)<\/h2>/g)].map((match) => match[1])).toEqual([
      '2026',
      'Without a date',
    ]);
    expect(textOf(main)).toContain('3 notes');
  });

  it('writes a tag with one hash, whatever its title has', () => {
    const tag = { ...data.tag.tag, title: '#attention' };
    expect(render(pageOf('tag', { ...data.tag, tag }))).toContain('<h1>#attention</h1>');
    expect(render(pageOf('tag'))).toContain('<h1>#attention</h1>');
  });

  it('says what waits, what to go over and what to write up', () => {
    const text = textOf(between(render(pageOf('queue')), '<main', '</main>'));
    expect(text).toContain('Adam keeps two moments Explore due since Sep 9, 2026');
    expect(text).toContain('What the KV cache keeps 2 sessions 75 minutes last on Oct 12, 2026');
  });

  it('invites where nothing waits', () => {
    const empty = render(pageOf('queue', { queue: [], reviews: [], unwritten: [] }));
    expect(empty).toContain('<p class="empty">Nothing waits.');
  });

  it('offers near pages where there is none', () => {
    expect(linksOf(between(render(pageOf('not-found')), '<main', '</main>'))).toEqual([
      ['/learn/topics/transformers/', 'Transformers'],
    ]);
  });
});

describe('a long list', () => {
  const layer = (count: number) => {
    const notes = Array.from({ length: count }, (_, index) => ({
      ...data.note.note,
      id: `n${index}`,
      title: `N${index}`,
    }));
    return render(pageOf('layer', { ...data.layer, notes }));
  };

  it('shows its head at once, and the rest on demand', () => {
    const [head = '', rest = ''] = layer(2000).split('<details class="more">');
    expect(head.match(/class="note-card"/g)).toHaveLength(40);
    expect(rest.startsWith('<summary>1,960 more</summary>')).toBe(true);
    expect(rest.match(/class="note-card"/g)).toHaveLength(1960);
  });

  it('is not folded for a few', () => {
    expect(layer(43)).not.toContain('<details');
    expect(layer(44)).toContain('<summary>4 more</summary>');
  });
});

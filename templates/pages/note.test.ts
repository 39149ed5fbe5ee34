import { describe, expect, it } from 'vitest';
import { data, pageOf, siteWith } from '../test/fixtures.ts';
import { between, linksOf, render, textOf } from '../test/render.ts';

const html = render(pageOf('note'), { content: { html: '<p>The body.</p>', needs: [] } });

describe('the page of a note', () => {
  it('is an entry for machines: name, summary, dates, author, categories', () => {
    expect(html).toContain('<article class="note h-entry wide-figures">');
    expect(html).toContain('<h1 class="p-name">Attention is a soft lookup</h1>');
    expect(html).toContain('<div class="prose e-content"><p>The body.</p></div>');
    expect(html).toContain('<time class="dt-published" datetime="2026-10-02">October 2, 2026</time>');
    expect(html).toContain('<time class="dt-updated" datetime="2026-11-03">November 3, 2026</time>');
    expect(html).toContain('<a class="p-author h-card quiet" href="/learn/">The author</a>');
    expect(html).toContain('<a class="tag p-category" href="/learn/tags/attention/">#attention</a>');
  });

  it('shows layer and track, each a way to its page', () => {
    const header = between(html, '<header class="page-header">', '</header>');
    expect(linksOf(header)).toContainEqual(['/learn/layers/deepen/', 'Deepen']);
    expect(linksOf(header)).toContainEqual(['/learn/tracks/need/', 'Need']);
    expect(textOf(header)).toContain('9 minutes to read');
  });

  it('lists the contents, nested, with ids as addresses write them', () => {
    const contents = between(html, '<nav class="contents"', '</nav>');
    expect(linksOf(contents)).toEqual([
      ['#what-is-asked', 'What is asked'],
      ['#scale', 'The scale'],
      ['#gr%C3%B6%C3%9Fe', 'Größe'],
    ]);
    expect(contents).toContain('What is asked</a><ol><li><a href="#scale">');
  });

  it('has no contents list where there are no headings', () => {
    expect(render(pageOf('note', { ...data.note, contents: [] }))).not.toContain('page:contents');
  });

  it("stands on its topic's ladder, marked as this page", () => {
    const place = between(html, '<aside class="note-place"', '</aside>');
    expect(place).toContain(
      '<a href="/learn/notes/attention/" aria-current="page">Attention is a soft lookup</a>',
    );
    expect(place).toContain('<li class="rung rung-deepen is-empty">');
  });

  it('says how much of a long ladder is left out', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({
      ...data.note.note,
      id: `n${index + 7}`,
      title: `N${index + 7}`,
    }));
    const ladder = { topic: data.note.ladders[0]?.topic ?? data.note.note, layer: null, next: null };
    const rungs = [{ layer: 'skim', notes: many, total: 12, reached: null }] as const;
    const changed = { ...data.note, note: { ...data.note.note, id: 'n11' }, ladders: [{ ...ladder, rungs }] };
    const place = between(render(pageOf('note', changed)), '<aside class="note-place"', '</section>');
    expect(textOf(place)).toMatch(/Skim N7 N8 N9 N10 N11 7 more$/);
  });

  it('shows who links here, with the words around the link', () => {
    const backlinks = between(html, '<section class="backlinks">', '</section>');
    expect(linksOf(backlinks)).toEqual([['/learn/notes/kv-cache/', 'What the KV cache keeps']]);
    expect(backlinks).toContain(
      '<p>Every new token runs <mark>attention</mark> over all that came before it.</p>',
    );
  });

  it('tells how it was learnt', () => {
    const records = textOf(between(html, '<section class="note-records">', '</section>'));
    expect(records).toContain('Sources Attention Is All You Need Paper example.org/talk');
    expect(records).toContain('Nov 1, 2026 Summarized · 50 minutes of 45 planned Derived the scale by hand.');
    expect(records).toContain('Oct 12, 2026 Scheduled · 30 minutes · due Nov 1, 2026');
    expect(records).toContain('Nov 3, 2026 Promoted Explore to Deepen');
  });

  it('leads to the notes before and after it', () => {
    expect(html).toContain('<a class="step-previous" rel="prev" href="/learn/notes/rotary-positions/">');
    expect(html).toContain('<a class="step-next" rel="next" href="/learn/notes/kv-cache/">');
  });

  it('leaves out every part that has nothing to show', () => {
    const bare = {
      ...data.note,
      note: {
        ...data.note.note,
        layer: null,
        track: null,
        date: null,
        updated: null,
        description: '',
        topics: [],
      },
      ...{
        contents: [],
        ladders: [],
        principles: [],
        tools: [],
        tags: [],
        sources: [],
        sessions: [],
        taught: [],
      },
      ...{
        reviewed: [],
        history: [],
        backlinks: [],
        related: [],
        previous: null,
        following: null,
        editHref: null,
      },
      ...{ breadcrumbs: [], cssclasses: [] },
    };
    const main = between(
      render(pageOf('note', bare), { site: siteWith({ author: '' }) }),
      '<main',
      '</main>',
    );
    expect(main).not.toContain('<section');
    expect(main).not.toContain('<nav');
    expect(main).not.toContain('<aside');
    expect(main).not.toContain('<time');
  });
});

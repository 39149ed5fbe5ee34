import { describe, expect, it } from 'vitest';
import { data, pageOf } from '../test/fixtures.ts';
import { between, linksOf, render, textOf } from '../test/render.ts';

const html = render(pageOf('progress'));

describe('the matrix of topics and layers', () => {
  const matrix = between(html, '<table class="matrix">', '</table>');
  const rows = matrix.split('<tr>').slice(1);

  it('has a caption, and a heading for each column and row', () => {
    expect(matrix).toContain('<caption class="sr-only">Topics by layer</caption>');
    expect(matrix.match(/<th scope="col">/g)).toHaveLength(4);
    expect(matrix.match(/<th scope="row">/g)).toHaveLength(2);
  });

  it('holds the notes of a topic under their layer', () => {
    const cells = (rows[1] ?? '').split('<td').slice(1);
    expect(cells.map(linksOf)).toEqual([
      [['/learn/notes/attention-talk/', 'A talk on attention, in ten lines']],
      [['/learn/notes/rotary-positions/', 'Rotary positions turn, they do not add']],
      [
        ['/learn/notes/attention/', 'Attention is a soft lookup'],
        ['/learn/notes/kv-cache/', 'What the KV cache keeps'],
      ],
    ]);
  });

  it('says which layer comes next, and where a nested topic belongs', () => {
    expect(textOf(rows[2] ?? '')).toMatch(/^Training \/ Optimisation Want .* Next$/);
    expect(rows[2]).toContain('<td class="is-next" data-layer="Deepen">Next</td>');
  });

  it('folds away what is more than a cell can show', () => {
    const notes = Array.from({ length: 6 }, (_, index) => ({
      ...data.note.note,
      id: `n${index}`,
      title: `N${index}`,
    }));
    const [ladder] = data.progress.ladders;
    if (ladder === undefined) throw new Error('The fixture has no ladder.');
    const rungs = [
      { layer: 'skim', notes, total: notes.length, reached: null },
      ...ladder.rungs.slice(1),
    ] as const;
    const long = render(pageOf('progress', { ...data.progress, ladders: [{ ...ladder, rungs }] }));
    expect(between(long, '<details><summary>3 more</summary>', '</details>')).toContain('N5');
  });
});

describe('topics by layer', () => {
  it('counts them in a picture on a narrow screen, and names their notes on a wide one', () => {
    expect(textOf(between(html, '<div class="on-narrow">', '</table>'))).toContain('Transformers 1 1 2');
    expect(between(html, '<div class="on-wide">', '</section>')).toContain('<table class="matrix">');
  });
});

describe('the table of tools', () => {
  const table = between(html, '<table class="tool-principles">', '</table>');
  const [tensorflow = '', pytorch = '', jax = '', notebook = ''] = [
    'TensorFlow',
    'PyTorch',
    'JAX',
    'A notebook',
  ].map((title) => table.split('<tr').find((row) => row.includes(`>${title}</a><span class="meta">`)) ?? '');

  it('sets what is used now above what is being tried, and last what was laid down', () => {
    const titles = [...table.matchAll(/<th scope="row"><a[^>]*>([^<]*)/g)].map((match) => match[1]);
    expect(titles).toEqual(['PyTorch', 'JAX', 'A notebook', 'TensorFlow']);
  });

  it('sets each tool beside all principles behind it, with the grasp of each', () => {
    const principles = between(tensorflow, '<ul class="grasped">', '</ul>');
    expect(linksOf(principles).map(([, text]) => text)).toEqual(['Automatic differentiation', 'Staging']);
    expect(textOf(principles)).toBe('Automatic differentiation Deepen Staging Explore');
    expect(textOf(pytorch)).toContain('Automatic differentiation Deepen');
  });

  it('shows status, years and succession', () => {
    expect(textOf(tensorflow)).toContain('Retired 2016 – Jun 2020 Succeeded by PyTorch');
    expect(textOf(jax)).toContain('JAX Trying since Mar 2024 Automatic differentiation Deepen');
  });

  it('opens the evidence on demand: the own note, or the notes that name both', () => {
    const evidence = between(tensorflow, '<details>', '</td>');
    expect(textOf(between(evidence, '<summary>', '</summary>'))).toBe('Evidence');
    const [, declared = '', named = ''] = evidence.split('<ul class="evidence">');
    expect(declared).toContain('<li class="is-declared">Its own note says so</li>');
    expect(linksOf(declared).map(([, text]) => text)).toEqual(['Adam keeps two moments']);
    expect(named).not.toContain('Its own note says so');
    expect(linksOf(named)).toHaveLength(4);
    expect(named).toContain('<details><summary>1 more</summary>');
  });

  it('shows four principles of a tool at once, and leads to the others beside their evidence', () => {
    const [tool] = data.progress.tools;
    const [principle] = tool?.principles ?? [];
    if (tool === undefined || principle === undefined)
      throw new Error('The fixture has no tool with a principle.');
    const principles = Array.from({ length: 6 }, (_, index) => ({
      ...principle,
      id: `p${index}`,
      title: `P${index}`,
      href: `/learn/principles/p${index}/`,
    }));
    const page = render(pageOf('progress', { ...data.progress, tools: [{ ...tool, principles }] }));
    expect(textOf(between(page, '<ul class="grasped">', '</ul>'))).toBe(
      'P0 Deepen P1 Deepen P2 Deepen P3 Deepen',
    );
    expect(page).toContain('<summary>Evidence · 2 more</summary>');
    expect(linksOf(between(page, '<summary>Evidence', '</td>'))).toContainEqual([
      '/learn/principles/p5/',
      'P5',
    ]);
  });

  it('shows forty tools at once, and the others on demand', () => {
    const [tool] = data.progress.tools;
    if (tool === undefined) throw new Error('The fixture has no tool.');
    const tools = Array.from({ length: 43 }, (_, index) => ({
      ...tool,
      id: `t${index}`,
      title: `T${index}`,
    }));
    const page = render(pageOf('progress', { ...data.progress, tools }));
    const [first = '', rest = ''] = page.split('<table class="tool-principles">').slice(1);
    expect(first.match(/<th scope="row">/g)).toHaveLength(40);
    expect(first).toContain('<details class="as-table"><summary>3 more</summary>');
    expect(between(rest, '<tbody>', '</tbody>').match(/<th scope="row">/g)).toHaveLength(3);
  });

  it('points out a tool with no principle behind it', () => {
    expect(textOf(notebook)).toContain('A notebook No principle behind it yet.');
    expect(notebook).toContain('<td colspan="2">');
  });
});

describe('the other parts', () => {
  it('weighs need against want, drawn and in figures', () => {
    const [recent = ''] = html.split('<figure class="balance">').slice(1);
    expect(recent).toContain('<rect class="need" width="80%" height="100%">');
    expect(recent).toContain('<rect class="want" x="80%" width="20%" height="100%">');
    expect(textOf(recent)).toContain(
      'Last 6 weeks Need 80% 240 minutes, 4 notes Want 20% 60 minutes, 2 notes',
    );
  });

  it('says a word when a track starves', () => {
    const starved = {
      ...data.progress.summary,
      balance: { ...data.progress.summary.balance, starved: 'want' },
    } as const;
    const page = render(pageOf('progress', { ...data.progress, summary: starved }));
    expect(textOf(between(page, '<p class="warning">', '</p>'))).toMatch(/^Want is starving/);
    expect(html).not.toContain('class="warning"');
  });

  it('tells what is stuck, what was promoted, what waits', () => {
    const text = textOf(html);
    expect(text).toContain('Optimisation Explore untouched for 136 days, since Jul 11, 2026');
    expect(text).toContain('Nov 3, 2026 Attention is a soft lookup Promoted Explore to Deepen');
    expect(text).toContain('What the KV cache keeps Scheduled overdue since Nov 20, 2026 measure it');
    expect(text).toContain('Optimisation Next layer Waits for its next layer: Deepen.');
  });

  it('shows the head of a long queue, and leads to the rest', () => {
    const [first] = data.progress.queue;
    if (first === undefined) throw new Error('The fixture has no queue.');
    const queue = Array.from({ length: 9 }, (_, index) => ({
      ...first,
      id: `q${index}`,
      title: `Q${index}`,
    }));
    const long = render(pageOf('progress', { ...data.progress, queue }));
    expect(textOf(long)).toContain('Q4');
    expect(textOf(long)).not.toContain('Q5');
    expect(linksOf(long)).toContainEqual(['/learn/queue/', '4 more']);
  });

  it('invites where there is nothing yet', () => {
    const nothing = { notes: 0, minutes: 0 };
    const balance = {
      ...data.progress.summary.balance,
      allTime: { need: nothing, want: nothing },
      byWeek: [],
    };
    const empty = render(
      pageOf('progress', {
        summary: {
          layers: { skim: 0, explore: 0, deepen: 0 },
          balance,
          topics: [],
          totals: { notes: 0, topics: 0, principles: 0, tools: 0 },
        },
        ...{ ladders: [], tools: [], principles: [], orphanTools: [], stuck: [], promotions: [], queue: [] },
        ...{ growth: [], weeks: [], uncarried: [], unwritten: [], taught: [], suggestion: null },
      }),
    );
    expect(empty.match(/<p class="empty">/g)).toHaveLength(10);
    expect(empty).not.toContain('<table');
    expect(empty).not.toContain('NaN');
  });
});

import { describe, expect, it } from 'vitest';
import { data, pageOf, siteWith } from '../test/fixtures.ts';
import { between, linksOf, render, textOf } from '../test/render.ts';

const html = render(pageOf('principle'));

describe('the page of a principle', () => {
  it('shows its grasp and how much carries it', () => {
    const header = textOf(between(html, '<header class="page-header">', '</header>'));
    expect(header).toContain('Grasp Deepen 5 notes 3 tools');
  });

  it('draws the tools that came and went along one line of years', () => {
    const timeline = between(html, '<table class="timeline">', '</table>');
    expect(timeline).toContain('<caption>Automatic differentiation stays while tools come and go.</caption>');
    const bars = [
      ...timeline.matchAll(/class="timeline-bar bar-(\w+)".*?<rect x="([\d.]+)%" width="([\d.]+)%"/g),
    ];
    expect(bars.map(([, status, x, width]) => [status, Number(x), Number(width)])).toEqual([
      ['retired', 0, 40.91],
      ['using', 27.27, 71.77],
      ['trying', 74.24, 24.8],
    ]);
  });

  it('begins with the tool that came first, and ends with those of which nobody knows', () => {
    const [tensorflow, pytorch, jax] = data.principle.tools;
    if (tensorflow === undefined || pytorch === undefined || jax === undefined)
      throw new Error('The fixture has too few tools.');
    const unknown = { ...jax, id: 'unknown', title: 'Unknown', since: null, until: null };
    const tools = [unknown, jax, pytorch, tensorflow];
    const timeline = between(
      render(pageOf('principle', { ...data.principle, tools })),
      '<table class="timeline">',
      '</table>',
    );
    expect([...timeline.matchAll(/class="note-title"[^>]*>([^<]*)</g)].map((match) => match[1])).toEqual([
      ...['TensorFlow', 'PyTorch', 'JAX', 'Unknown'],
    ]);
  });

  it('says the same in words and links', () => {
    const timeline = between(html, '<table class="timeline">', '</table>');
    expect(textOf(timeline)).toContain(
      'TensorFlow Retired 2016 – Jun 2020 Succeeded by PyTorch Its own note says so',
    );
    expect(linksOf(timeline)).toContainEqual(['/learn/tools/jax/', 'JAX']);
    expect(linksOf(timeline)).toContainEqual([
      '/learn/notes/ten-minutes-of-jax/',
      'Ten minutes of JAX, a year of habits',
    ]);
  });

  it('draws the years from right to left where one reads so', () => {
    const arabic = render(pageOf('principle'), { site: siteWith({ lang: 'ar' }) });
    expect(arabic).toContain('<rect x="59.09%" width="40.91%"');
  });

  it('lists a tool of unknown years without a bar', () => {
    const tools = data.principle.tools.slice(0, 1).map((tool) => ({ ...tool, since: null, until: null }));
    const unknown = render(pageOf('principle', { ...data.principle, tools }));
    expect(unknown).toContain('TensorFlow');
    expect(unknown).not.toContain('timeline-bar');
    expect(unknown).not.toContain('timeline-axis');
  });

  it('invites where no tool is linked to it, and says where it has no note', () => {
    const principle = { ...data.principle.principle, described: false };
    const bare = render(pageOf('principle', { ...data.principle, principle, tools: [] }));
    expect(bare).toContain('<p class="empty">No tool is linked to it yet.');
    expect(bare).toContain('<p class="lead">It has no note of its own yet.');
  });
});

import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../components/view.ts';
import { data, site, siteWith } from '../test/fixtures.ts';
import { textOf } from '../test/render.ts';
import { BalanceBar } from './balance-bar.tsx';
import { LayerStrata } from './layer-strata.tsx';
import { TopicStrata } from './topic-strata.tsx';

const view = viewOf(site);
const arabic = viewOf(siteWith({ lang: 'ar' }));

describe('LayerStrata', () => {
  it('leaves out a layer without notes, and draws nothing where there are none', () => {
    const some = renderToStaticMarkup(
      h(LayerStrata, { view: view, counts: { skim: 0, explore: 3, deepen: 1 } }),
    );
    expect(some.match(/<path /g)).toHaveLength(2);
    expect(textOf(some)).toBe('Skim 0 0% Explore 3 75% Deepen 1 25%');
    const none = renderToStaticMarkup(
      h(LayerStrata, { view: view, counts: { skim: 0, explore: 0, deepen: 0 } }),
    );
    expect(none).not.toContain('<svg');
  });
});

describe('TopicStrata', () => {
  const [topic] = data.topics.topics;
  if (topic === undefined) throw new Error('The fixture has no topic.');

  it('parts the bar by counts, and says them', () => {
    expect(renderToStaticMarkup(h(TopicStrata, { topic: topic, view: view }))).toBe(
      '<svg class="topic-strata" role="img" aria-label="Skim 1, Explore 1, Deepen 2">' +
        '<rect class="skim" x="0%" width="25%" height="100%"></rect>' +
        '<rect class="explore" x="25%" width="25%" height="100%"></rect>' +
        '<rect class="deepen" x="50%" width="50%" height="100%"></rect></svg>',
    );
  });

  it('starts from the right where one reads so', () => {
    const bar = renderToStaticMarkup(h(TopicStrata, { topic: topic, view: arabic }));
    expect(bar).toContain('<rect class="skim" x="75%" width="25%"');
  });
});

describe('BalanceBar', () => {
  const draw = (need: number, want: number, notes = 0) =>
    renderToStaticMarkup(
      h(BalanceBar, {
        view: view,
        title: 'Now',
        figures: { need: { minutes: need, notes }, want: { minutes: want, notes: 1 } },
      }),
    );

  it('weighs minutes, and notes where nobody counted minutes', () => {
    expect(draw(30, 90)).toContain('<rect class="need" width="25%"');
    expect(draw(0, 0, 3)).toContain('<rect class="need" width="75%"');
    expect(draw(0, 0)).toContain('<rect class="need" width="0%"');
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type Page } from '@layerwise/builder';
import { describe, expect, it, onTestFinished } from 'vitest';
import { config, data, pageOf, siteWith } from '../test/fixtures.ts';
import { between, render, textOf } from '../test/render.ts';
import { catalogues } from '../words/wording.ts';
import { layers, tracks } from './order.ts';
import { viewOf } from './view.ts';

describe('what layers and tracks are', () => {
  it('is said as the configuration says it, on every page that shows it', () => {
    const { deepen } = config.layers;
    const site = siteWith({
      lang: 'de',
      layers: {
        ...config.layers,
        deepen: { ...deepen, label: 'Bauen', description: 'Gebaut.', asksFor: 'Bau!' },
      },
      tracks: { ...config.tracks, want: { label: 'Lust', description: 'Weil es lockt.' } },
    });
    const text = (page: Page) => textOf(render(page, { site }));
    expect(text(pageOf('layers'))).toContain('Bauen');
    expect(text(pageOf('layers'))).toContain('Gebaut.');
    expect(text(pageOf('tracks'))).toContain('Weil es lockt.');
    expect(text(pageOf('progress'))).toContain('Bauen');
    expect(text(pageOf('progress'))).toContain('Lust');
    const waiting = {
      ...data.topic,
      ladder: { ...data.topic.ladder, next: 'deepen' },
      nextStep: 'Bau!',
    } as const;
    const topic = render(pageOf('topic', waiting), { site });
    expect(textOf(between(topic, '<section class="next-step">', '</section>'))).toContain('Bauen Bau!');
  });

  it('is said in the language of the site where the configuration does not say', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'layerwise-view-'));
    onTestFinished(() => rm(cwd, { recursive: true, force: true }));
    const filled = await loadConfig({ cwd });
    for (const [lang, { learning }] of Object.entries(catalogues)) {
      const view = viewOf(siteWith({ lang, layers: filled.layers, tracks: filled.tracks }));
      for (const layer of layers) {
        expect(view.layerDescription(layer)).toBe(learning.layers[layer].description);
        expect(view.asksFor(layer)).toBe(learning.layers[layer].asksFor);
      }
      for (const track of tracks) expect(view.trackDescription(track)).toBe(learning.tracks[track]);
    }
  });
});

describe('the home page of an empty vault', () => {
  const totals = { notes: 0, topics: 0, principles: 0, tools: 0 };
  const progress = { ...data.home.progress, totals, layers: { skim: 0, explore: 0, deepen: 0 } };
  const page = pageOf('home', { ...data.home, progress, posts: [], notes: [], focus: [], queue: [] });

  it('says what to do first', () => {
    const html = render(page);
    const steps = textOf(between(html, '<section class="first-steps">', '</section>'));
    expect(steps).toMatch(
      /^Begin here Write what you learnt .* layer: skim .* Read the next thing .* Commit\./,
    );
    expect(html).not.toContain('Newest posts');
    expect(html).toContain('No note says how deep it went.');
  });

  it('is silent once there is a note', () => {
    expect(render(pageOf('home'))).not.toContain('first-steps');
  });
});

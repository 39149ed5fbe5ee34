import { describe, expect, it } from 'vitest';
import { sketchVault } from '../../test/sketch-vault.ts';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import { learn } from './learn.ts';

const config = fillSiteConfig({});

describe('learn', () => {
  it('says nothing of an empty vault', () => {
    const { learning, diagnostics } = learn({
      vault: sketchVault({}),
      history: null,
      today: '2026-06-30',
      config,
    });
    expect(diagnostics).toEqual([]);
    expect(learning).toEqual({
      topics: new Map(),
      principles: new Map(),
      tools: new Map(),
      members: new Map(),
      layers: { skim: 0, explore: 0, deepen: 0 },
      balance: {
        weeks: 6,
        need: { notes: 0, minutes: 0 },
        want: { notes: 0, minutes: 0 },
        starved: null,
        allTime: { need: { notes: 0, minutes: 0 }, want: { notes: 0, minutes: 0 } },
        windows: [
          { weeks: 4, need: { notes: 0, minutes: 0 }, want: { notes: 0, minutes: 0 } },
          { weeks: 12, need: { notes: 0, minutes: 0 }, want: { notes: 0, minutes: 0 } },
        ],
        byWeek: [],
      },
      queue: [],
      suggestion: null,
      stuck: [],
      sessions: [],
      taught: [],
      weeks: [],
      reviews: [],
      unwritten: [],
      growth: [],
    });
  });

  it('makes a topic, a principle and a tool of a single note', () => {
    const vault = sketchVault({
      attention: {
        layer: 'explore',
        track: 'need',
        topics: ['ML/Transformers'],
        principles: ['Soft lookup'],
        tools: ['JAX'],
        date: '2026-06-01',
      },
    });
    const { learning, diagnostics } = learn({ vault, history: null, today: '2026-06-30', config });
    expect([...learning.topics.keys()]).toEqual(['ML', 'ML/Transformers']);
    expect(learning.topics.get('ML/Transformers')).toMatchObject({
      title: 'Transformers',
      url: '/topics/ml/transformers/',
      parent: 'ML',
      progress: {
        notes: { skim: [], explore: ['attention'], deepen: [] },
        reached: { skim: null, explore: '2026-06-01', deepen: null },
        layer: 'explore',
        next: 'deepen',
      },
      track: 'need',
      principles: ['Soft lookup'],
      tools: ['JAX'],
    });
    expect(learning.principles.get('Soft lookup')).toMatchObject({
      grasp: 'explore',
      embodiments: [{ tool: 'JAX', principle: 'Soft lookup', declared: false, evidence: ['attention'] }],
    });
    expect(diagnostics.map(({ rule, path }) => [rule, path])).toEqual([
      ['unknown-principle', 'attention.md'],
    ]);
  });
});

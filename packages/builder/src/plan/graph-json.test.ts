import { expect, it } from 'vitest';
import { planTexts } from '../../test/plan-texts.ts';
import { toGraphJson } from './graph-json.ts';

it('maps public notes, topics, principles and tools, sorted, each edge once', async () => {
  const { model } = await planTexts({
    'b.md': '# B\n\n[[a]] [[a#x]] ![[a]] [[b]] [[secret]] [[nowhere]]',
    'a.md': '---\nlayer: skim\ntrack: need\ntopic: ml\nprinciple: Locality\ntool: JAX\n---\n',
    'secret.md': '---\ndraft: true\n---\n[[a]]',
    'tools/jax.md': '---\nprinciple: Locality\n---\n# JAX',
  });
  expect(toGraphJson(model)).toEqual({
    version: 1,
    nodes: [
      {
        id: 'Locality',
        url: '/base/principles/locality/',
        title: 'Locality',
        kind: 'principle',
        layer: 'skim',
        track: null,
        degree: 2,
      },
      { id: 'a', url: '/base/a/', title: 'a', kind: 'note', layer: 'skim', track: 'need', degree: 5 },
      { id: 'b', url: '/base/b/', title: 'B', kind: 'note', layer: null, track: null, degree: 2 },
      {
        id: 'ml',
        url: '/base/topics/ml/',
        title: 'ml',
        kind: 'topic',
        layer: 'skim',
        track: 'need',
        degree: 1,
      },
      {
        id: 'tools/jax',
        url: '/base/tools/jax/',
        title: 'JAX',
        kind: 'tool',
        layer: 'skim',
        track: null,
        degree: 2,
      },
    ],
    edges: [
      { from: 'a', to: 'Locality', type: 'principle' },
      { from: 'a', to: 'ml', type: 'topic' },
      { from: 'a', to: 'tools/jax', type: 'tool' },
      { from: 'b', to: 'a', type: 'embed' },
      { from: 'b', to: 'a', type: 'link' },
      { from: 'tools/jax', to: 'Locality', type: 'principle' },
    ],
  });
});

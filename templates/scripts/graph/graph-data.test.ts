import { describe, expect, it } from 'vitest';
import { filterGraph } from './filter-graph.ts';
import { type GraphData, readGraph } from './graph-data.ts';
import { startLayout } from './lay-out.ts';

const all = new Set(['note', 'topic', 'principle', 'tool']);
const nothing = { layer: '', track: '', topic: '', kinds: all };

function node(id: string, changes: Partial<GraphData['nodes'][number]> = {}): GraphData['nodes'][number] {
  return { id, url: `/${id}/`, title: id, kind: 'note', layer: null, track: null, degree: 1, ...changes };
}

const data: GraphData = {
  nodes: [
    node('attention', { layer: 'deepen', track: 'need' }),
    node('rope', { layer: 'skim', track: 'want' }),
    node('talk', { kind: 'post' }),
    node('ml', { kind: 'topic' }),
    node('systems', { kind: 'topic' }),
    node('Locality', { kind: 'principle' }),
    node('JAX', { kind: 'tool' }),
  ],
  edges: [
    { from: 'attention', to: 'ml', type: 'topic' },
    { from: 'attention', to: 'rope', type: 'link' },
    { from: 'attention', to: 'rope', type: 'embed' },
    { from: 'rope', to: 'attention', type: 'link' },
    { from: 'attention', to: 'Locality', type: 'principle' },
    { from: 'rope', to: 'JAX', type: 'tool' },
    { from: 'rope', to: 'systems', type: 'topic' },
    { from: 'talk', to: 'nowhere', type: 'link' },
  ],
};

describe('a graph', () => {
  it('joins two nodes once, however many links they have, and leaves out an edge to nothing', () => {
    const { edges } = readGraph(data);
    expect(edges.map(({ from, to }) => [from.id, to.id].sort().join(' – '))).toEqual([
      'attention – ml',
      'attention – rope',
      'Locality – attention',
      'JAX – rope',
      'rope – systems',
    ]);
  });

  it('knows the topics of each note', () => {
    const { nodes } = readGraph(data);
    expect(nodes.map(({ id, topics }) => [id, ...topics])).toEqual([
      ['attention', 'ml'],
      ['rope', 'systems'],
      ['talk'],
      ['ml', 'ml'],
      ['systems', 'systems'],
      ['Locality'],
      ['JAX'],
    ]);
  });

  it('begins with no two nodes at the same place', () => {
    const places = readGraph(data).nodes.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(data.nodes.length);
  });
});

describe('a filter', () => {
  const shownBy = (filter: Partial<typeof nothing>): readonly string[] => {
    const graph = readGraph(data);
    const count = filterGraph(graph, { ...nothing, ...filter });
    const shown = graph.nodes.filter(({ isShown }) => isShown).map(({ id }) => id);
    expect(count).toBe(shown.length);
    return shown;
  };

  it('that asks for nothing shows everything', () => {
    expect(shownBy({})).toEqual(data.nodes.map(({ id }) => id));
  });

  it('by layer shows the notes of that layer with what they are joined to', () => {
    expect(shownBy({ layer: 'deepen' })).toEqual(['attention', 'ml', 'Locality']);
    expect(shownBy({ layer: 'skim' })).toEqual(['rope', 'systems', 'JAX']);
    expect(shownBy({ layer: 'explore' })).toEqual([]);
  });

  it('by no layer shows the notes that say none', () => {
    expect(shownBy({ layer: 'none' })).toEqual(['talk']);
  });

  it('by track and by topic does the same', () => {
    expect(shownBy({ track: 'want' })).toEqual(['rope', 'systems', 'JAX']);
    expect(shownBy({ topic: 'ml' })).toEqual(['attention', 'ml', 'Locality']);
    expect(shownBy({ topic: 'ml', track: 'want' })).toEqual([]);
  });

  it('by kind leaves the others out', () => {
    expect(shownBy({ kinds: new Set(['note']) })).toEqual(['attention', 'rope', 'talk']);
    expect(shownBy({ kinds: new Set(['tool']), layer: 'skim' })).toEqual(['JAX']);
  });
});

describe('the layout', () => {
  const places = Float32Array.of(0, 0, 10, 0, 0, 10, -10, 0);
  const edges = Uint32Array.of(0, 1, 1, 2);

  function settle(): Float32Array {
    const layout = startLayout({ places, edges });
    while (layout.step());
    return layout.places();
  }

  it('comes to rest, and always at the same places', () => {
    const first = settle();
    expect(settle()).toEqual(first);
    expect(first).toHaveLength(8);
    expect([...first].every(Number.isFinite)).toBe(true);
  });

  it('brings nearer what is joined', () => {
    const settled = settle();
    const between = (a: number, b: number): number => {
      const at = (index: number): number => settled[index] ?? Number.NaN;
      return Math.hypot(at(2 * a) - at(2 * b), at(2 * a + 1) - at(2 * b + 1));
    };
    expect(between(0, 1)).toBeLessThan(between(0, 3));
    expect(between(1, 2)).toBeLessThan(between(2, 3));
  });
});

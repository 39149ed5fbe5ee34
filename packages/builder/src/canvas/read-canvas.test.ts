import { describe, expect, it } from 'vitest';
import { readCanvas } from './read-canvas.ts';

const read = (text: string): ReturnType<typeof readCanvas> => readCanvas('a.canvas', Buffer.from(text));
const told = (text: string): readonly string[] =>
  read(text).diagnostics.map(
    ({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`,
  );
const box = { x: 0, y: 0, width: 10, height: 10 };
const node = (says: object): object => ({ id: 'a', type: 'text', text: 'x', ...box, ...says });
const canvasOf = (nodes: readonly object[], edges: readonly object[] = []): string =>
  JSON.stringify({ nodes, edges });

describe('reading a canvas', () => {
  it('gives its nodes and edges', () => {
    const nodes = [
      node({ color: '4' }),
      node({ id: 'b', type: 'file', file: 'n.md', subpath: '#H', color: '#ABCDEF' }),
      node({ id: 'c', type: 'link', url: 'https://example.org', color: 'red' }),
      node({ id: 'd', type: 'group' }),
    ];
    const edge = { id: 'e', fromNode: 'a', toNode: 'b', fromSide: 'top', toEnd: 'none', label: 'l' };
    const { canvas, diagnostics } = read(canvasOf(nodes, [edge]));
    const position = (column: number): object => ({ line: 1, column });
    expect(diagnostics).toEqual([]);
    expect(canvas?.nodes).toMatchObject([
      {
        id: 'a',
        type: 'text',
        text: 'x',
        box,
        color: { type: 'preset', number: '4' },
        position: position(11),
      },
      { id: 'b', type: 'file', file: 'n.md', subpath: '#H', color: { type: 'own', hex: '#abcdef' } },
      { id: 'c', type: 'link', url: 'https://example.org', color: null },
      { id: 'd', type: 'group', label: '', background: null, color: null },
    ]);
    expect(canvas?.edges).toEqual([
      {
        from: 0,
        to: 1,
        fromSide: 'top',
        toSide: null,
        fromArrow: false,
        toArrow: false,
        color: null,
        label: 'l',
      },
    ]);
  });

  it.each(['', '  \n', '{}', '{"nodes": [], "more": 1}'])('takes %j for an empty one', (text) => {
    expect(read(text)).toEqual({ canvas: { nodes: [], edges: [], frontMatter: null }, diagnostics: [] });
  });

  it.each([
    ['{"nodes":[\n {"id": "a",}\n]}', '2:13 error This canvas is not JSON: “}” was not expected.'],
    ['[]', '1:1 error This is no canvas: invalid input: expected object, received array.'],
    ['{"nodes": 1}', '1:1 error This is no canvas: `nodes`: invalid input: expected array, received number.'],
  ])('gives none for %j', (text, message) => {
    expect(told(text)).toEqual([message]);
    expect(read(text).canvas).toBe(null);
  });

  it.each([
    { x: 1e300 },
    { x: null },
    { y: '1' },
    { width: 0 },
    { width: -1 },
    { height: 1e9 },
    { type: 'script' },
    { id: 1 },
    { text: 1 },
  ])('leaves out a node with %j', (says) => {
    const { canvas, diagnostics } = read(canvasOf([node(says), node({ id: 'b' })]));
    expect(canvas?.nodes.map(({ id }) => id)).toEqual(['b']);
    expect(diagnostics.map(({ severity, rule }) => [severity, rule])).toEqual([['warning', 'canvas-syntax']]);
  });

  it('leaves out numbers that are too large for JavaScript', () => {
    expect(
      read('{"nodes":[{"id":"a","type":"text","text":"","x":1e999,"y":0,"width":1,"height":1}]}').canvas,
    ).toEqual({
      nodes: [],
      edges: [],
      frontMatter: null,
    });
  });

  it('leaves out the second node of an id, and edges to nodes that are not there', () => {
    const text = canvasOf([node({}), node({})], [{ fromNode: 'a', toNode: 'b' }, { fromNode: 'a' }]);
    expect(told(text).map((line) => line.replace(/^\S+ /u, ''))).toEqual([
      'warning Another node has the id “a” too; this one is left out.',
      'warning This edge is left out: there is no node “b”.',
      'warning This edge is left out: `toNode`: invalid input: expected string, received undefined.',
    ]);
  });

  it('shows the first 2,000 nodes and says so', () => {
    const nodes = Array.from({ length: 2_001 }, (_, id) => node({ id: String(id) }));
    expect(told(canvasOf(nodes))).toEqual([
      '1:10 error This canvas has 2001 nodes; the first 2000 are shown.',
    ]);
    expect(read(canvasOf(nodes)).canvas?.nodes.length).toBe(2_000);
  });
});

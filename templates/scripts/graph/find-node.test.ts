import { expect, it } from 'vitest';
import { Camera } from './camera.ts';
import { findNodeAt, findNodeInMiddle } from './find-node.ts';
import { readGraph } from './graph-data.ts';

const { nodes } = readGraph({
  nodes: (['a', 'b'] as const).map((id) => ({
    id,
    url: `/${id}/`,
    title: id,
    kind: 'note',
    layer: null,
    track: null,
    degree: 0,
  })),
  edges: [],
});
const [a, b] = nodes;
if (a === undefined || b === undefined) throw new Error('Two nodes were made.');
Object.assign(a, { x: 0, y: 0 });
Object.assign(b, { x: 100, y: 0 });

function cameraAt(x: number): Camera {
  return Object.assign(new Camera(), { x, y: 0, width: 400, height: 300 });
}

it('finds the node under a point, and none where none is', () => {
  expect(findNodeAt(nodes, cameraAt(0), 201, 152)).toBe(a);
  expect(findNodeAt(nodes, cameraAt(0), 298, 150)).toBe(b);
  expect(findNodeAt(nodes, cameraAt(0), 250, 150)).toBeNull();
});

it('does not find a node that is not shown', () => {
  b.isShown = false;
  expect(findNodeAt(nodes, cameraAt(0), 300, 150)).toBeNull();
  b.isShown = true;
});

it('finds the node nearest to the middle, as far as it is in the view', () => {
  expect(findNodeInMiddle(nodes, cameraAt(40))).toBe(a);
  expect(findNodeInMiddle(nodes, cameraAt(60))).toBe(b);
  expect(findNodeInMiddle(nodes, cameraAt(5_000))).toBeNull();
});

it('zooms around the point that is pointed at', () => {
  const camera = cameraAt(0);
  camera.zoom(2, 300, 150);
  expect(camera.scale).toBe(2);
  expect(camera.toView(100, 0)).toEqual([300, 150]);
});

it('shows all that is shown, and moves by pixels', () => {
  const camera = cameraAt(999);
  camera.showAll(nodes);
  expect([camera.x, camera.y]).toEqual([50, 0]);
  expect(camera.toView(0, 0)[0]).toBeGreaterThan(0);
  camera.move(20, 0);
  expect(camera.toView(50, 0)).toEqual([180, 150]);
});

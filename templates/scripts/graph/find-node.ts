import type { Camera } from './camera.ts';
import type { GraphNode } from './graph-data.ts';
import { radiusOf } from './node-shape.ts';

/** So many pixels beside a node still mean it: a finger is no needle. */
const leeway = 6;

/** The node at a point of the view, the nearest of several; null where none is. */
export function findNodeAt(
  nodes: readonly GraphNode[],
  camera: Camera,
  x: number,
  y: number,
): GraphNode | null {
  return findNearest(nodes, camera, x, y, (node) => radiusOf(node, camera.scale) + leeway);
}

/** The node nearest to the middle of the view; null where none is in it. */
export function findNodeInMiddle(nodes: readonly GraphNode[], camera: Camera): GraphNode | null {
  const [x, y] = [camera.width / 2, camera.height / 2];
  return findNearest(nodes, camera, x, y, () => Math.min(x, y));
}

function findNearest(
  nodes: readonly GraphNode[],
  camera: Camera,
  x: number,
  y: number,
  reach: (node: GraphNode) => number,
): GraphNode | null {
  let nearest: GraphNode | null = null;
  let shortest = Infinity;
  for (const node of nodes) {
    if (!node.isShown) continue;
    const [nodeX, nodeY] = camera.toView(node.x, node.y);
    const distance = Math.hypot(nodeX - x, nodeY - y);
    if (distance >= shortest || distance > reach(node)) continue;
    nearest = node;
    shortest = distance;
  }
  return nearest;
}

import type { Box, CanvasEdge, CanvasNode, Side } from './canvas.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Room around a picture, CSS pixels. */
const MARGIN = 40;

/** The smallest box around others, with a margin. */
export function surround(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  if (left > right) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN };
  return {
    x: left - MARGIN,
    y: top - MARGIN,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  };
}

/** How a line runs: a cubic curve that leaves and arrives at right angles to the sides of two boxes. */
export interface Curve {
  readonly start: Point;
  readonly startControl: Point;
  readonly endControl: Point;
  readonly end: Point;
  /** Away from the boxes, length 1. */
  readonly startDirection: Point;
  readonly endDirection: Point;
  readonly middle: Point;
}

/** Draws the way of an edge between two nodes. */
export function curveBetween(edge: CanvasEdge, from: CanvasNode, to: CanvasNode): Curve {
  const startDirection = directions[edge.fromSide ?? sideFacing(from.box, to.box)];
  const endDirection = directions[edge.toSide ?? sideFacing(to.box, from.box)];
  const start = onSide(from.box, startDirection);
  const end = onSide(to.box, endDirection);
  const bend = Math.min(Math.max(Math.hypot(end.x - start.x, end.y - start.y) / 2, 30), 240);
  const startControl = go(start, startDirection, bend);
  const endControl = go(end, endDirection, bend);
  const middle = {
    x: (start.x + 3 * startControl.x + 3 * endControl.x + end.x) / 8,
    y: (start.y + 3 * startControl.y + 3 * endControl.y + end.y) / 8,
  };
  return { start, startControl, endControl, end, startDirection, endDirection, middle };
}

/** The three corners of an arrowhead whose tip is at a point, `direction` away from which it comes. */
export function arrowhead(tip: Point, direction: Point): readonly Point[] {
  const base = go(tip, direction, 14);
  const across = { x: -direction.y, y: direction.x };
  return [tip, go(base, across, 7), go(base, across, -7)];
}

/**
 * Finds for each node the smallest group that it lies in; null for none. Groups of one size do not lie in each other but
 * by their order, so that there is no circle.
 */
export function findParents(nodes: readonly CanvasNode[]): readonly (number | null)[] {
  const groups = nodes.flatMap((node, index) => (node.type === 'group' ? [{ ...node.box, index }] : []));
  groups.sort((a, b) => a.width * a.height - b.width * b.height || b.index - a.index);
  const rank = new Map(groups.map(({ index }, position) => [index, position]));
  return nodes.map(({ box }, index) => {
    for (let next = (rank.get(index) ?? -1) + 1; next < groups.length; next += 1) {
      const group = groups[next];
      if (group !== undefined && contains(group, box)) return group.index;
    }
    return null;
  });
}

const directions: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

function centre({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function sideFacing(from: Box, to: Box): Side {
  const [a, b] = [centre(from), centre(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 'right' : 'left';
  return dy >= 0 ? 'bottom' : 'top';
}

function onSide(box: Box, { x, y }: Point): Point {
  const middle = centre(box);
  return { x: middle.x + (x * box.width) / 2, y: middle.y + (y * box.height) / 2 };
}

function go(from: Point, { x, y }: Point, by: number): Point {
  return { x: from.x + x * by, y: from.y + y * by };
}

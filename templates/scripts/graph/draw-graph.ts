import type { Camera } from './camera.ts';
import type { Graph, GraphEdge, GraphNode } from './graph-data.ts';
import type { GraphColors } from './messages.ts';
import { addShape, colorOf, radiusOf } from './node-shape.ts';

type Context = OffscreenCanvasRenderingContext2D;

/** Draws all edges that are shown, as one path. */
export function drawEdges(
  context: Context,
  edges: readonly GraphEdge[],
  camera: Camera,
  color: string,
): void {
  const shown = edges.filter(({ from, to }) => from.isShown && to.isShown);
  context.beginPath();
  for (const { from, to } of shown) {
    const [fromX, fromY] = camera.toView(from.x, from.y);
    const [toX, toY] = camera.toView(to.x, to.y);
    if (isOutside(fromX, toX, camera.width) || isOutside(fromY, toY, camera.height)) continue;
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
  }
  // Where there are thousands, each is only a breath.
  context.globalAlpha = Math.min(Math.max(10 / Math.sqrt(shown.length + 1), 0.045), 0.45);
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.stroke();
  context.globalAlpha = 1;
}

function isOutside(a: number, b: number, size: number): boolean {
  return (a < 0 && b < 0) || (a > size && b > size);
}

/** Draws all nodes that are shown and in the view, those of the same colour at once. */
export function drawNodes(
  context: Context,
  nodes: readonly GraphNode[],
  camera: Camera,
  colors: GraphColors,
): void {
  const byColor = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    if (!node.isShown || !isInView(node, camera)) continue;
    const color = colorOf(node, colors);
    const same = byColor.get(color);
    if (same === undefined) byColor.set(color, [node]);
    else same.push(node);
  }
  context.lineWidth = 1;
  context.strokeStyle = colors.paper;
  for (const [color, same] of byColor) {
    context.beginPath();
    for (const node of same) {
      addShape(context, node, ...camera.toView(node.x, node.y), radiusOf(node, camera.scale));
    }
    context.fillStyle = color;
    context.fill();
    if (camera.scale > 0.5) context.stroke();
  }
}

function isInView(node: GraphNode, camera: Camera): boolean {
  const [x, y] = camera.toView(node.x, node.y);
  return x > -20 && y > -20 && x < camera.width + 20 && y < camera.height + 20;
}

/** Draws one node with all that is joined to it. */
export function drawJoined(
  context: Context,
  { edges }: Graph,
  node: GraphNode,
  camera: Camera,
  colors: GraphColors,
): void {
  const joined = edges.filter(({ from, to }) => (from === node || to === node) && from.isShown && to.isShown);
  context.beginPath();
  for (const { from, to } of joined) {
    context.moveTo(...camera.toView(from.x, from.y));
    context.lineTo(...camera.toView(to.x, to.y));
  }
  context.strokeStyle = colors.accent;
  context.lineWidth = 1.5;
  context.stroke();
  drawNodes(context, [...new Set(joined.flatMap(({ from, to }) => [from, to])), node], camera, colors);
  context.beginPath();
  const [x, y] = camera.toView(node.x, node.y);
  context.arc(x, y, radiusOf(node, camera.scale) * 1.3 + 3, 0, Math.PI * 2);
  context.lineWidth = 2;
  context.stroke();
}

/** At most so many names at once. */
const mostNames = 70;

/** Writes the names of the chief nodes in the view, where there is room; the one that is picked has its name already. */
export function drawNames(
  context: Context,
  nodes: readonly GraphNode[],
  camera: Camera,
  colors: GraphColors,
  font: string,
  picked: GraphNode | null,
): void {
  const candidates = nodes
    .filter(
      (node) => node !== picked && node.isShown && isInView(node, camera) && isNamed(node, camera.scale),
    )
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, mostNames * 4);
  const taken = new Set<string>();
  let written = 0;
  context.font = `12px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = colors.paper;
  context.fillStyle = colors.ink;
  for (const node of candidates) {
    if (written >= mostNames) return;
    const [x, y] = camera.toView(node.x, node.y);
    const cells = [-1, 0, 1].map((side) => `${Math.round(x / 70) + side} ${Math.round(y / 20)}`);
    if (cells.some((cell) => taken.has(cell))) continue;
    for (const cell of cells) taken.add(cell);
    const name = node.title.length > 32 ? `${node.title.slice(0, 30)}…` : node.title;
    const top = y + radiusOf(node, camera.scale) + 4;
    context.strokeText(name, x, top);
    context.fillText(name, x, top);
    written += 1;
  }
}

/** Names of topics are always there, those of other nodes once they are near enough. */
function isNamed({ kind, degree }: GraphNode, scale: number): boolean {
  if (kind === 'topic') return true;
  if (kind === 'principle' || kind === 'tool') return scale > 0.6;
  return scale > 2 || (scale > 0.9 && degree > 8);
}

function weightOf({ kind, degree }: GraphNode): number {
  return (kind === 'topic' ? 1e6 : kind === 'principle' || kind === 'tool' ? 1e3 : 0) + degree;
}

import type { GraphNode } from './graph-data.ts';
import type { GraphColors } from './messages.ts';

/** What a path is drawn with. */
type Pen = Pick<OffscreenCanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'arc' | 'rect' | 'closePath'>;

/** Half the size of a node in the view, in pixels: more where more is joined to it, and grows slower than the rest. */
export function radiusOf({ kind, degree }: GraphNode, scale: number): number {
  const family = kind === 'topic' ? 4 : kind === 'principle' || kind === 'tool' ? 2.5 : 0;
  const size = 2.4 + family + Math.min(Math.sqrt(degree) * 0.55, 6);
  return Math.min(Math.max(size * scale ** 0.55, 1.6 + family / 2), 22);
}

/** Adds the shape of a node's kind to a path: notes are round, posts square, topics have six sides, principles four, tools three. */
export function addShape(pen: Pen, { kind }: GraphNode, x: number, y: number, radius: number): void {
  switch (kind) {
    case 'post':
      pen.rect(x - radius * 0.85, y - radius * 0.85, radius * 1.7, radius * 1.7);
      return;
    case 'topic':
      addPolygon(pen, 6, x, y, radius * 1.1, 0);
      return;
    case 'principle':
      addPolygon(pen, 4, x, y, radius * 1.25, -Math.PI / 2);
      return;
    case 'tool':
      addPolygon(pen, 3, x, y, radius * 1.3, -Math.PI / 2);
      return;
    default:
      pen.moveTo(x + radius, y);
      pen.arc(x, y, radius, 0, Math.PI * 2);
  }
}

function addPolygon(pen: Pen, sides: number, x: number, y: number, radius: number, turn: number): void {
  for (let side = 0; side < sides; side += 1) {
    const angle = turn + (side * 2 * Math.PI) / sides;
    const [cornerX, cornerY] = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    if (side === 0) pen.moveTo(cornerX, cornerY);
    else pen.lineTo(cornerX, cornerY);
  }
  pen.closePath();
}

/** The colour of a node: of its layer for notes, of its kind for the others. */
export function colorOf({ kind, layer }: GraphNode, colors: GraphColors): string {
  if (kind === 'topic' || kind === 'principle' || kind === 'tool') return colors.kinds[kind];
  return layer === null ? colors.muted : colors.layers[layer];
}

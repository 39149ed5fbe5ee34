import type { Content } from '@layerwise/parser';
import { escapeHtml } from '../escape-html.ts';
import type { CanvasEdge } from './canvas.ts';
import type { CanvasParts } from './canvas-parts.ts';
import { colorClass, round } from './drawing.ts';
import { arrowhead, curveBetween, type Point } from './geometry.ts';
import { onlyPublic } from './only-public.ts';

/** Draws an edge: a curve, its arrowheads and its label. The list says it in words. */
export function writeEdge(edge: CanvasEdge, { nodes, files }: CanvasParts): Content {
  const [from, to] = [nodes[edge.from], nodes[edge.to]];
  if (from === undefined || to === undefined) return [];
  const curve = curveBetween(edge, from, to);
  const { start, startControl, endControl, end, middle } = curve;
  const own = edge.color?.type === 'own' ? ` stroke="${edge.color.hex}" fill="${edge.color.hex}"` : '';
  const heads = [
    ...(edge.fromArrow ? [arrowhead(start, curve.startDirection)] : []),
    ...(edge.toArrow ? [arrowhead(end, curve.endDirection)] : []),
  ].map((corners) => `<polygon points="${corners.map(pair).join(' ')}"${own}/>`);
  const label =
    edge.label === ''
      ? ''
      : `<text x="${round(middle.x)}" y="${round(middle.y)}" text-anchor="middle">${escapeHtml(edge.label)}</text>`;
  const path = `<path d="M${pair(start)}C${pair(startControl)} ${pair(endControl)} ${pair(end)}"${own}/>`;
  const drawn = `<g class="canvas-edge${colorClass(edge.color)}" aria-hidden="true">${path}${heads.join('')}${label}</g>`;
  return onlyPublic([files[edge.from], files[edge.to]], [drawn]);
}

function pair({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

import type { Content } from '@layerwise/parser';
import { escapeHtml } from '../escape-html.ts';
import type { CanvasEdge, CanvasNode } from './canvas.ts';
import type { CanvasParts } from './canvas-parts.ts';
import { onlyPublic } from './only-public.ts';

/** Longest name of a card, UTF-16 code units. */
const LONGEST_NAME = 80;
/** Groups in each other that the list shows as such; what is deeper stands in the last of them. */
const DEEPEST = 12;

/** Says in a list what the picture shows: what lies in which group, and what leads where. */
export function writeOutline(parts: CanvasParts): Content {
  if (parts.nodes.length === 0) return [];
  const children = new Map<number | null, number[]>();
  for (const [index, parent] of parts.parents.entries()) {
    const known = children.get(parent);
    if (known === undefined) children.set(parent, [index]);
    else known.push(index);
  }
  const edges = new Map<number, CanvasEdge[]>();
  for (const edge of parts.edges) {
    const known = edges.get(edge.from);
    if (known === undefined) edges.set(edge.from, [edge]);
    else known.push(edge);
  }
  const allBelow = (parent: number | null): readonly number[] => {
    const found = [...(children.get(parent) ?? [])];
    // The list grows while it is gone through.
    for (const index of found) found.push(...(children.get(index) ?? []));
    return found;
  };
  const list = (parent: number | null, depth: number): Content => {
    const inside = depth < DEEPEST ? (children.get(parent) ?? []) : allBelow(parent);
    const deeper = (index: number): Content => (depth < DEEPEST ? list(index, depth + 1) : []);
    const items = inside.flatMap((index) => writeItem(index, edges.get(index) ?? [], parts, deeper(index)));
    return items.length === 0 ? [] : ['<ul>', ...items, '</ul>'];
  };
  return [
    '<details class="canvas-outline"><summary>',
    { type: 'word', word: 'canvasOutline' },
    '</summary>',
    ...list(null, 1),
    '</details>',
  ];
}

function writeItem(
  index: number,
  edges: readonly CanvasEdge[],
  parts: CanvasParts,
  inside: Content,
): Content {
  const lines = edges.flatMap((edge): Content => {
    const arrow = edge.toArrow ? (edge.fromArrow ? '↔' : '→') : edge.fromArrow ? '←' : '–';
    const label = edge.label === '' ? '' : ` (${escapeHtml(edge.label)})`;
    return onlyPublic(
      [parts.files[edge.to]],
      [`<li class="canvas-line">${arrow} `, ...nameOf(edge.to, parts), `${label}</li>`],
    );
  });
  const under = lines.length === 0 ? [] : ['<ul>', ...lines, '</ul>'];
  const item = ['<li>', ...nameOf(index, parts), ...under, ...inside, '</li>'];
  return onlyPublic([parts.files[index]], item);
}

function nameOf(index: number, { nodes, texts, files }: CanvasParts): Content {
  const reference = files[index];
  if (reference !== null && reference !== undefined) {
    return [
      { type: 'link-start', reference },
      { type: 'name', reference },
      { type: 'link-end', reference },
    ];
  }
  const node = nodes[index];
  return [escapeHtml(shorten(node === undefined ? '' : textOf(node, texts[index]?.text ?? '')))];
}

function textOf(node: CanvasNode, text: string): string {
  if (node.type === 'link') return node.url;
  return node.type === 'group' ? node.label : (text.split('\n').find((line) => line.trim() !== '') ?? '');
}

function shorten(text: string): string {
  const clean = text.trim();
  if (clean === '') return '…';
  if (clean.length <= LONGEST_NAME) return clean;
  return `${clean.slice(0, LONGEST_NAME).replace(/\p{Cs}$/u, '')}…`;
}

import type { Content, Hole, Reference } from '@layerwise/parser';
import { escapeHtml } from '../escape-html.ts';
import type { Canvas, CanvasNode } from './canvas.ts';
import type { CanvasParts } from './canvas-parts.ts';
import { colorClass, round } from './drawing.ts';
import { findParents, surround } from './geometry.ts';
import type { CardText } from './take-card-text.ts';
import { writeEdge } from './write-edge.ts';
import { writeOutline } from './write-outline.ts';

/** Longest side at which a picture is shown when nothing scales it, CSS pixels. */
const LONGEST_PICTURE = 8_000;

/** A canvas as HTML with marked places. */
export interface WrittenCanvas {
  readonly content: Content;
  /** Words on the picture that are in no card: of groups, and of edges between what is certainly public. */
  readonly labels: readonly string[];
}

/**
 * Writes a canvas as a picture (SVG, with the cards as HTML in it) and as a list. What leads to something private is
 * between marks, and is not there once that is known.
 *
 * @param references those of the cards' text; those of files are added.
 */
export function writeCanvas(
  canvas: Canvas,
  texts: readonly (CardText | null)[],
  references: Reference[],
): WrittenCanvas {
  const backgrounds = canvas.nodes.map((node) =>
    node.type === 'group' && node.background !== null ? refer(node.background, '', node, references) : null,
  );
  const files = canvas.nodes.map((node) =>
    node.type === 'file' ? refer(node.file, node.subpath, node, references) : null,
  );
  const parts = { ...canvas, texts, files, parents: findParents(canvas.nodes) };
  const frame = surround(canvas.nodes.map(({ box }) => box));
  const scale = Math.min(1, LONGEST_PICTURE / Math.max(frame.width, frame.height));
  const size = `width="${round(frame.width * scale)}" height="${round(frame.height * scale)}"`;
  const content: (string | Hole)[] = [
    `<div class="canvas"><div class="canvas-view" tabindex="0"><svg class="canvas-picture" viewBox="${round(frame.x)} ${round(frame.y)} ${round(frame.width)} ${round(frame.height)}" ${size}>`,
  ];
  const entries = [...canvas.nodes.entries()];
  for (const [index, node] of entries) {
    if (node.type === 'group') content.push(...writeGroup(node, backgrounds[index] ?? null));
  }
  for (const edge of canvas.edges) content.push(...writeEdge(edge, parts));
  for (const [index, node] of entries) {
    if (node.type !== 'group') content.push(...writeCard(node, index, parts));
  }
  content.push('</svg></div>', ...writeOutline(parts), '</div>');
  const groups = canvas.nodes.flatMap((node) => (node.type === 'group' ? [node.label] : []));
  const lines = canvas.edges.filter(({ from, to }) => files[from] === null && files[to] === null);
  return { content, labels: [...groups, ...lines.map(({ label }) => label)] };
}

function writeGroup(node: CanvasNode & { readonly type: 'group' }, background: number | null): Content {
  const { x, y } = node.box;
  const inside: Content =
    background === null
      ? []
      : [
          { type: 'public-start', references: [background] },
          `<foreignObject ${boxOf(node)}><div class="canvas-background">`,
          { type: 'card', reference: background },
          '</div></foreignObject>',
          { type: 'public-end' },
        ];
  const label =
    node.label === '' ? '' : `<text x="${round(x + 4)}" y="${round(y - 8)}">${escapeHtml(node.label)}</text>`;
  return [`<g class="canvas-group${colorClass(node.color)}">`, writeBox(node), ...inside, `${label}</g>`];
}

function writeCard(node: CanvasNode, index: number, { texts, files }: CanvasParts): Content {
  const open = `<g class="canvas-card canvas-${node.type}${colorClass(node.color)}">${writeBox(node)}<foreignObject ${boxOf(node)}><div class="canvas-content">`;
  const close = '</div></foreignObject></g>';
  const file = files[index];
  if (file !== null && file !== undefined) {
    const card = { type: 'card', reference: file } as const;
    return [{ type: 'public-start', references: [file] }, open, card, close, { type: 'public-end' }];
  }
  if (node.type === 'link') return [open + writeLink(node.url) + close];
  return [open, ...(texts[index]?.content ?? []), close];
}

/** A link to another site; what is no web address is text. */
function writeLink(url: string): string {
  const text = escapeHtml(url.replace(/^https?:\/\//iu, ''));
  if (!/^https?:\/\/\S+$/iu.test(url) || !URL.canParse(url)) return `<p>${escapeHtml(url)}</p>`;
  return `<p><a class="external" href="${escapeHtml(new URL(url).href)}">${text}</a></p>`;
}

function writeBox(node: CanvasNode): string {
  const own = node.color?.type === 'own' ? ` stroke="${node.color.hex}" fill="${node.color.hex}"` : '';
  return `<rect ${boxOf(node)} rx="8"${own}/>`;
}

function boxOf({ box: { x, y, width, height } }: CanvasNode): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}

function refer(file: string, subpath: string, { position }: CanvasNode, references: Reference[]): number {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.(?:md|canvas)$/iu, '');
  references.push({
    syntax: 'wikilink',
    type: 'embed',
    target: file,
    ...readSubpath(subpath),
    position,
    excerpt: { before: '', text: name, after: '' },
  });
  return references.length - 1;
}

/** `#Heading`, `#Outer#Inner` or `#^block`, as in a wikilink. */
function readSubpath(subpath: string): Pick<Reference, 'fragment' | 'suffix'> {
  const suffix = subpath.replace(/^#/u, '');
  if (suffix === '') return {};
  if (suffix.startsWith('^')) return { fragment: { type: 'block', id: suffix.slice(1) }, suffix };
  return { fragment: { type: 'heading', path: suffix.split('#') }, suffix };
}

import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Wikilink } from './wikilink.ts';

/** Pictures stand in a line of text; notes, documents and players are blocks. */
export function isPicture(node: Wikilink): boolean {
  return /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)\s*(?:[#|\\]|$)/iu.test(node.value);
}

/** Marks that can be cut in two around a block and mean the same. */
const divisible: ReadonlySet<string> = new Set(['delete', 'emphasis', 'highlight', 'strong']);

/**
 * Takes embeds that are blocks out of their paragraphs, which are cut in two around them, with the emphasis they stand
 * in: a section cannot stand inside `<p>`. Where nothing can be cut (in a heading, a link, a callout's title), they stay
 * in the line.
 */
export function liftEmbeds(tree: Root): void {
  lift(tree);
}

function lift(parent: Nodes): void {
  if (parent.type === 'callout') for (const child of parent.title) keepInline(child);
  if (!('children' in parent)) return;
  const children = parent.children as RootContent[];
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index];
    if (child === undefined) continue;
    if (child.type === 'paragraph') {
      if (!holdsEmbed(child)) continue;
      const parts = cutParagraph(child);
      for (const part of parts) if (part.type === 'paragraph') keepInline(part);
      if (parts.length !== 1 || parts[0] !== child) children.splice(index, 1, ...parts);
    } else if (child.type === 'heading') keepInline(child);
    else if (child.type === 'tableCell') for (const inCell of child.children) keepInline(inCell, true);
    else lift(child);
  }
}

/** Marks embeds that stay in a line of text. */
function keepInline(node: Nodes, isCell = false): void {
  if (node.type === 'wikilink') {
    if (node.embed && !isCell) node.inline = true;
  } else if ('children' in node) for (const child of node.children) keepInline(child);
}

function holdsEmbed(node: Nodes): boolean {
  if ('children' in node) return node.children.some(holdsEmbed);
  return node.type === 'wikilink' && node.embed;
}

/** A paragraph by turns with the embeds that stood in it. */
function cutParagraph(paragraph: Paragraph): RootContent[] {
  const pieces = paragraph.children.flatMap(cut);
  if (!pieces.some(isBlock)) return [paragraph];
  const parts: RootContent[] = [];
  let line: PhrasingContent[] = [];
  const endLine = (): void => {
    const from = line.findIndex((child) => !isBlank(child));
    const to = line.findLastIndex((child) => !isBlank(child));
    const first = line[from];
    const last = line[to];
    if (first !== undefined && last !== undefined) {
      const part: Paragraph = { type: 'paragraph', children: line.slice(from, to + 1) };
      if (first.position && last.position) {
        part.position = { start: first.position.start, end: last.position.end };
      }
      parts.push(part);
    }
    line = [];
  };
  let { data } = paragraph;
  for (const piece of pieces) {
    if (isBlock(piece)) {
      endLine();
      parts.push(data === undefined ? piece : { ...piece, data: { ...data } });
      // A name is given once.
      data = undefined;
    } else line.push(piece);
  }
  endLine();
  return parts.map((part, index) => {
    if (part.type !== 'wikilink') return part;
    const before = parts[index - 1]?.type === 'paragraph';
    const after = parts[index + 1]?.type === 'paragraph';
    const beside = before && after ? 'both' : before ? 'before' : after ? 'after' : undefined;
    return beside === undefined ? part : { ...part, beside };
  });
}

/** Emphasis in pieces: what stands before an embed in it, the embed, and what stands behind. */
function cut(node: PhrasingContent): PhrasingContent[] {
  if (!divisible.has(node.type) || !('children' in node)) return [node];
  const pieces = node.children.flatMap(cut);
  if (!pieces.some(isBlock)) return [node];
  const parts: PhrasingContent[] = [];
  let run: PhrasingContent[] = [];
  const endRun = (): void => {
    if (!run.every(isBlank)) parts.push({ ...node, children: run } as PhrasingContent);
    run = [];
  };
  for (const piece of pieces) {
    if (isBlock(piece)) {
      endRun();
      parts.push(piece);
    } else run.push(piece);
  }
  endRun();
  return parts;
}

function isBlock(node: PhrasingContent): node is Wikilink {
  return node.type === 'wikilink' && node.embed && !isPicture(node);
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

import type { Element, Nodes, Root } from 'hast';
import { readPlayer } from './player.ts';

/**
 * Turns elements of raw HTML that play something into images, which later become marked places like those of
 * Markdown: `<video>` and `<audio>`, and frames of players that Layerwise knows. Other frames stay, and are taken out.
 *
 * Runs before sanitising.
 */
export function readMediaElements(tree: Root): void {
  visit(tree);

  function visit(node: Nodes): void {
    if (!('children' in node)) return;
    for (const child of node.children) {
      if (child.type === 'element') readElement(child);
      visit(child);
    }
  }
}

function readElement(element: Element): void {
  const source =
    element.tagName === 'iframe'
      ? element.properties['src']
      : element.tagName === 'video' || element.tagName === 'audio'
        ? (element.properties['src'] ?? firstSource(element))
        : undefined;
  if (typeof source !== 'string') return;
  if (element.tagName === 'iframe' && readPlayer(source) === undefined) return;
  const { title, ariaLabel, width, height } = element.properties;
  const label = ariaLabel ?? title;
  element.properties = {
    src: source,
    alt: typeof label === 'string' ? label : element.tagName,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
  element.tagName = 'img';
  element.children = [];
}

function firstSource(element: Element): unknown {
  const source = element.children.find((child) => child.type === 'element' && child.tagName === 'source');
  return source?.type === 'element' ? source.properties['src'] : undefined;
}

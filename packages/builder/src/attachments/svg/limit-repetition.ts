import type { Element, Root } from 'hast';
import { UnreadableSvg } from './read-svg.ts';

/** Elements drawn in all. Maps of the world have tens of thousands. */
const MOST_DRAWN = 500_000;

/** Elements within each other, those that `use` puts in their places counted too. */
const DEEPEST_DRAWN = 500;

/**
 * Refuses a drawing that a few `use` elements, each repeating the one before several times, make larger than any
 * browser can draw.
 *
 * @throws UnreadableSvg
 */
export function limitRepetition(tree: Root): void {
  const byId = new Map<string, Element>();
  const drawn = new Map<Root | Element, number>();
  collectIds(tree);
  if (countDrawn(tree, 0) > MOST_DRAWN) throw new UnreadableSvg('repeats its elements too often');

  function collectIds(node: Root | Element): void {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const id = child.properties['id'];
      if (typeof id === 'string' && !byId.has(id)) byId.set(id, child);
      collectIds(child);
    }
  }

  function countDrawn(node: Root | Element, depth: number): number {
    if (depth > DEEPEST_DRAWN) throw new UnreadableSvg('repeats its elements within each other too often');
    const known = drawn.get(node);
    if (known !== undefined) return known;
    // Where it is met again within itself it draws nothing: browsers break circles there.
    drawn.set(node, 0);
    const parts = node.children.flatMap((child) => (child.type === 'element' ? [child] : []));
    if (node.type === 'element' && node.tagName === 'use') {
      const repeated = byId.get(
        String(node.properties['href'] ?? '')
          .trim()
          .slice(1),
      );
      if (repeated !== undefined) parts.push(repeated);
    }
    const count = parts.reduce((sum, part) => sum + countDrawn(part, depth + 1), 1);
    drawn.set(node, count);
    return count;
  }
}

import type { ElementContent } from 'hast';

/** Puts line ends between nodes; where they stand loosely, also before the first and behind the last. */
export function wrap(nodes: readonly ElementContent[], loose: boolean): ElementContent[] {
  const wrapped: ElementContent[] = [];
  if (loose) wrapped.push({ type: 'text', value: '\n' });
  for (const [index, node] of nodes.entries()) {
    if (index > 0) wrapped.push({ type: 'text', value: '\n' });
    wrapped.push(node);
  }
  if (loose && nodes.length > 0) wrapped.push({ type: 'text', value: '\n' });
  return wrapped;
}

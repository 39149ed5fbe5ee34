import type { Graph, GraphNode } from './graph-data.ts';

/** What is to be seen of a graph; an empty text stands for all. */
export interface GraphFilter {
  /** A layer, or `none`. */
  readonly layer: string;
  readonly track: string;
  /** Id of a topic. */
  readonly topic: string;
  /** Kinds that are shown; posts, pages and notes are one. */
  readonly kinds: ReadonlySet<string>;
}

/**
 * Marks what a filter lets be seen. Layer, track and topic choose notes; topics, principles and tools are there where a
 * note that was chosen is joined to them.
 *
 * @returns how many nodes are shown
 */
export function filterGraph({ nodes, edges }: Graph, filter: GraphFilter): number {
  const { layer, track, topic, kinds } = filter;
  const isNarrow = layer !== '' || track !== '' || topic !== '';
  const chosen = new Set(
    nodes.filter(
      (node) =>
        isNote(node) &&
        (layer === '' || (node.layer ?? 'none') === layer) &&
        (track === '' || node.track === track) &&
        (topic === '' || node.topics.has(topic)),
    ),
  );
  const joined = new Set<GraphNode>();
  if (isNarrow) {
    for (const { from, to } of edges) {
      if (chosen.has(from)) joined.add(to);
      if (chosen.has(to)) joined.add(from);
    }
  }
  let shown = 0;
  for (const node of nodes) {
    const family = isNote(node) ? 'note' : node.kind;
    const isWanted = isNote(node) ? chosen.has(node) : !isNarrow || joined.has(node);
    node.isShown = isWanted && kinds.has(family);
    if (node.isShown) shown += 1;
  }
  return shown;
}

function isNote({ kind }: GraphNode): boolean {
  return kind === 'note' || kind === 'post' || kind === 'page';
}

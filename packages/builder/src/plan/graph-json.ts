import type { Kind, Layer, Track } from '@layerwise/parser';
import { compareText } from '../order.ts';
import { createHref } from './hrefs.ts';
import type { SiteModel } from './site-model.ts';

/** `data/graph.json`: see the contract. */
export interface GraphJson {
  readonly version: 1;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly kind: Kind;
  readonly layer: Layer | null;
  readonly track: Track | null;
  /** Number of edges at the node. */
  readonly degree: number;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly type: 'link' | 'embed' | 'topic' | 'principle' | 'tool';
}

/** The page of the graph and its data are made of the same. */
const known = new WeakMap<SiteModel, GraphJson>();

/** Draws up the map of public notes, topics, principles and tools. */
export function toGraphJson(model: SiteModel): GraphJson {
  const graph = known.get(model) ?? drawGraph(model);
  known.set(model, graph);
  return graph;
}

function drawGraph({ vault, learning, config }: SiteModel): GraphJson {
  const href = createHref(config.base);
  const edges = [...vault.notes.keys()].sort(compareText).flatMap((id) => listEdges(id, { vault, learning }));
  const degrees = new Map<string, number>();
  for (const { from, to } of edges) {
    degrees.set(from, (degrees.get(from) ?? 0) + 1);
    degrees.set(to, (degrees.get(to) ?? 0) + 1);
  }
  const nodes = new Map<string, GraphNode>();
  const add = (
    id: string,
    url: string,
    title: string,
    kind: Kind,
    layer: Layer | null,
    track: Track | null,
  ): void => {
    nodes.set(id, { id, url: href(url), title, kind, layer, track, degree: degrees.get(id) ?? 0 });
  };
  for (const [id, { note, url }] of vault.notes) {
    add(id, url, note.title, note.kind, note.frontMatter.layer ?? null, note.frontMatter.track ?? null);
  }
  for (const [id, topic] of learning.topics)
    add(id, topic.url, topic.title, 'topic', topic.progress.layer, topic.track);
  for (const [id, { url, title, grasp }] of learning.principles)
    add(id, url, title, 'principle', grasp, null);
  for (const [id, tool] of learning.tools) add(id, tool.url, tool.title, 'tool', tool.progress.layer, null);
  return {
    version: 1,
    nodes: [...nodes.values()].sort((a, b) => compareText(a.id, b.id)),
    edges,
  };
}

/** What a note is joined to, each once, sorted. */
function listEdges(
  from: string,
  { vault, learning }: Pick<SiteModel, 'vault' | 'learning'>,
): readonly GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  const connect = (to: string, type: GraphEdge['type']): void => {
    if (to !== from) edges.set(`${type} ${to}`, { from, to, type });
  };
  const { note, targets } = vault.notes.get(from) ?? {};
  for (const [index, target] of (targets ?? []).entries()) {
    if (target.type === 'note') connect(target.id, note?.references[index]?.type ?? 'link');
  }
  const member = learning.members.get(from);
  for (const topic of member?.topics ?? []) connect(topic, 'topic');
  for (const principle of member?.principles ?? []) connect(principle, 'principle');
  for (const tool of member?.tools ?? []) connect(tool, 'tool');
  return [...edges.values()].sort((a, b) => compareText(a.to, b.to) || compareText(a.type, b.type));
}

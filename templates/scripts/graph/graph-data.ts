/** `data/graph.json`, as the contract gives it. */
export interface GraphData {
  readonly nodes: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly kind: NodeKind;
    readonly layer: Layer | null;
    readonly track: 'need' | 'want' | null;
    readonly degree: number;
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly type: 'link' | 'embed' | 'topic' | 'principle' | 'tool';
  }[];
}

export type Layer = 'skim' | 'explore' | 'deepen';
export type NodeKind = 'note' | 'post' | 'page' | 'topic' | 'principle' | 'tool';

/** A node where it lies; its place changes while the layout settles. */
export interface GraphNode {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly kind: NodeKind;
  readonly layer: Layer | null;
  readonly track: 'need' | 'want' | null;
  readonly degree: number;
  /** Ids of its topics. */
  readonly topics: ReadonlySet<string>;
  /** In the graph's own measure, its middle at 0. */
  x: number;
  y: number;
  isShown: boolean;
}

export interface GraphEdge {
  readonly from: GraphNode;
  readonly to: GraphNode;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  /** Each pair of nodes once, however many links join them. */
  readonly edges: readonly GraphEdge[];
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Makes a graph of its data: every node begins near its first topic, so that the layout has little left to do. */
export function readGraph(data: GraphData): Graph {
  const topics = new Map<string, Set<string>>();
  for (const { from, to, type } of data.edges) {
    if (type !== 'topic') continue;
    const known = topics.get(from);
    if (known === undefined) topics.set(from, new Set([to]));
    else known.add(to);
  }
  const spread = 12 * Math.sqrt(data.nodes.length);
  const centres = new Map<string, readonly [number, number]>();
  for (const { id, kind } of data.nodes) {
    if (kind === 'topic') centres.set(id, spiral(centres.size, spread / 3));
  }
  const nodes = new Map<string, GraphNode>();
  for (const [index, { id, url, ...node }] of data.nodes.entries()) {
    const own = topics.get(id) ?? new Set(node.kind === 'topic' ? [id] : []);
    const [x, y] = centres.get([...own][0] ?? '') ?? [0, 0];
    const [dx, dy] = node.kind === 'topic' ? [0, 0] : spiral(index, 6);
    nodes.set(id, { ...node, id, href: url, topics: own, x: x + dx / 2, y: y + dy / 2, isShown: true });
  }
  const pairs = new Map<string, GraphEdge>();
  for (const edge of data.edges) {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    if (from === undefined || to === undefined) continue;
    const key = edge.from < edge.to ? [edge.from, edge.to] : [edge.to, edge.from];
    pairs.set(key.join('\n'), { from, to });
  }
  return { nodes: [...nodes.values()], edges: [...pairs.values()] };
}

/** The place of the nth of many things that are laid in a spiral, evenly. */
function spiral(index: number, step: number): readonly [number, number] {
  const radius = step * Math.sqrt(index + 0.5);
  return [radius * Math.cos(index * goldenAngle), radius * Math.sin(index * goldenAngle)];
}

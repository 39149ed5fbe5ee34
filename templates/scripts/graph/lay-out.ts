import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

/** A graph as the layout needs it: places as x and y in turn, edges as pairs of nodes' numbers. */
export interface GraphShape {
  readonly places: Float32Array;
  readonly edges: Uint32Array;
}

/** Lays a graph out step by step. The same shape gives the same places: chance has no part in it. */
export interface Layout {
  /** Takes one step; false once all lies still. */
  readonly step: () => boolean;
  /** Places as they are now, x and y in turn. */
  readonly places: () => Float32Array;
}

/** So many steps bring a graph to rest; a large one, which begins near its topics, needs fewer. */
const stepsOf = (nodes: number): number => (nodes > 1_500 ? 100 : 300);

export function startLayout({ places, edges }: GraphShape): Layout {
  const nodes: SimulationNodeDatum[] = [];
  for (let index = 0; index < places.length; index += 2) {
    nodes.push({ x: places[index] ?? 0, y: places[index + 1] ?? 0 });
  }
  const links: SimulationLinkDatum<SimulationNodeDatum>[] = [];
  for (let index = 0; index < edges.length; index += 2) {
    links.push({ source: edges[index] ?? 0, target: edges[index + 1] ?? 0 });
  }
  const simulation = forceSimulation(nodes)
    .alphaDecay(1 - 0.001 ** (1 / stepsOf(nodes.length)))
    .force('charge', forceManyBody().strength(-60).theta(1.1))
    .force('link', forceLink(links).distance(36))
    .force('x', forceX().strength(0.09))
    .force('y', forceY().strength(0.09))
    .stop();
  return {
    step: () => {
      simulation.tick();
      return simulation.alpha() > simulation.alphaMin();
    },
    places: () => Float32Array.from(nodes.flatMap(({ x = 0, y = 0 }) => [x, y])),
  };
}

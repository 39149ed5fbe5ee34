import type { Evidence, ToolCard, ToolStatus } from '@layerwise/builder';
import { mean } from 'd3-array';
import { linkHorizontal } from 'd3-shape';
import { byStatus } from '../components/order.ts';

/** Something on one side of the map. */
export interface MapPlace {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/** A map in its own units: 1000 wide, 1000 high; both sides stand spread evenly from above. */
export interface EmbodimentMap {
  readonly tools: readonly (MapPlace & { readonly status: ToolStatus | null })[];
  readonly principles: readonly MapPlace[];
  readonly curves: readonly { readonly path: string; readonly declared: boolean }[];
  /** Tools and principles that found no place. */
  readonly left: { readonly tools: number; readonly principles: number };
}

/**
 * Lays out which tool embodies which principle, tools on one side and principles on the other, those that
 * belong together near each other. Where there are too many, those with most to show are taken.
 *
 * @param most on each side
 */
export function layOutMap(tools: readonly ToolCard[], most: number): EmbodimentMap | null {
  const linked = tools.filter(({ principles }) => principles.length > 0);
  if (linked.length === 0) return null;
  const shownTools = mostLinked(linked, most, ({ principles }) => principles.length).sort(byStatus);
  const principles = new Map<string, { readonly place: MapPlace; readonly tools: number[] }>();
  for (const [index, tool] of shownTools.entries()) {
    for (const { id, title, href } of tool.principles) {
      const known = principles.get(id) ?? { place: { id, title, href }, tools: [] };
      principles.set(id, known);
      known.tools.push(index);
    }
  }
  const shownPrinciples = mostLinked(
    [...principles.values()],
    most,
    (principle) => principle.tools.length,
  ).sort((a, b) => (mean(a.tools) ?? 0) - (mean(b.tools) ?? 0));
  const all = new Set(linked.flatMap((tool) => tool.principles.map(({ id }) => id)));
  return {
    tools: shownTools.map(({ id, title, href, status }) => ({ id, title, href, status })),
    principles: shownPrinciples.map(({ place }) => place),
    curves: drawCurves(
      shownTools,
      shownPrinciples.map(({ place }) => place.id),
    ),
    left: { tools: linked.length - shownTools.length, principles: all.size - shownPrinciples.length },
  };
}

/** More lines than these cannot be followed: then those that a tool's own note declares stand alone where it does. */
const mostCurves = 120;

function drawCurves(tools: readonly ToolCard[], principles: readonly string[]): EmbodimentMap['curves'] {
  const all = tools.reduce((sum, tool) => sum + tool.principles.length, 0);
  const isShown = ({ principles: of }: ToolCard, { declared }: Evidence): boolean =>
    declared || all <= mostCurves || !of.some(({ evidence }) => evidence.declared);
  const draw = linkHorizontal<unknown, readonly [number, number]>();
  const height = (place: number, of: number) => Math.round((1000 * (place + 0.5)) / of);
  return tools.flatMap((tool, from) =>
    tool.principles.flatMap(({ id, evidence }) => {
      const to = principles.indexOf(id);
      if (to === -1 || !isShown(tool, evidence)) return [];
      const source = [0, height(from, tools.length)] as const;
      const target = [1000, height(to, principles.length)] as const;
      return [{ path: draw({ source, target }) ?? '', declared: evidence.declared }];
    }),
  );
}

/** Those with most links, in the order they came. */
function mostLinked<Item>(items: readonly Item[], most: number, linksOf: (item: Item) => number): Item[] {
  const chosen = new Set([...items].sort((a, b) => linksOf(b) - linksOf(a)).slice(0, most));
  return items.filter((item) => chosen.has(item));
}

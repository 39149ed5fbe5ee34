import { compareText } from '../order.ts';
import { listPrinciples } from './family-pages.ts';
import type { GraphJson } from './graph-json.ts';
import { toGraphJson } from './graph-json.ts';
import { latePage } from './late-page.ts';
import type { Page, PageData } from './page.ts';
import { plain } from './plain-page.ts';
import type { PlanContext } from './plan-context.ts';
import { listTools } from './progress-page.ts';
import { listTopics } from './summary.ts';

/** How many of the most linked notes the list names; every note is on the page of its topic and in the archive. */
const MOST_LINKED = 40;

/** Plans the page of the graph, unless the configuration says that there is none. */
export function planGraphPage(context: PlanContext): readonly Page[] {
  if (context.model.config.graph === false) return [];
  const page = plain(context, '/graph/', 'Graph');
  return [latePage(context, { ...page, template: 'graph', data: () => showGraph(context) })];
}

function showGraph(context: PlanContext): PageData['graph'] {
  const graph = toGraphJson(context.model);
  const principles = [...listPrinciples(context)];
  return {
    source: context.cards.href('/data/graph.json'),
    nodes: graph.nodes.length,
    links: graph.edges.length,
    topics: listTopics(context),
    principles: principles.sort((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id)),
    tools: listTools(context),
    mostLinked: listMostLinked(graph),
  };
}

/** Notes and posts by the number of their links, the most first. */
function listMostLinked({ nodes }: GraphJson): PageData['graph']['mostLinked'] {
  return nodes
    .filter(({ kind, degree }) => (kind === 'note' || kind === 'post') && degree > 0)
    .sort((a, b) => b.degree - a.degree || compareText(a.title, b.title) || compareText(a.id, b.id))
    .slice(0, MOST_LINKED)
    .map(({ id, title, url, layer, degree }) => ({ id, title, href: url, layer, links: degree }));
}

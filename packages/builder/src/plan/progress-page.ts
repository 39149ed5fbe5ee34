import { byText } from '../order.ts';
import { latePage } from './late-page.ts';
import { listTaught, listUnwritten, sampleGrowth } from './learning-lists.ts';
import type { Page, PageData, ToolCard } from './page.ts';
import { plain } from './plain-page.ts';
import type { PlanContext } from './plan-context.ts';
import { listLadders, listQueue, summarizeProgress } from './summary.ts';

const PROMOTIONS = 12;

/** Plans the progress index. */
export function planProgressPage(context: PlanContext): Page {
  return latePage(context, {
    ...plain(context, '/progress/', 'Progress'),
    template: 'progress',
    data: () => showProgress(context),
  });
}

function showProgress(context: PlanContext): PageData['progress'] {
  const { model, cards } = context;
  const { learning, journal } = model;
  const tools = listTools(context);
  const queue = listQueue(context);
  const principles = [...learning.principles.keys()].map(cards.principle).sort(byText(({ title }) => title));
  return {
    summary: summarizeProgress(context),
    ladders: listLadders(context),
    tools,
    principles,
    orphanTools: tools.filter(({ principles }) => principles.length === 0),
    stuck: learning.stuck.map(({ topic, since, days }) => ({ topic: cards.topic(topic), since, days })),
    promotions: (journal?.promotions ?? []).slice(0, PROMOTIONS),
    queue,
    growth: sampleGrowth(learning.growth, model.today),
    weeks: learning.weeks,
    uncarried: principles.filter(({ notes }) => notes === 0),
    unwritten: listUnwritten(context),
    taught: listTaught(context),
    suggestion: queue.find(({ id }) => id === learning.suggestion?.id) ?? null,
  };
}

/** All tools, by title. */
export function listTools({ model, cards }: PlanContext): readonly ToolCard[] {
  return [...model.learning.tools.keys()].map(cards.tool).sort(byText(({ title }) => title));
}

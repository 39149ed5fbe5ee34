import { byText } from '../order.ts';
import { listTaught, listUnwritten, sampleGrowth } from './learning-lists.ts';
import type { Page, ToolCard } from './page.ts';
import type { PlanContext } from './plan-context.ts';
import { listLadders, listQueue, summarizeProgress } from './summary.ts';

const PROMOTIONS = 12;

/** Plans the progress index. */
export function planProgressPage(context: PlanContext): Page {
  const { model, cards } = context;
  const tools = listTools(context);
  const queue = listQueue(context);
  const principles = [...model.learning.principles.keys()]
    .map(cards.principle)
    .sort(byText(({ title }) => title));
  return {
    template: 'progress',
    url: '/progress/',
    title: 'Progress',
    description: '',
    lang: model.config.lang,
    feeds: [],
    data: {
      summary: summarizeProgress(context),
      ladders: listLadders(context),
      tools,
      principles,
      orphanTools: tools.filter(({ principles }) => principles.length === 0),
      stuck: model.learning.stuck.map(({ topic, since, days }) => ({
        topic: cards.topic(topic),
        since,
        days,
      })),
      promotions: (model.journal?.promotions ?? []).slice(0, PROMOTIONS),
      queue,
      growth: sampleGrowth(model.learning.growth, model.today),
      weeks: model.learning.weeks,
      uncarried: principles.filter(({ notes }) => notes === 0),
      unwritten: listUnwritten(context),
      taught: listTaught(context),
      suggestion: queue.find(({ id }) => id === model.learning.suggestion?.id) ?? null,
    },
  };
}

/** All tools, by title. */
export function listTools({ model, cards }: PlanContext): readonly ToolCard[] {
  return [...model.learning.tools.keys()].map(cards.tool).sort(byText(({ title }) => title));
}

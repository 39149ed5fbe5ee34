import { byText } from '../order.ts';
import type { Page, ToolCard } from './page.ts';
import type { PlanContext } from './plan-context.ts';
import { listLadders, listQueue, summarizeProgress } from './summary.ts';

const PROMOTIONS = 12;

/** Plans the progress index. */
export function planProgressPage(context: PlanContext): Page {
  const { model, cards } = context;
  const tools = listTools(context);
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
      principles: [...model.learning.principles.keys()].map(cards.principle).sort(byText(({ title }) => title)),
      orphanTools: tools.filter(({ principles }) => principles.length === 0),
      stuck: model.learning.stuck.map(({ topic, since, days }) => ({ topic: cards.topic(topic), since, days })),
      promotions: model.events.filter(({ type }) => type === 'promoted').slice(0, PROMOTIONS),
      queue: listQueue(context),
    },
  };
}

/** All tools, by title. */
export function listTools({ model, cards }: PlanContext): readonly ToolCard[] {
  return [...model.learning.tools.keys()].map(cards.tool).sort(byText(({ title }) => title));
}

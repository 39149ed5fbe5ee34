import { compareText } from '../order.ts';
import { planLadder } from './ladder.ts';
import type { Ladder, ProgressSummary, QueueItem, TopicCard } from './page.ts';
import type { PlanContext } from './plan-context.ts';

/** The progress in small: for the home page, and at the top of the progress index. */
export function summarizeProgress(context: PlanContext): ProgressSummary {
  const { learning, vault } = context.model;
  return {
    layers: learning.layers,
    balance: learning.balance,
    topics: listTopics(context),
    totals: {
      notes: vault.notes.size,
      topics: learning.topics.size,
      principles: learning.principles.size,
      tools: learning.tools.size,
    },
  };
}

/** All topics, each followed by those nested in it, by title. */
export function listTopics({ model, cards }: PlanContext): readonly TopicCard[] {
  const below = new Map<string | null, TopicCard[]>();
  for (const [id, { parent }] of model.learning.topics) {
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [cards.topic(id)]);
    else siblings.push(cards.topic(id));
  }
  const listed: TopicCard[] = [];
  const list = (parent: string | null): void => {
    const siblings = below.get(parent) ?? [];
    for (const topic of siblings.sort((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id))) {
      listed.push(topic);
      list(topic.id);
    }
  };
  list(null);
  return listed;
}

/** The ladders of all topics, in the same order. */
export function listLadders(context: PlanContext): readonly Ladder[] {
  return listTopics(context).flatMap(({ id }) => {
    const topic = context.model.learning.topics.get(id);
    return topic === undefined ? [] : planLadder(topic, context.cards);
  });
}

/** What waits, in the order in which it is due. */
export function listQueue({ model, cards }: PlanContext): readonly QueueItem[] {
  return model.learning.queue.map(
    ({ id, title, url, outcome, layer, due, overdue, reason, since, plan }) => ({
      id,
      title,
      href: cards.href(url),
      outcome,
      layer,
      due,
      overdue,
      reason,
      since,
      plan,
    }),
  );
}

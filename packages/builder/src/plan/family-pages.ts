import type { Principle, Tool, Topic } from '../learn/learning.ts';
import { byText } from '../order.ts';
import { planLadder } from './ladder.ts';
import { latePage, type PlannedPage } from './late-page.ts';
import { listLivingPrinciples } from './learning-lists.ts';
import type { Page, PageData } from './page.ts';
import { type PlainPage, plain } from './plain-page.ts';
import type { PlanContext } from './plan-context.ts';
import { listTools } from './progress-page.ts';
import { listTopics } from './summary.ts';

/** Plans the pages of topics, principles and tools, and the list of each; a note of the kind need not exist. */
export function planFamilyPages(context: PlanContext): readonly Page[] {
  const { learning } = context.model;
  return [
    planTopicsPage(context),
    ...[...learning.topics.values()].map((topic) => planTopicPage(context, topic)),
    planPrinciplesPage(context),
    ...[...learning.principles.values()].map((principle) => planPrinciplePage(context, principle)),
    planToolsPage(context),
    ...[...learning.tools.values()].map((tool) => planToolPage(context, tool)),
  ];
}

function planTopicsPage(context: PlanContext): Page {
  return latePage(context, {
    ...plain(context, '/topics/', 'Topics'),
    template: 'topics',
    data: () => ({ topics: listTopics(context) }),
  });
}

function planTopicPage(context: PlanContext, topic: Topic): Page {
  const { model, cards } = context;
  const parent = topic.parent === null ? undefined : model.learning.topics.get(topic.parent);
  const next = topic.progress.next;
  return latePage(context, {
    ...family(context, topic, () => cards.topic(topic.id).description),
    template: 'topic',
    data: () => ({
      ...describe(context, topic),
      topic: cards.topic(topic.id),
      ladder: planLadder(topic, cards),
      nextStep: next === null ? null : model.config.layers[next].asksFor,
      children: topic.children.map(cards.topic),
      parent:
        parent === undefined ? null : { id: parent.id, title: parent.title, href: cards.href(parent.url) },
      principles: topic.principles.map(cards.principle),
      tools: topic.tools.map(cards.toolMention),
    }),
  });
}

function planPrinciplesPage(context: PlanContext): Page {
  return latePage(context, {
    ...plain(context, '/principles/', 'Principles'),
    template: 'principles',
    data: () => ({ principles: [...listPrinciples(context)].sort(byText(({ title }) => title)) }),
  });
}

/** All principles, each with the tools that embody it. */
export function listPrinciples({ model, cards }: PlanContext): PageData['principles']['principles'] {
  return [...model.learning.principles.values()].map(({ id, embodiments }) => ({
    ...cards.principle(id),
    tools: embodiments.map(({ tool }) => {
      const { id, title, href } = cards.tool(tool);
      return { id, title, href };
    }),
  }));
}

function planPrinciplePage(context: PlanContext, principle: Principle): Page {
  const { cards } = context;
  return latePage(context, {
    ...family(context, principle, () => cards.principle(principle.id).description),
    template: 'principle',
    data: () => ({
      ...describe(context, principle),
      principle: cards.principle(principle.id),
      rungs: cards.rungs(principle.progress),
      tools: cards.toolsOf(principle),
    }),
  });
}

function planToolsPage(context: PlanContext): Page {
  return latePage(context, {
    ...plain(context, '/tools/', 'Tools'),
    template: 'tools',
    data: () => ({ tools: listTools(context) }),
  });
}

function planToolPage(context: PlanContext, tool: Tool): Page {
  const { cards } = context;
  return latePage(context, {
    ...family(context, tool, () => cards.tool(tool.id).description),
    template: 'tool',
    data: () => ({
      ...describe(context, tool),
      tool: cards.tool(tool.id),
      rungs: cards.rungs(tool.progress),
      livesOn: listLivingPrinciples(tool, context),
    }),
  });
}

/** What the note that describes a topic, principle or tool shows, and the notes of it that say no layer. */
function describe(
  { model, cards, detailsOf }: PlanContext,
  { note, progress }: Topic | Principle | Tool,
): Pick<PageData['tool'], 'body' | 'details' | 'backlinks' | 'unlayered'> {
  const linked = note === null ? undefined : model.vault.notes.get(note);
  return {
    body: note === null ? null : { note },
    details: linked === undefined ? null : detailsOf(linked),
    backlinks: note === null ? [] : cards.backlinks(note),
    unlayered: cards.newest(progress.unlayered),
  };
}

function family(
  context: PlanContext,
  { note, url, title }: Topic | Principle | Tool,
  description: () => string,
): PlainPage & Pick<PlannedPage<'topic'>, 'description' | 'note'> {
  const page = plain(context, url, title);
  const described = note === null ? undefined : context.model.vault.notes.get(note)?.note;
  const lang = described?.frontMatter.lang ?? page.lang;
  return { ...page, description, lang, ...(note !== null && { note }) };
}

import type { Principle, Tool, Topic } from '../learn/learning.ts';
import { byText } from '../order.ts';
import { planLadder } from './ladder.ts';
import { listLivingPrinciples } from './learning-lists.ts';
import type { Body, Page } from './page.ts';
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
  return {
    ...plain(context, '/topics/', 'Topics'),
    template: 'topics',
    data: { topics: listTopics(context) },
  };
}

function planTopicPage(context: PlanContext, topic: Topic): Page {
  const { model, cards, detailsOf } = context;
  const parent = topic.parent === null ? undefined : model.learning.topics.get(topic.parent);
  const next = topic.progress.next;
  return {
    ...family(context, topic, cards.topic(topic.id).description),
    template: 'topic',
    data: {
      topic: cards.topic(topic.id),
      body: bodyOf(topic.note),
      details: detailsOf(topic.note),
      ladder: planLadder(topic, cards),
      nextStep: next === null ? null : model.config.layers[next].asksFor,
      children: topic.children.map(cards.topic),
      parent:
        parent === undefined ? null : { id: parent.id, title: parent.title, href: cards.href(parent.url) },
      principles: topic.principles.map(cards.principle),
      tools: topic.tools.map(cards.toolMention),
      unlayered: cards.newest(topic.progress.unlayered),
      backlinks: topic.note === null ? [] : cards.backlinks(topic.note),
    },
  };
}

function planPrinciplesPage(context: PlanContext): Page {
  const { model, cards } = context;
  const principles = [...model.learning.principles.values()].map((principle) => ({
    ...cards.principle(principle.id),
    tools: principle.embodiments.map(({ tool }) => {
      const { id, title, href } = cards.tool(tool);
      return { id, title, href };
    }),
  }));
  return {
    ...plain(context, '/principles/', 'Principles'),
    template: 'principles',
    data: { principles: principles.sort(byText(({ title }) => title)) },
  };
}

function planPrinciplePage(context: PlanContext, principle: Principle): Page {
  const { cards, detailsOf } = context;
  return {
    ...family(context, principle, cards.principle(principle.id).description),
    template: 'principle',
    data: {
      principle: cards.principle(principle.id),
      body: bodyOf(principle.note),
      details: detailsOf(principle.note),
      rungs: cards.rungs(principle.progress),
      unlayered: cards.newest(principle.progress.unlayered),
      tools: cards.toolsOf(principle),
      backlinks: principle.note === null ? [] : cards.backlinks(principle.note),
    },
  };
}

function planToolsPage(context: PlanContext): Page {
  return { ...plain(context, '/tools/', 'Tools'), template: 'tools', data: { tools: listTools(context) } };
}

function planToolPage(context: PlanContext, tool: Tool): Page {
  const { cards, detailsOf } = context;
  return {
    ...family(context, tool, cards.tool(tool.id).description),
    template: 'tool',
    data: {
      tool: cards.tool(tool.id),
      body: bodyOf(tool.note),
      details: detailsOf(tool.note),
      rungs: cards.rungs(tool.progress),
      unlayered: cards.newest(tool.progress.unlayered),
      backlinks: tool.note === null ? [] : cards.backlinks(tool.note),
      livesOn: listLivingPrinciples(tool, context),
    },
  };
}

function bodyOf(note: string | null): Body | null {
  return note === null ? null : { note };
}

interface PlainPage {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly feeds: readonly [];
}

/** What every page has, of one that no note describes. */
export function plain({ model }: PlanContext, url: string, title: string): PlainPage {
  return { url, title, description: '', lang: model.config.lang, feeds: [] };
}

function family(context: PlanContext, member: Topic | Principle | Tool, description: string): PlainPage {
  const note = member.note === null ? undefined : context.model.vault.notes.get(member.note)?.note;
  const page = plain(context, member.url, member.title);
  return { ...page, description, lang: note?.frontMatter.lang ?? page.lang };
}

import { compareText } from '../order.ts';
import { latePage } from './late-page.ts';
import type { Page, PageData, TopicCard } from './page.ts';
import type { PlanContext } from './plan-context.ts';
import { listQueue, listTopics, summarizeProgress } from './summary.ts';

const POSTS = 5;
const NOTES = 8;
const TOPICS_IN_FOCUS = 4;
const WAITING = 5;

/** Plans the home page: the vault's `index.md`, and what is new. */
export function planHomePage(context: PlanContext): Page {
  const { model, cards } = context;
  const { config } = model;
  const home = [...model.vault.notes.values()].find(({ url }) => url === '/')?.note ?? null;
  return latePage(context, {
    template: 'home',
    url: '/',
    title: home?.title ?? config.title,
    description: () => config.description || (home === null ? '' : cards.note(home.id).description),
    lang: home?.frontMatter.lang ?? config.lang,
    ...(home !== null && { note: home.id }),
    data: () => showHome(context, home?.id ?? null),
  });
}

function showHome(context: PlanContext, home: string | null): PageData['home'] {
  const { model, cards } = context;
  const listed = [...model.vault.notes.values()].filter(({ url }) => url !== '/');
  const newest = cards.newest(listed.map(({ note }) => note.id));
  return {
    note: home === null ? null : cards.note(home),
    body: home === null ? null : { note: home },
    posts: newest.filter(({ kind }) => kind === 'post').slice(0, POSTS),
    notes: newest.filter(({ kind }) => kind === 'note').slice(0, NOTES),
    progress: summarizeProgress(context),
    focus: findFocus(context),
    queue: listQueue(context).slice(0, WAITING),
  };
}

/** Topics that were touched last, the newest first. */
function findFocus(context: PlanContext): readonly TopicCard[] {
  const touched = (topic: TopicCard): string =>
    context.model.learning.topics.get(topic.id)?.lastTouched ?? '';
  return listTopics(context)
    .filter((topic) => topic.path.length === 1 && touched(topic) !== '')
    .sort((a, b) => compareText(touched(b), touched(a)) || compareText(a.id, b.id))
    .slice(0, TOPICS_IN_FOCUS);
}

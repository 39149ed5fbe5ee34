import { compareText } from '../order.ts';
import { compareNewest } from './cards.ts';
import type { Page, TopicCard } from './page.ts';
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
  const home = [...model.vault.notes.values()].find(({ url }) => url === '/');
  const listed = [...model.vault.notes.values()]
    .filter(({ url }) => url !== '/')
    .map(({ note }) => cards.note(note.id));
  const newest = listed.sort(compareNewest);
  return {
    template: 'home',
    url: '/',
    title: home?.note.title ?? config.title,
    description: config.description || (home === undefined ? '' : cards.note(home.note.id).description),
    lang: home?.note.frontMatter.lang ?? config.lang,
    feeds: [],
    data: {
      note: home === undefined ? null : cards.note(home.note.id),
      body: home === undefined ? null : { note: home.note.id },
      posts: newest.filter(({ kind }) => kind === 'post').slice(0, POSTS),
      notes: newest.filter(({ kind }) => kind === 'note').slice(0, NOTES),
      progress: summarizeProgress(context),
      focus: findFocus(context),
      queue: listQueue(context).slice(0, WAITING),
    },
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

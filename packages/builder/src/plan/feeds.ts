import { tracks } from '@layerwise/parser/note';
import type { NoteCard, Page } from './page.ts';
import type { PlanContext } from './plan-context.ts';
import { sharePart } from './shared-part.ts';

/** The files of a feed, in the folder of its page: Atom, RSS and JSON Feed. */
export const feedFiles = ['feed.xml', 'rss.xml', 'feed.json'] as const;

/** A feed that the site has, before its notes' text is filled in. */
export interface PlannedFeed {
  readonly title: string;
  /** Path of the page that it belongs to, under the base. */
  readonly page: string;
  /** Posts and notes with a date, newest first. */
  readonly notes: readonly NoteCard[];
}

/** Notes in a feed: a reader that looks in once a month finds all that is new. */
const LENGTH = 30;
const LENGTH_OF_PART = 20;

/** Plans the feeds of the site, of each track and of each topic. A part without a dated note has none. */
export function planFeeds({ model, cards }: PlanContext): readonly PlannedFeed[] {
  const { config, learning, vault } = model;
  const ids = [...vault.notes.values()].filter(({ url }) => url !== '/').map(({ note }) => note.id);
  const notes = cards
    .newest(ids)
    .filter(({ kind, date }) => date !== null && (kind === 'note' || kind === 'post'));
  const parts = [
    ...tracks.map((track) => ({
      title: config.tracks[track].label,
      page: `/tracks/${track}/`,
      notes: notes.filter((note) => note.track === track),
    })),
    ...planTopicFeeds(notes, learning.topics),
  ];
  return [
    { title: config.title, page: '/', notes: notes.slice(0, LENGTH) },
    ...parts
      .filter((part) => part.notes.length > 0)
      .map((part) => ({
        ...part,
        title: `${config.title}: ${part.title}`,
        notes: part.notes.slice(0, LENGTH_OF_PART),
      })),
  ];
}

/** A topic's feed has the notes of the topics nested in it too. */
function planTopicFeeds(
  notes: readonly NoteCard[],
  topics: PlanContext['model']['learning']['topics'],
): readonly PlannedFeed[] {
  const byTopic = new Map<string, NoteCard[]>();
  for (const note of notes) {
    const named = new Set<string>();
    for (const { id } of note.topics) {
      for (let topic = topics.get(id); topic !== undefined; topic = topics.get(topic.parent ?? ''))
        named.add(topic.id);
    }
    for (const id of named) {
      const list = byTopic.get(id);
      if (list === undefined) byTopic.set(id, [note]);
      else list.push(note);
    }
  }
  return [...topics.values()].map(({ id, title, url }) => ({
    title,
    page: url,
    notes: byTopic.get(id) ?? [],
  }));
}

/**
 * The feeds that a page announces: the site's, then its own where it has one.
 *
 * @param feeds by the path of the page that each belongs to.
 * @param site what `listSiteFeeds` gave.
 */
export function listFeeds(
  { url, template, title }: Pick<Page, 'template' | 'url' | 'title'>,
  feeds: ReadonlyMap<string, PlannedFeed>,
  site: Page['feeds'],
  { cards }: Pick<PlanContext, 'cards'>,
): Page['feeds'] {
  if (template === 'journal') return [...site, { title, href: cards.href('/journal/feed.xml') }];
  if (template === 'queue') return [...site, { title, href: cards.href('/queue.xml') }];
  const own = url === '/' ? undefined : feeds.get(url);
  if (own === undefined) return site;
  return [...site, ...feedFiles.map((file) => ({ title: own.title, href: cards.href(own.page + file) }))];
}

/** The feeds that every page announces. */
export function listSiteFeeds({ model, cards }: Pick<PlanContext, 'model' | 'cards'>): Page['feeds'] {
  const { title } = model.config;
  return sharePart(feedFiles.map((file) => ({ title, href: cards.href(`/${file}`) })));
}

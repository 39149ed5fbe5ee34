import type { LinkedNote } from '../link/linked-vault.ts';
import { once } from '../once.ts';
import { planAddedFeeds } from './added-pages.ts';
import { type Cards, createCards } from './cards.ts';
import { listFeeds, listSiteFeeds, type PlannedFeed, planFeeds } from './feeds.ts';
import { type Folder, listFolders } from './folder-pages.ts';
import { collectDetails } from './note-details.ts';
import type { NoteDetails, Page } from './page.ts';
import type { SiteModel } from './site-model.ts';
import { Tags } from './tags.ts';

/** What the planners of all pages share. */
export interface PlanContext {
  readonly model: SiteModel;
  readonly cards: Cards;
  readonly tags: Tags;
  readonly folders: ReadonlyMap<string, Folder>;
  /** Titles of the pages of notes and folders, by URL. */
  readonly places: ReadonlyMap<string, string>;
  readonly detailsOf: (linked: LinkedNote) => NoteDetails;
  /** The site's own first. */
  readonly feeds: () => readonly PlannedFeed[];
  /** The feeds that a page announces. */
  readonly feedsOf: (page: Pick<Page, 'template' | 'url' | 'title'>) => Page['feeds'];
}

export function createPlanContext(model: SiteModel): PlanContext {
  const cards = createCards(model);
  const tags = new Tags(model.vault);
  const folders = listFolders(model.vault);
  const places = new Map([...folders].map(([url, { name }]) => [url, name]));
  for (const { note, url } of model.vault.notes.values()) places.set(url, note.title);
  const siteFeeds = listSiteFeeds({ model, cards });
  const context: PlanContext = {
    model,
    cards,
    tags,
    folders,
    places,
    detailsOf: (linked) =>
      collectDetails(linked, model, cards, tags, model.journal?.byNote.get(linked.note.id) ?? []),
    feeds: once(() => [...planFeeds(context), ...planAddedFeeds(context)]),
    feedsOf: (page) => listFeeds(page, feedsByPage(), siteFeeds, context),
  };
  const feedsByPage = once(() => new Map(context.feeds().map((feed) => [feed.page, feed])));
  return context;
}

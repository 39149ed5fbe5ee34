import { type Cards, createCards } from './cards.ts';
import { type Folder, listFolders } from './folder-pages.ts';
import { collectDetails } from './note-details.ts';
import type { NoteDetails } from './page.ts';
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
  /** Of a note, by its id; null for null. */
  readonly detailsOf: (id: string | null) => NoteDetails | null;
}

export function createPlanContext(model: SiteModel): PlanContext {
  const cards = createCards(model);
  const tags = new Tags(model.vault);
  const folders = listFolders(model.vault);
  const places = new Map([...folders].map(([url, { name }]) => [url, name]));
  for (const { note, url } of model.vault.notes.values()) places.set(url, note.title);
  return {
    model,
    cards,
    tags,
    folders,
    places,
    detailsOf: (id) => {
      const linked = id === null ? undefined : model.vault.notes.get(id);
      if (linked === undefined) return null;
      return collectDetails(linked, model, cards, tags, model.journal?.byNote.get(linked.note.id) ?? []);
    },
  };
}

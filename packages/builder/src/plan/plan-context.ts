import { type Cards, createCards } from './cards.ts';
import { collectDetails } from './note-details.ts';
import type { NoteDetails } from './page.ts';
import type { SiteModel } from './site-model.ts';
import { Tags } from './tags.ts';

/** What the planners of all pages share. */
export interface PlanContext {
  readonly model: SiteModel;
  readonly cards: Cards;
  readonly tags: Tags;
  /** Of a note, by its id; null for null. */
  readonly detailsOf: (id: string | null) => NoteDetails | null;
}

export function createPlanContext(model: SiteModel): PlanContext {
  const cards = createCards(model);
  const tags = new Tags(model.vault);
  return {
    model,
    cards,
    tags,
    detailsOf: (id) => {
      const linked = id === null ? undefined : model.vault.notes.get(id);
      if (linked === undefined) return null;
      return collectDetails(linked, model, cards, tags, model.journal?.byNote.get(linked.note.id) ?? []);
    },
  };
}

import { isCanvas } from '../canvas/is-canvas.ts';
import type { LinkedNote } from '../link/linked-vault.ts';
import { trailTo } from './folder-pages.ts';
import { planLadder, planLadderAround } from './ladder.ts';
import { findNeighbours, type Neighbours } from './neighbours.ts';
import type { Ladder, Page } from './page.ts';
import type { PlanContext } from './plan-context.ts';
import { relateNotes } from './related-notes.ts';

/**
 * Plans the pages of notes, posts, pages and canvases. Topics, principles and tools have pages of their own kind; of two notes that
 * describe the same topic, the one that gave way has a page like any other note.
 */
export function planNotePages(context: PlanContext): readonly Page[] {
  const related = relateNotes(context.model);
  const neighbours = findNeighbours(context);
  const ladders = new Map(
    [...context.model.learning.topics].map(([id, topic]) => [id, planLadder(topic, context.cards)]),
  );
  const { topics, principles, tools } = context.model.learning;
  const families = [topics, principles, tools].flatMap((family) => [...family.values()]);
  const describing = new Set(families.map(({ note }) => note));
  const pages: Page[] = [];
  for (const [id, linked] of context.model.vault.notes) {
    if (linked.url === '/' || describing.has(id)) continue;
    const page = planNotePage(context, linked, related.get(id) ?? [], neighbours.get(id), ladders);
    if (page !== null) pages.push(page);
  }
  return pages;
}

function planNotePage(
  { model, cards, places, detailsOf }: PlanContext,
  { note, url }: LinkedNote,
  related: readonly string[],
  neighbours: Neighbours | undefined,
  ladders: ReadonlyMap<string, Ladder>,
): Page | null {
  const { learning, config } = model;
  const member = learning.members.get(note.id);
  const details = detailsOf(note.id);
  const card = cards.note(note.id);
  if (details === null) return null;
  const page = {
    url,
    title: note.title,
    description: card.description,
    lang: note.frontMatter.lang ?? config.lang,
    feeds: [],
  };
  const shown = {
    ...details,
    note: card,
    body: { note: note.id },
    backlinks: cards.backlinks(note.id),
    breadcrumbs: trailTo(url, cards.href, places),
  };
  if (isCanvas(note.path)) return { ...page, template: 'canvas', data: shown };
  return {
    ...page,
    template: 'note',
    data: {
      ...shown,
      ownKind: note.ownKind ?? null,
      ladders: (member?.topics ?? []).flatMap((id) => {
        const ladder = ladders.get(id);
        return ladder === undefined ? [] : planLadderAround(ladder, note.id);
      }),
      principles: (member?.principles ?? []).map(cards.principle),
      tools: (member?.tools ?? []).map(cards.toolMention),
      related: related.map(cards.note),
      previous: neighbours?.previous ?? null,
      following: neighbours?.following ?? null,
    },
  };
}

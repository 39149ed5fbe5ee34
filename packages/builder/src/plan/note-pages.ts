import { isCanvas } from '../canvas/is-canvas.ts';
import { lateFields } from '../late-fields.ts';
import type { LinkedNote } from '../link/linked-vault.ts';
import { once } from '../once.ts';
import { trailTo } from './folder-pages.ts';
import { planLadder, planLaddersAround } from './ladder.ts';
import { latePage } from './late-page.ts';
import { findNeighbours, type Neighbours } from './neighbours.ts';
import type { Ladder, Page } from './page.ts';
import type { PlanContext } from './plan-context.ts';
import { RelatedNotes } from './related-notes.ts';

/**
 * Plans the pages of notes, posts, pages and canvases. Topics, principles and tools have pages of their own kind; of two notes that
 * describe the same topic, the one that gave way has a page like any other note.
 */
export function planNotePages(context: PlanContext): readonly Page[] {
  const { vault, learning } = context.model;
  const { topics, principles, tools } = learning;
  const surroundings: Surroundings = {
    related: once(() => new RelatedNotes(context.model)),
    neighbours: once(() => findNeighbours(context)),
    ladders: once(
      () =>
        new Map([...topics].map(([id, topic]) => [id, planLaddersAround(planLadder(topic, context.cards))])),
    ),
  };
  const families = [topics, principles, tools].flatMap((family) => [...family.values()]);
  const describing = new Set(families.map(({ note }) => note));
  return [...vault.notes]
    .filter(([id, { url }]) => url !== '/' && !describing.has(id))
    .map(([, linked]) => planNotePage(context, linked, surroundings));
}

/** What is known of all notes at once, worked out for the first page that asks. */
interface Surroundings {
  readonly related: () => RelatedNotes;
  readonly neighbours: () => ReadonlyMap<string, Neighbours>;
  /** By topic: the ladder beside a note. */
  readonly ladders: () => ReadonlyMap<string, (note: string) => Ladder>;
}

function planNotePage(context: PlanContext, linked: LinkedNote, surroundings: Surroundings): Page {
  const { note, url } = linked;
  const page = {
    url,
    title: note.title,
    description: () => context.cards.note(note.id).description,
    lang: note.frontMatter.lang ?? context.model.config.lang,
    note: note.id,
  };
  const says = () => sayWhat(context, linked);
  const place = () => findPlace(context, linked);
  return isCanvas(note.path)
    ? latePage(context, {
        ...page,
        template: 'canvas',
        data: () => Object.assign(lateFields(place()), says()),
      })
    : latePage(context, {
        ...page,
        template: 'note',
        data: () => {
          const around = findSurroundings(context, linked, surroundings);
          return Object.assign(lateFields({ ...place(), ...around }), says());
        },
      });
}

/** What costs little and says what a page is about. */
function sayWhat({ cards, detailsOf }: PlanContext, linked: LinkedNote) {
  const { id } = linked.note;
  return { ...detailsOf(linked), note: cards.note(id), body: { note: id } };
}

/** Where a note stands among others; each part is found when it is asked for. */
function findPlace({ cards, places }: PlanContext, { note, url }: LinkedNote) {
  return {
    backlinks: () => cards.backlinks(note.id),
    breadcrumbs: () => trailTo(url, cards.href, places),
  };
}

function findSurroundings(
  { model, cards }: PlanContext,
  { note }: LinkedNote,
  { related, neighbours, ladders }: Surroundings,
) {
  const member = model.learning.members.get(note.id);
  return {
    ownKind: () => note.ownKind ?? null,
    ladders: () => (member?.topics ?? []).flatMap((id) => ladders().get(id)?.(note.id) ?? []),
    principles: () => (member?.principles ?? []).map(cards.principle),
    tools: () => (member?.tools ?? []).map(cards.toolMention),
    related: () => related().near(note.id).map(cards.note),
    previous: () => neighbours().get(note.id)?.previous ?? null,
    following: () => neighbours().get(note.id)?.following ?? null,
  };
}

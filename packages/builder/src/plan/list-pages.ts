import { layers, tracks } from '@layerwise/parser/note';
import { compareText } from '../order.ts';
import { latePage } from './late-page.ts';
import { listReviews, listUnwritten } from './learning-lists.ts';
import type { NoteCard, Page, PageData } from './page.ts';
import { plain } from './plain-page.ts';
import type { PlanContext } from './plan-context.ts';
import { listQueue } from './summary.ts';

/** Plans the pages that list notes: by layer, by track, by tag, by year, by what waits. */
export function planListPages(context: PlanContext): readonly Page[] {
  return [
    ...planLayerPages(context),
    ...planTrackPages(context),
    ...planTagPages(context),
    latePage(context, {
      ...plain(context, '/archive/', 'Archive'),
      template: 'archive',
      data: () => listYears(context),
    }),
    latePage(context, {
      ...plain(context, '/queue/', 'Queue'),
      template: 'queue',
      data: () => ({
        queue: listQueue(context),
        reviews: listReviews(context),
        unwritten: listUnwritten(context),
      }),
    }),
    ...(context.model.search
      ? [latePage(context, { ...plain(context, '/search/', 'Search'), template: 'search', data: () => ({}) })]
      : []),
    planNotFoundPage(context),
  ];
}

function planLayerPages(context: PlanContext): readonly Page[] {
  const { model, cards } = context;
  const counts = model.learning.layers;
  const total = counts.skim + counts.explore + counts.deepen;
  const url = (layer: string): string => `/layers/${layer}/`;
  const overview = layers.map((layer) => ({ layer, notes: counts[layer], href: cards.href(url(layer)) }));
  return [
    latePage(context, {
      ...plain(context, '/layers/', 'Layers'),
      template: 'layers',
      data: () => ({ layers: overview }),
    }),
    ...layers.map((layer) =>
      latePage(context, {
        ...plain(context, url(layer), model.config.layers[layer].label),
        template: 'layer',
        data: () => ({
          layer,
          notes: selectNotes(context, (note) => note.layer === layer),
          share: total === 0 ? 0 : counts[layer] / total,
        }),
      }),
    ),
  ];
}

function planTrackPages(context: PlanContext): readonly Page[] {
  const { model, cards } = context;
  const { balance } = model.learning;
  const url = (track: string): string => `/tracks/${track}/`;
  const overview = tracks.map((track) => ({
    track,
    figures: balance.allTime[track],
    href: cards.href(url(track)),
  }));
  return [
    latePage(context, {
      ...plain(context, '/tracks/', 'Tracks'),
      template: 'tracks',
      data: () => ({ tracks: overview, balance }),
    }),
    ...tracks.map((track) =>
      latePage(context, {
        ...plain(context, url(track), model.config.tracks[track].label),
        template: 'track',
        data: () => ({
          track,
          notes: selectNotes(context, (note) => note.track === track),
          figures: balance.allTime[track],
          balance,
        }),
      }),
    ),
  ];
}

function planTagPages(context: PlanContext): readonly Page[] {
  const { cards, tags } = context;
  const card = (name: string): ReturnType<typeof tags.card> => tags.card(name, cards.href);
  const all = tags.all();
  return [
    latePage(context, {
      ...plain(context, '/tags/', 'Tags'),
      template: 'tags',
      data: () => ({ tags: all.map(({ name }) => card(name)) }),
    }),
    ...all.map((tag) =>
      latePage(context, {
        ...plain(context, tag.url, `#${tag.name}`),
        template: 'tag',
        data: () => ({
          tag: card(tag.name),
          children: tags.childrenOf(tag).map(({ name }) => card(name)),
          notes: cards.newest(tag.notes),
        }),
      }),
    ),
  ];
}

function listYears(context: PlanContext): PageData['archive'] {
  const years = new Map<string, NoteCard[]>();
  const undated: NoteCard[] = [];
  for (const note of selectNotes(context, ({ kind }) => kind === 'note' || kind === 'post')) {
    const year = note.date?.slice(0, 4);
    const notes = year === undefined ? undated : years.get(year);
    if (notes !== undefined) notes.push(note);
    else if (year !== undefined) years.set(year, [note]);
  }
  return {
    years: [...years].map(([year, notes]) => ({ year, notes })).sort((a, b) => compareText(b.year, a.year)),
    undated,
  };
}

function planNotFoundPage(context: PlanContext): Page {
  const { model, cards } = context;
  return latePage(context, {
    ...plain(context, '/404.html', 'Page not found'),
    template: 'not-found',
    data: () => ({
      pages: [...model.vault.notes.values()]
        .filter(({ note }) => note.kind === 'page' || note.kind === 'topic')
        .map(({ note, url }) => ({ id: note.id, title: note.title, href: cards.href(url) })),
    }),
  });
}

/** Cards of the notes that a test lets pass, newest first; the home page is none of them. */
function selectNotes({ model, cards }: PlanContext, test: (note: NoteCard) => boolean): readonly NoteCard[] {
  const ids = [...model.vault.notes.values()].filter(({ url }) => url !== '/').map(({ note }) => note.id);
  return cards.newest(ids.filter((id) => test(cards.note(id))));
}

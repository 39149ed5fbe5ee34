import type { NoteOutlooks } from '../cache/outlook.ts';
import { isCanvas } from '../canvas/is-canvas.ts';
import type { LinkedNote } from '../link/linked-vault.ts';
import { feedFiles } from '../plan/feeds.ts';
import { markdownPath } from '../plan/markdown-path.ts';
import type { Page } from '../plan/page.ts';
import type { SitePlan } from '../plan/plan-site.ts';
import { listSearchDocuments } from '../plan/search-documents.ts';
import type { SiteModel } from '../plan/site-model.ts';
import type { BodySite } from '../render/body-renderer.ts';
import { pagePath } from '../render/text-file.ts';
import type {
  AmendableFeed,
  AmendableNote,
  AmendableSite,
  SiteSetting,
  Surroundings,
} from './amendable-site.ts';

/** What a site was made from. */
export interface DescribedSite {
  readonly model: SiteModel;
  readonly plan: SitePlan;
  readonly bodies: BodySite;
  readonly outlooks: NoteOutlooks;
  readonly setting: SiteSetting;
}

/** Describes a site that was built, for those who put other texts into it. */
export function describeSite(source: DescribedSite): AmendableSite {
  const { model, plan, outlooks, setting } = source;
  const notes = [...model.vault.notes.values()];
  const indexes = new Map(notes.map(({ note }, index) => [note.id, index]));
  const entangled = listEntangled(notes);
  const describe = createDescriber(source, indexes);
  return {
    setting,
    notes: notes.map((linked): AmendableNote => {
      const { path, id, hash } = linked.note;
      const outlook = outlooks.get(path)?.outlook ?? '';
      return { path, hash, outlook, surroundings: entangled.has(id) ? null : describe(linked) };
    }),
    feeds: plan.feeds().map(
      ({ page, notes }): AmendableFeed => ({
        paths: feedFiles.map((file) => (page + file).slice(1)),
        notes: notes.flatMap(({ id }) => indexes.get(id) ?? []),
      }),
    ),
  };
}

/** Ids of notes that embed others or are embedded, and of what has to do with canvases. */
function listEntangled(notes: readonly LinkedNote[]): ReadonlySet<string> {
  const entangled = new Set<string>();
  for (const { note, targets } of notes) {
    const showsAll = isCanvas(note.path) || note.needs.includes('canvas');
    if (showsAll) entangled.add(note.id);
    for (const [index, target] of targets.entries()) {
      if (target.type !== 'note' || !(showsAll || note.references[index]?.type === 'embed')) continue;
      entangled.add(note.id);
      entangled.add(target.id);
    }
  }
  return entangled;
}

function createDescriber(
  { model, plan, bodies }: DescribedSite,
  indexes: ReadonlyMap<string, number>,
): (linked: LinkedNote) => Surroundings {
  const pages = new Map<string, Page[]>();
  for (const page of plan.pages) {
    if (page.note === undefined) continue;
    const known = pages.get(page.note);
    if (known === undefined) pages.set(page.note, [page]);
    else known.push(page);
  }
  const documents = new Map(
    listSearchDocuments(model, true).map(({ href, topics, principles, tools }, number) => [
      href,
      { number, names: { topics, principles, tools } },
    ]),
  );
  return ({ note, url, targets }) => {
    const own = pages.get(note.id) ?? [];
    const { number = -1, names = noNames } = documents.get(bodies.href(url)) ?? {};
    return {
      id: note.id,
      url,
      targets,
      linked: Object.fromEntries(
        targets.flatMap((target) => {
          if (target.type !== 'note') return [];
          const index = indexes.get(target.id) ?? -1;
          return [[target.id, [index, model.vault.notes.get(target.id)?.url ?? ''] as const]];
        }),
      ),
      media: Object.fromEntries(
        targets.flatMap((target) =>
          target.type === 'attachment' ? [[target.path, bodies.media(target.path)]] : [],
        ),
      ),
      paths: Object.fromEntries(
        targets.flatMap((target) =>
          target.type === 'site' ? [[target.path, bodies.findPath(target.path)]] : [],
        ),
      ),
      pages: own.map((page) => pagePath(page.url)),
      markdown: own.flatMap((page) => markdownPath(page)?.slice(1) ?? []),
      number,
      names,
    };
  };
}

const noNames = { topics: [], principles: [], tools: [] };

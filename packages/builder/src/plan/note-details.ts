import type { Heading } from '@layerwise/parser';
import type { JournalEvent } from '../journal/event.ts';
import type { LinkedNote } from '../link/linked-vault.ts';
import type { Cards } from './cards.ts';
import { encodePath } from './hrefs.ts';
import type { ContentsEntry, NoteDetails } from './page.ts';
import type { SiteModel } from './site-model.ts';
import type { Tags } from './tags.ts';

/** Collects what a note's page shows besides its text. */
export function collectDetails(
  { note }: LinkedNote,
  { config, covers }: Pick<SiteModel, 'config' | 'covers'>,
  cards: Cards,
  tags: Tags,
  history: readonly JournalEvent[],
): NoteDetails {
  const { frontMatter } = note;
  return {
    cover: covers.get(note.id) ?? null,
    cssclasses: frontMatter.cssclasses,
    contents:
      frontMatter.toc === false
        ? []
        : nestHeadings(note.startsWithTitle ? note.headings.slice(1) : note.headings),
    tags: note.tags.map((tag) => tags.card(tag, cards.href)),
    sources: frontMatter.sources,
    sessions: frontMatter.sessions,
    taught: frontMatter.taught,
    reviewed: frontMatter.reviewed,
    history,
    comments: frontMatter.comments !== false,
    editHref: config.editUrl === null ? null : config.editUrl + encodePath(note.path),
  };
}

/** Fewer headings than this make no contents list. */
const FEWEST_HEADINGS = 2;

/** Nests headings by depth; a level that is left out does not make an empty one. */
export function nestHeadings(headings: readonly Heading[]): readonly ContentsEntry[] {
  if (headings.length < FEWEST_HEADINGS) return [];
  const top: Draft[] = [];
  const open: { depth: number; children: Draft[] }[] = [{ depth: 0, children: top }];
  for (const { depth, text, id } of headings) {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const entry: Draft = { id, text, children: [] };
    (open.at(-1)?.children ?? top).push(entry);
    open.push({ depth, children: entry.children });
  }
  return top;
}

interface Draft extends ContentsEntry {
  readonly children: Draft[];
}

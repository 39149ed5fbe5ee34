import { createHref } from '../plan/hrefs.ts';
import { markdownPath } from '../plan/markdown-path.ts';
import type { Page } from '../plan/page.ts';
import type { SitePlan } from '../plan/plan-site.ts';
import type { SiteModel } from '../plan/site-model.ts';
import type { LlmsSection } from './llms-txt.ts';

const sections = {
  page: 'Pages',
  topic: 'Topics',
  principle: 'Principles',
  tool: 'Tools',
  post: 'Posts',
  note: 'Notes',
} as const;

/** Sorts the pages that say something by themselves: those of notes, topics, principles and tools. */
export function listLlmsSections({ config, vault }: SiteModel, { pages }: SitePlan): readonly LlmsSection[] {
  const href = createHref(config.base);
  const kindOf = ({ template, note = '' }: Page): string | undefined =>
    template === 'note' ? vault.notes.get(note)?.note.kind : template;
  return Object.entries(sections).map(([kind, title]) => ({
    title,
    entries: pages
      .filter((page) => kindOf(page) === kind)
      .map((page) => ({
        title: page.title,
        href: href(markdownPath(page) ?? page.url),
        description: page.description,
      })),
  }));
}

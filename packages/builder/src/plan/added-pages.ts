import type { PlannedFeed } from './feeds.ts';
import { latePage } from './late-page.ts';
import type { Page } from './page.ts';
import type { PlanContext } from './plan-context.ts';

/** Plans the pages that plugins and an author's own files add. */
export function planAddedPages(context: PlanContext): readonly Page[] {
  const { additions, config } = context.model;
  return additions.pages.map(({ url, title, description = '', html = '', template = null, data = null }) =>
    latePage(context, {
      template: 'own',
      url,
      title,
      description: () => description,
      lang: config.lang,
      data: () => ({ template, html, data }),
    }),
  );
}

/** Plans the feeds that plugins add. Notes that are not there, or have no date, are left out. */
export function planAddedFeeds({ model, cards }: PlanContext): readonly PlannedFeed[] {
  return model.additions.feeds.map(({ title, page, notes }) => ({
    title,
    page,
    notes: notes
      .filter((id) => model.vault.notes.has(id))
      .map(cards.note)
      .filter(({ date }) => date !== null),
  }));
}

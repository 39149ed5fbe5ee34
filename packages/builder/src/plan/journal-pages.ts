import type { JournalMonth } from '../journal/journal.ts';
import { latePage } from './late-page.ts';
import type { Page, Ref } from './page.ts';
import { plain } from './plain-page.ts';
import type { PlanContext } from './plan-context.ts';

/** Days that the journal's first page tells in full. */
const DAYS = 14;
const PROMOTIONS = 12;

/** Plans the journal and a page for each of its months; none where git was not read. */
export function planJournalPages(context: PlanContext): readonly Page[] {
  const { model, cards } = context;
  const { journal } = model;
  if (journal === null || journal.days.length === 0) return [];
  const { streak, weekStreak, totals, today, thisWeek, heatMap } = journal;
  const refs = journal.months.map(
    ({ month }): Ref => ({ id: month, title: month, href: cards.href(monthUrl(month)) }),
  );
  return [
    latePage(context, {
      ...plain(context, '/journal/', 'Journal'),
      template: 'journal',
      data: () => ({
        journal: { streak, weekStreak, totals, today, thisWeek, heatMap },
        promotions: journal.promotions.slice(0, PROMOTIONS),
        days: journal.days.slice(0, DAYS),
        months: journal.months.map(({ month, totals }) => ({
          month,
          totals,
          href: cards.href(monthUrl(month)),
        })),
      }),
    }),
    ...journal.months.map((month: JournalMonth, index) =>
      latePage(context, {
        ...plain(context, monthUrl(month.month), month.month),
        template: 'month',
        data: () => ({ month, earlier: refs[index + 1] ?? null, later: refs[index - 1] ?? null }),
      }),
    ),
  ];
}

/** `2026-03` is at `/journal/2026/03/`. */
function monthUrl(month: string): string {
  return `/journal/${month.replace('-', '/')}/`;
}

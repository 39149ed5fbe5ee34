import type { Ref } from '@layerwise/builder';
import type { VNode } from 'preact';
import { JournalDays } from '../components/journal-days.tsx';
import { JournalFigures } from '../components/journal-figures.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import type { View } from '../components/view.ts';

/** One month of the journal, day by day. */
export function MonthPage({ page, view }: PageProps<'month'>): VNode {
  const { month, earlier, later } = page.data;
  const { pages, labels } = view.words;
  const journal = { id: 'journal', title: pages.journal, href: view.site.href('/journal/') };
  return (
    <div class="column">
      <PageHeader view={view} title={view.wording.date(month.month)} path={[journal]}>
        <JournalFigures view={view} totals={month.totals} />
      </PageHeader>
      <JournalDays view={view} days={month.days} level={2} />
      {(earlier !== null || later !== null) && (
        <nav class="journal-months" aria-label={view.words.journal.headings.months}>
          <Neighbour view={view} month={earlier} label={labels.previous} relation="prev" />
          <Neighbour view={view} month={later} label={labels.next} relation="next" />
        </nav>
      )}
    </div>
  );
}

function Neighbour(props: {
  readonly view: View;
  readonly month: Ref | null;
  readonly label: string;
  readonly relation: 'prev' | 'next';
}): VNode | null {
  const { view, month } = props;
  if (month === null) return null;
  return (
    <a href={month.href} rel={props.relation}>
      {`${props.label}: ${view.wording.date(month.id)}`}
    </a>
  );
}

import type { VNode } from 'preact';
import { EventList } from '../components/event-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';

/** One month of the journal, day by day. */
export function MonthPage({ page, view }: PageProps<'month'>): VNode {
  const { month } = page.data;
  return (
    <div class="column">
      <PageHeader view={view} title={view.wording.date(month.month)} />
      {month.days.map(({ date, events }) => (
        <section>
          <h2>{view.wording.date(date)}</h2>
          <EventList view={view} events={events} named />
        </section>
      ))}
    </div>
  );
}

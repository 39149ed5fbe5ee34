import type { VNode } from 'preact';
import { EventList } from '../components/event-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';

/** What git says happened, newest first. */
export function JournalPage({ page, view }: PageProps<'journal'>): VNode {
  const { days, months } = page.data;
  return (
    <div class="column">
      <PageHeader view={view} title={view.words.pages.journal} />
      {days.map(({ date, events }) => (
        <section>
          <h2>{view.wording.date(date)}</h2>
          <EventList view={view} events={events} named />
        </section>
      ))}
      <ul>
        {months.map(({ month, href }) => (
          <li>
            <a href={href}>{view.wording.date(month)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

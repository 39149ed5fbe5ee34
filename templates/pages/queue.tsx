import type { VNode } from 'preact';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { QueueList } from '../components/queue-list.tsx';

/** What is next, and why. */
export function QueuePage({ page, view }: PageProps<'queue'>): VNode {
  return (
    <div class="column">
      <PageHeader view={view} title={view.words.pages.queue} lead={view.words.headings.waiting} />
      <QueueList view={view} queue={page.data.queue} />
    </div>
  );
}

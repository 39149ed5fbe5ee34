import type { VNode } from 'preact';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { QueueList } from '../components/queue-list.tsx';
import { ReviewList } from '../components/review-list.tsx';
import { UnwrittenList } from '../components/unwritten-list.tsx';

/** What is next, and why. */
export function QueuePage({ page, view }: PageProps<'queue'>): VNode {
  const { queue, reviews, unwritten } = page.data;
  const { pages, headings, learning, shell } = view.words;
  return (
    <div class="column">
      <PageHeader view={view} title={pages.queue}>
        <a href={view.site.href('/queue.ics')}>{learning.labels.calendar}</a>
        <a href={view.site.href('/queue.xml')}>{shell.feed}</a>
      </PageHeader>
      <section>
        <h2>{headings.waiting}</h2>
        <QueueList view={view} queue={queue} />
      </section>
      {reviews.length > 0 && (
        <section>
          <h2>{headings.reviews}</h2>
          <ReviewList view={view} reviews={reviews} />
        </section>
      )}
      {unwritten.length > 0 && (
        <section>
          <h2>{headings.unwritten}</h2>
          <UnwrittenList view={view} unwritten={unwritten} />
        </section>
      )}
    </div>
  );
}

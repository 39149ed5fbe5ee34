import type { VNode } from 'preact';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { TopicList } from '../components/topic-list.tsx';

/** All topics. */
export function TopicsPage({ page, view }: PageProps<'topics'>): VNode {
  const { topics } = page.data;
  const { pages, counts } = view.words;
  return (
    <div class="column">
      <PageHeader view={view} title={pages.topics}>
        <span>{view.wording.count(counts.topics, topics.length)}</span>
      </PageHeader>
      <TopicList view={view} topics={topics} />
    </div>
  );
}

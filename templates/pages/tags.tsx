import type { VNode } from 'preact';
import { Empty } from '../components/empty.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { TagList } from '../components/tag-list.tsx';

/** All tags. */
export function TagsPage({ page, view }: PageProps<'tags'>): VNode {
  const { tags } = page.data;
  return (
    <div class="column">
      <PageHeader view={view} title={view.words.pages.tags} />
      {tags.length === 0 ? <Empty text={view.words.empty.tags} /> : <TagList tags={tags} counted />}
    </div>
  );
}

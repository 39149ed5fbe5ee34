import type { VNode } from 'preact';
import { familyPath } from '../components/family-path.ts';
import { NoteList } from '../components/note-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { pageTitle } from '../components/page-title.ts';
import { TagList } from '../components/tag-list.tsx';

/** A tag: the tags within it and its notes. */
export function TagPage({ page, view }: PageProps<'tag'>): VNode {
  const { children, notes } = page.data;
  return (
    <div class="column">
      <PageHeader view={view} title={pageTitle(page, view)} path={familyPath(view, 'tags')}>
        <span>{view.wording.count(view.words.counts.notes, notes.length)}</span>
      </PageHeader>
      {children.length > 0 && <TagList tags={children} counted />}
      <NoteList view={view} notes={notes} />
    </div>
  );
}

import type { VNode } from 'preact';
import { NoteList } from '../components/note-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';

/** A folder that has no note of its own: its notes. */
export function FolderPage({ page, view }: PageProps<'folder'>): VNode {
  const { notes, breadcrumbs } = page.data;
  return (
    <div class="column">
      <PageHeader view={view} title={page.title} path={breadcrumbs}>
        <span>{view.wording.count(view.words.counts.notes, notes.length)}</span>
      </PageHeader>
      <NoteList view={view} notes={notes} />
    </div>
  );
}

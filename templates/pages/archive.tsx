import type { VNode } from 'preact';
import { Empty } from '../components/empty.tsx';
import { NoteList } from '../components/note-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';

/** All posts and notes by year. */
export function ArchivePage({ page, view }: PageProps<'archive'>): VNode {
  const { years, undated } = page.data;
  const { pages, labels, counts, empty } = view.words;
  const total = years.reduce((sum, { notes }) => sum + notes.length, undated.length);
  return (
    <div class="column">
      <PageHeader view={view} title={pages.archive}>
        <span>{view.wording.count(counts.notes, total)}</span>
      </PageHeader>
      {total === 0 && <Empty text={empty.notes} />}
      {years.map(({ year, notes }) => (
        <section>
          <h2>{year}</h2>
          <NoteList view={view} notes={notes} brief />
        </section>
      ))}
      {undated.length > 0 && (
        <section>
          <h2>{labels.undated}</h2>
          <NoteList view={view} notes={undated} brief />
        </section>
      )}
    </div>
  );
}

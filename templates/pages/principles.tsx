import type { VNode } from 'preact';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { PrincipleList } from '../components/principle-list.tsx';

/** All principles. */
export function PrinciplesPage({ page, view }: PageProps<'principles'>): VNode {
  const { principles } = page.data;
  const { pages, sentences, counts } = view.words;
  return (
    <div class="column">
      <PageHeader view={view} title={pages.principles} lead={sentences.principleLead}>
        <span>{view.wording.count(counts.principles, principles.length)}</span>
      </PageHeader>
      <PrincipleList view={view} principles={principles} />
    </div>
  );
}

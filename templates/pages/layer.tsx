import type { VNode } from 'preact';
import { familyPath } from '../components/family-path.ts';
import { LayerMark } from '../components/marks.tsx';
import { NoteList } from '../components/note-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';

/** A layer: its notes and their share of all. */
export function LayerPage({ page, view }: PageProps<'layer'>): VNode {
  const { layer, notes, share } = page.data;
  return (
    <div class="column">
      <PageHeader
        view={view}
        title={view.layerLabel(layer)}
        lead={view.layerDescription(layer)}
        path={familyPath(view, 'layers')}
      >
        <LayerMark view={view} layer={layer} />
        <span>{view.wording.count(view.words.counts.notes, notes.length)}</span>
        <span>{view.wording.percent(share)}</span>
      </PageHeader>
      <NoteList view={view} notes={notes} without="layer" />
    </div>
  );
}

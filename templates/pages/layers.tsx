import type { VNode } from 'preact';
import { LayerMark } from '../components/marks.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';

/** The three layers, what each means and how many notes are in it. */
export function LayersPage({ page, view }: PageProps<'layers'>): VNode {
  return (
    <div class="column">
      <PageHeader view={view} title={view.words.pages.layers} lead={view.words.headings.standing} />
      <ol class="strata">
        {page.data.layers.map(({ layer, notes, href }) => (
          <li class={`stratum stratum-${layer}`}>
            <h2>
              <a class="note-title" href={href}>
                <LayerMark view={view} layer={layer} />
              </a>{' '}
              <small>{view.wording.count(view.words.counts.notes, notes)}</small>
            </h2>
            <p>{view.layerDescription(layer)}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

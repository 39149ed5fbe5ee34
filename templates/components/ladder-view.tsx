import type { Rung } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from './empty.tsx';
import { LayerLink } from './marks.tsx';
import { NoteList } from './note-list.tsx';
import type { View } from './view.ts';

/** How many notes of a layer are shown at once. */
const shown = 8;

/** The three layers as strata, one upon the other, each with its notes. */
export function LadderView(props: {
  readonly view: View;
  readonly rungs: readonly Rung[];
  /** Says what an empty layer asks for; off where the layers are no task (tools, principles). */
  readonly invites?: boolean;
}): VNode {
  const { view, rungs } = props;
  return (
    <ol class="strata">
      {rungs.map((rung) => (
        <li class={`stratum stratum-${rung.layer}${rung.notes.length === 0 ? ' is-empty' : ''}`}>
          <h3>
            <LayerLink view={view} layer={rung.layer} /> <RungFigures view={view} rung={rung} />
          </h3>
          {rung.notes.length > 0 && <NoteList view={view} notes={rung.notes} without="layer" shown={shown} />}
          {rung.notes.length === 0 && props.invites === true && (
            <Empty text={view.words.empty.rung(view.asksFor(rung.layer))} />
          )}
        </li>
      ))}
    </ol>
  );
}

function RungFigures({ view, rung }: { readonly view: View; readonly rung: Rung }): VNode {
  const { sentences, counts } = view.words;
  if (rung.notes.length === 0) return <small>{sentences.notReached}</small>;
  return (
    <small>
      {view.wording.count(counts.notes, rung.notes.length)}
      {rung.reached && (
        <>
          {' · '}
          {sentences.reachedOn(view.wording.date(rung.reached))}
        </>
      )}
    </small>
  );
}

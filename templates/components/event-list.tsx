import type { JournalEvent } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Day } from './day.tsx';
import { layers, tracks } from './order.ts';
import type { View } from './view.ts';

/** What the journal tells, newest first; `named` says which note each event is of. */
export function EventList(props: {
  readonly view: View;
  readonly events: readonly JournalEvent[];
  readonly named: boolean;
}): VNode {
  const { view } = props;
  return (
    <ul class="records">
      {props.events.map((event) => (
        <li>
          <Day view={view} date={event.date} />
          <p>
            {props.named && (
              <>
                <a href={event.href}>{event.title}</a>{' '}
              </>
            )}
            <strong>{view.words.events[event.type]}</strong> {detailOf(event, view)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function detailOf(event: JournalEvent, view: View): string {
  const { sentences, counts } = view.words;
  if (event.words !== undefined && event.words.added > 0)
    return view.wording.count(counts.wordsAdded, event.words.added);
  if (event.type === 'renamed') return event.from === undefined ? '' : sentences.renamedFrom(event.from);
  if (event.from === undefined || event.to === undefined) return '';
  return sentences.becameLayer(labelOf(event.from, view), labelOf(event.to, view));
}

/** A layer or track that the journal names, in the site's words. */
function labelOf(name: string, view: View): string {
  const layer = layers.find((each) => each === name);
  if (layer !== undefined) return view.layerLabel(layer);
  const track = tracks.find((each) => each === name);
  return track === undefined ? name : view.trackLabel(track);
}

import type { JournalEvent } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Day } from './day.tsx';
import { layers, tracks } from './order.ts';
import type { View } from './view.ts';

/** What the journal tells, in the order given; `named` says which note each event is of. */
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
            <EventNotes view={view} events={[event]} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What an event was about, besides its note: how many words, which outcome, from where to where; empty where nothing. */
export function detailOf(event: JournalEvent, view: View): string {
  const { sentences, counts } = view.words;
  const outcomes: Readonly<Partial<Record<string, string>>> = view.words.outcomes;
  if (event.words !== undefined && event.words.added > 0)
    return view.wording.count(counts.wordsAdded, event.words.added);
  if (event.words !== undefined && event.words.removed > 0)
    return view.wording.count(view.words.journal.counts.wordsRemoved, event.words.removed);
  if (event.type === 'session') return outcomes[event.to ?? ''] ?? '';
  if (event.type === 'taught') return event.to ?? '';
  if (event.type === 'renamed') return event.from === undefined ? '' : sentences.renamedFrom(event.from);
  if (event.to === undefined) return '';
  if (event.from === undefined) return labelOf(event.to, view);
  return sentences.becameLayer(labelOf(event.from, view), labelOf(event.to, view));
}

/** Who did it, what the commits were called, and whether there is one; each said once. */
export function EventNotes(props: {
  readonly events: readonly JournalEvent[];
  readonly view: View;
}): VNode | null {
  const notes = props.events.flatMap((event) => [
    ...(event.author === undefined ? [] : [event.author]),
    ...(event.messages ?? []),
    ...(event.uncommitted === true ? [props.view.words.journal.labels.uncommitted] : []),
  ]);
  return notes.length === 0 ? null : <small>{[...new Set(notes)].join(' · ')}</small>;
}

/** A layer or track that the journal names, in the site's words. */
function labelOf(name: string, view: View): string {
  const layer = layers.find((each) => each === name);
  if (layer !== undefined) return view.layerLabel(layer);
  const track = tracks.find((each) => each === name);
  return track === undefined ? name : view.trackLabel(track);
}

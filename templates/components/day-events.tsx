import type { EventType, JournalEvent } from '@layerwise/builder';
import { groups } from 'd3-array';
import type { VNode } from 'preact';
import { detailOf, EventNotes } from './event-list.tsx';
import type { View } from './view.ts';

/** How many notes of a day are shown at once; the others open on demand. */
const shown = 12;

/** What happened on one day: a line for each note, with all that happened to it. */
export function DayEvents({
  view,
  events,
}: {
  readonly view: View;
  readonly events: readonly JournalEvent[];
}): VNode {
  // What no commit says yet stands on lines of its own.
  const notes = groups(
    events,
    ({ uncommitted }) => uncommitted === true,
    ({ id }) => id,
  ).flatMap(([, byNote]) => byNote.map(([, ofNote]) => ofNote));
  const rest = notes.slice(shown);
  return (
    <>
      <Lines view={view} notes={notes.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary>{view.wording.count(view.words.counts.more, rest.length)}</summary>
          <Lines view={view} notes={rest} />
        </details>
      )}
    </>
  );
}

function Lines(props: { readonly view: View; readonly notes: readonly (readonly JournalEvent[])[] }): VNode {
  const { view, notes } = props;
  return (
    <ul class="day-events">
      {notes.map((events) => (
        <li>
          {events[0] && <a href={events[0].href}>{events[0].title}</a>}
          {groups(events, ({ type }) => type).map(([type, alike]) => (
            <span>{sayAlike(type, alike, view)}</span>
          ))}
          <EventNotes view={view} events={events} />
        </li>
      ))}
    </ul>
  );
}

/** Several sessions are counted, other events told one by one. */
function sayAlike(type: EventType, events: readonly JournalEvent[], view: View): string {
  if (type === 'session' && events.length > 1)
    return view.wording.count(view.words.counts.sessions, events.length);
  const details = events.map((event) => detailOf(event, view)).filter((detail) => detail !== '');
  return [view.words.events[type], details.join(', ')].join(' ').trim();
}

import type { NoteDetails } from '@layerwise/builder';
import type { ComponentChildren, VNode } from 'preact';
import { Day } from './day.tsx';
import { EventList } from './event-list.tsx';
import { SessionList, TaughtList } from './session-list.tsx';
import { SourceList } from './source-list.tsx';
import type { View } from './view.ts';

/** How a note was learnt: sources, sessions, where it was taught, when it was gone over, its history. */
export function NoteRecords({
  view,
  details,
}: {
  readonly view: View;
  readonly details: NoteDetails;
}): VNode | null {
  const { sources, sessions, taught, reviewed, history } = details;
  if (sources.length + sessions.length + taught.length + reviewed.length + history.length === 0) return null;
  const { labels, headings } = view.words;
  return (
    <section class="note-records">
      <h2>{headings.howLearnt}</h2>
      <dl>
        {sources.length > 0 && (
          <Record title={labels.sources}>
            <SourceList view={view} sources={sources} />
          </Record>
        )}
        {sessions.length > 0 && (
          <Record title={labels.sessions}>
            <SessionList view={view} sessions={sessions} />
          </Record>
        )}
        {taught.length > 0 && (
          <Record title={labels.taught}>
            <TaughtList view={view} taught={taught} />
          </Record>
        )}
        {reviewed.length > 0 && (
          <Record title={labels.reviewed}>
            <p class="meta">
              {reviewed.map((date) => (
                <Day view={view} date={date} />
              ))}
            </p>
          </Record>
        )}
        {history.length > 0 && (
          <Record title={labels.history}>
            <EventList view={view} events={history} named={false} />
          </Record>
        )}
      </dl>
    </section>
  );
}

function Record(props: { readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <>
      <dt>{props.title}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

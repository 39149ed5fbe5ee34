import type { Session, Taught } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Day } from './day.tsx';
import type { View } from './view.ts';

/** The timeboxed readings behind a note, and how each ended. */
export function SessionList({
  view,
  sessions,
}: {
  readonly view: View;
  readonly sessions: readonly Session[];
}): VNode {
  const { words, wording } = view;
  return (
    <ul class="records">
      {sessions.map((session) => (
        <li>
          <Day view={view} date={session.date} />
          <p>
            <strong>{words.outcomes[session.outcome]}</strong>
            {' · '}
            {wording.count(words.counts.minutes, session.minutes)}
            {session.planned !== undefined &&
              ' ' + words.sentences.plannedMinutes(wording.number(session.planned))}
            {session.due !== undefined && ' · ' + words.sentences.due(wording.shortDate(session.due))}
            {session.note !== undefined && <span class="record-note">{session.note}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Where the note's matter was taught. */
export function TaughtList({
  view,
  taught,
}: {
  readonly view: View;
  readonly taught: readonly Taught[];
}): VNode {
  return (
    <ul class="records">
      {taught.map((item) => (
        <li>
          <Day view={view} date={item.date} />
          <p>{item.url === undefined ? item.where : <a href={item.url}>{item.where}</a>}</p>
        </li>
      ))}
    </ul>
  );
}

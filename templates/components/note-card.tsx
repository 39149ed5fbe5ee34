import type { NoteCard as Card } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Day } from './day.tsx';
import { LayerMark, TrackMark } from './marks.tsx';
import type { View } from './view.ts';

/** A note in a list: title, first words, marks. */
export function NoteCard(props: {
  readonly view: View;
  readonly note: Card;
  readonly brief: boolean;
  readonly without: 'layer' | 'track' | undefined;
}): VNode {
  const { view, note, brief, without } = props;
  const date = note.date ?? note.updated;
  return (
    <li class="note-card">
      <a class="note-title" href={note.href}>
        {note.title}
      </a>
      {!brief && note.description && <p class="note-description">{note.description}</p>}
      <p class="meta">
        {date && <Day view={view} date={date} />}
        {note.layer && without !== 'layer' && <LayerMark view={view} layer={note.layer} />}
        {note.track && without !== 'track' && <TrackMark view={view} track={note.track} />}
        {!brief &&
          note.topics.map((topic) => (
            <a class="quiet" href={topic.href}>
              {topic.title}
            </a>
          ))}
      </p>
    </li>
  );
}

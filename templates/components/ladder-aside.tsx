import type { Ladder, NoteCard, Rung } from '@layerwise/builder';
import type { VNode } from 'preact';
import { LayerMark } from './marks.tsx';
import type { View } from './view.ts';

/** How many notes of a layer are shown beside a note; the topic's page shows them all. */
const shown = 5;

/** A topic's ladder beside one of its notes, that note on it. */
export function LadderAside(props: {
  readonly view: View;
  readonly ladder: Ladder;
  readonly here: NoteCard;
}): VNode {
  const { view, ladder, here } = props;
  return (
    <section class="ladder">
      <h2>
        <a href={ladder.topic.href}>{ladder.topic.title}</a>
      </h2>
      <ol class="rungs">
        {ladder.rungs.map((rung) => (
          <li class={`rung rung-${rung.layer}${rung.notes.length === 0 ? ' is-empty' : ''}`}>
            <p>
              <LayerMark view={view} layer={rung.layer} />
            </p>
            <RungNotes view={view} ladder={ladder} rung={rung} here={here} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function RungNotes(props: {
  readonly view: View;
  readonly ladder: Ladder;
  readonly rung: Rung;
  readonly here: NoteCard;
}): VNode {
  const { view, ladder, rung, here } = props;
  if (rung.notes.length === 0) return <small>{view.words.sentences.notReached}</small>;
  const notes = around(rung.notes, here.id);
  const more = rung.notes.length - notes.length;
  return (
    <ul>
      {notes.map((note) => (
        <li>
          <a href={note.href} aria-current={note.id === here.id ? 'page' : undefined}>
            {note.title}
          </a>
        </li>
      ))}
      {more > 0 && (
        <li>
          <a class="quiet" href={ladder.topic.href}>
            {view.wording.count(view.words.counts.more, more)}
          </a>
        </li>
      )}
    </ul>
  );
}

/** The few notes around the given one; the first few where it is not among them. */
function around(notes: readonly NoteCard[], id: string): readonly NoteCard[] {
  const index = notes.findIndex((note) => note.id === id);
  const start = Math.max(0, Math.min(index - Math.floor(shown / 2), notes.length - shown));
  return notes.slice(start, start + shown);
}

import type { Ladder, NoteCard, Rung } from '@layerwise/builder';
import type { VNode } from 'preact';
import { LayerMark } from './marks.tsx';
import type { View } from './view.ts';

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
  const more = rung.total - rung.notes.length;
  return (
    <ul>
      {rung.notes.map((note) => (
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

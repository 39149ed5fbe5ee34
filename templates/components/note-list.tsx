import type { NoteCard as Card } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from './empty.tsx';
import { Folded } from './folded.tsx';
import { NoteCard } from './note-card.tsx';
import type { View } from './view.ts';

/** How many notes are shown at once; the others open on demand. */
const usual = 40;

/** Notes one below the other, each with its first words. */
export function NoteList(props: {
  readonly view: View;
  readonly notes: readonly Card[];
  /** What to say where there are none. */
  readonly empty?: string;
  /** One line a note: title and marks only. */
  readonly brief?: boolean;
  /** The mark that all of them share, and that the page has said already. */
  readonly without?: 'layer' | 'track';
  /** How many are shown at once. */
  readonly shown?: number;
}): VNode {
  const { view, notes } = props;
  if (notes.length === 0) return <Empty text={props.empty ?? view.words.empty.notes} />;
  const list = (some: readonly Card[]) => (
    <ul class={props.brief === true ? 'note-list brief' : 'note-list'}>
      {some.map((note) => (
        <NoteCard view={view} note={note} brief={props.brief === true} without={props.without} />
      ))}
    </ul>
  );
  return <Folded view={view} items={notes} shown={props.shown ?? usual} list={list} />;
}

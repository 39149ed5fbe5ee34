import type { NoteCard, PrincipleCard, Rung, ToolMention } from '@layerwise/builder';
import type { VNode } from 'preact';
import { LadderView } from './ladder-view.tsx';
import { NoteList } from './note-list.tsx';
import { PrincipleList } from './principle-list.tsx';
import { ToolList } from './tool-list.tsx';
import type { View } from './view.ts';

/** The notes of a topic, principle or tool by layer, then those that say none. */
export function NotesByLayer(props: {
  readonly view: View;
  readonly rungs: readonly Rung[];
  readonly unlayered: readonly NoteCard[];
  readonly invites?: boolean;
}): VNode {
  const { view, rungs, unlayered } = props;
  const { headings, labels } = view.words;
  return (
    <section>
      <h2>{headings.notesByLayer}</h2>
      <LadderView view={view} rungs={rungs} invites={props.invites === true} />
      {unlayered.length > 0 && (
        <>
          <h3>{labels.noLayer}</h3>
          <NoteList view={view} notes={unlayered} />
        </>
      )}
    </section>
  );
}

/** The principles and tools met on the way through a topic. */
export function MetOnTheWay(props: {
  readonly view: View;
  readonly principles: readonly PrincipleCard[];
  readonly tools: readonly ToolMention[];
}): VNode {
  const { view, principles, tools } = props;
  const { headings } = view.words;
  return (
    <>
      {principles.length > 0 && (
        <section>
          <h2>{headings.principlesHere}</h2>
          <PrincipleList view={view} principles={principles} />
        </section>
      )}
      {tools.length > 0 && (
        <section>
          <h2>{headings.toolsHere}</h2>
          <ToolList view={view} tools={tools} />
        </section>
      )}
    </>
  );
}

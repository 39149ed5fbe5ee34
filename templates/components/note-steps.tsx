import type { Ref } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from './view.ts';

/** The note before and the note after this one in the topic's ladder. */
export function NoteSteps(props: {
  readonly view: View;
  readonly previous: Ref | null;
  readonly following: Ref | null;
}): VNode | null {
  const { view, previous, following } = props;
  if (previous === null && following === null) return null;
  const { labels } = view.words;
  return (
    <nav class="steps" aria-label={view.words.headings.notesByLayer}>
      {previous && (
        <a class="step-previous" rel="prev" href={previous.href}>
          <small>{labels.previous}</small>
          {previous.title}
        </a>
      )}
      {following && (
        <a class="step-next" rel="next" href={following.href}>
          <small>{labels.next}</small>
          {following.title}
        </a>
      )}
    </nav>
  );
}

import type { Ladder, TopicCard } from '@layerwise/builder';
import type { VNode } from 'preact';
import { TopicsByLayer } from '../pictures/topics-by-layer.tsx';
import { TopicMatrix } from './topic-matrix.tsx';
import type { View } from './view.ts';

/** How many topics the table of their notes shows at a glance. */
const glance = 12;

/**
 * Topics by layer. A few on a wide screen: the table of all their notes. Many, or any on a narrow one: a picture that
 * counts the notes, and the table on demand.
 */
export function TopicOverview(props: {
  readonly view: View;
  readonly ladders: readonly Ladder[];
  readonly topics: readonly TopicCard[];
}): VNode {
  const { view, ladders, topics } = props;
  const matrix = <TopicMatrix {...props} />;
  if (ladders.length === 0) return matrix;
  const picture = <TopicsByLayer view={view} topics={topics} />;
  if (ladders.length > glance) {
    return (
      <>
        {picture}
        <details class="as-table">
          <summary>{view.words.learning.labels.asTable}</summary>
          {matrix}
        </details>
      </>
    );
  }
  return (
    <>
      <div class="on-narrow">{picture}</div>
      <div class="on-wide">{matrix}</div>
    </>
  );
}

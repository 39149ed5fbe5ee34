import type { Ladder, TopicCard } from '@layerwise/builder';
import type { VNode } from 'preact';
import { TopicsByLayer } from '../pictures/topics-by-layer.tsx';
import { TopicMatrix } from './topic-matrix.tsx';
import type { View } from './view.ts';

/** How many topics the table of their notes shows at a glance. */
const glance = 12;

/** Topics by layer: the table of all their notes, and before it, where that is long, a picture of it. */
export function TopicOverview(props: {
  readonly view: View;
  readonly ladders: readonly Ladder[];
  readonly topics: readonly TopicCard[];
}): VNode {
  const matrix = <TopicMatrix {...props} />;
  if (props.ladders.length <= glance) return matrix;
  return (
    <>
      <TopicsByLayer view={props.view} topics={props.topics} />
      <details class="as-table">
        <summary>{props.view.words.learning.labels.asTable}</summary>
        {matrix}
      </details>
    </>
  );
}

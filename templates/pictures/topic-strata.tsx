import type { TopicCard } from '@layerwise/builder';
import type { VNode } from 'preact';
import { layers } from '../components/order.ts';
import type { View } from '../components/view.ts';
import { percentText } from './percent-text.ts';

/** A topic's notes by layer as one thin bar; the counts stand in its name. */
export function TopicStrata({
  topic,
  view,
}: {
  readonly topic: TopicCard;
  readonly view: View;
}): VNode | null {
  const total = layers.reduce((sum, layer) => sum + topic.counts[layer], 0);
  if (total === 0) return null;
  const said = layers
    .filter((layer) => topic.counts[layer] > 0)
    .map((layer) => `${view.layerLabel(layer)} ${view.wording.number(topic.counts[layer])}`);
  let start = 0;
  return (
    <svg class="topic-strata" role="img" aria-label={said.join(', ')}>
      {layers.map((layer) => {
        const share = topic.counts[layer] / total;
        const x = view.direction === 'rtl' ? 1 - start - share : start;
        start += share;
        return share === 0 ? null : (
          <rect class={layer} x={percentText(x)} width={percentText(share)} height="100%" />
        );
      })}
    </svg>
  );
}

import type { TopicCard } from '@layerwise/builder';
import type { VNode } from 'preact';
import { LayerLink } from '../components/marks.tsx';
import { layers } from '../components/order.ts';
import type { View } from '../components/view.ts';
import { largest, layOutTopics } from './topic-dots.ts';

/** How many rows the picture has at the most. */
const most = 24;

/** Topics down, layers across, a dot for the notes that are there: a picture whose figures stand in it. */
export function TopicsByLayer({
  view,
  topics,
}: {
  readonly view: View;
  readonly topics: readonly TopicCard[];
}): VNode | null {
  const rows = layOutTopics(topics, most);
  if (rows.length === 0) return null;
  const { words, wording } = view;
  return (
    <table class="topic-dots">
      <caption>{words.learning.descriptions.topics}</caption>
      <thead>
        <tr>
          <th scope="col">{words.labels.topic}</th>
          {layers.map((layer) => (
            <th scope="col">
              <LayerLink view={view} layer={layer} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ topic, dots }) => (
          <tr>
            <th scope="row" class={topic.path.length > 1 ? 'is-part' : undefined}>
              <a href={topic.href}>{topic.title}</a>
            </th>
            {dots.map(({ layer, notes, radius }) => (
              <td>
                <svg aria-hidden="true" width={2 * largest} height={2 * largest}>
                  {radius > 0 && <circle class={layer} cx={largest} cy={largest} r={radius} />}
                </svg>
                <span>{wording.number(notes)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

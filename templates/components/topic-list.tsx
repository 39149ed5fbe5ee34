import type { TopicCard } from '@layerwise/builder';
import type { VNode } from 'preact';
import { TopicStrata } from '../pictures/topic-strata.tsx';
import { Empty } from './empty.tsx';
import { LayerMark, TrackMark } from './marks.tsx';
import type { View } from './view.ts';

/** Topics, each with its depth drawn as a small section through the ground. */
export function TopicList({
  view,
  topics,
}: {
  readonly view: View;
  readonly topics: readonly TopicCard[];
}): VNode {
  if (topics.length === 0) return <Empty text={view.words.empty.topics} />;
  return (
    <ul class="topic-list">
      {topics.map((topic) => (
        <li>
          <a class="note-title" href={topic.href}>
            {topic.path.length > 1 && (
              <span class="topic-path">{topic.path.slice(0, -1).join(' / ')} / </span>
            )}
            {topic.title}
          </a>
          {topic.description && <p class="note-description">{topic.description}</p>}
          <TopicStrata topic={topic} view={view} />
          <p class="meta">
            {topic.layer && <LayerMark view={view} layer={topic.layer} />}
            {topic.track && <TrackMark view={view} track={topic.track} />}
            <span>{view.wording.count(view.words.counts.notes, topic.notes)}</span>
            {topic.reinforced && <span class="mark reinforced">{view.words.learning.labels.reinforced}</span>}
            {topic.next && (
              <span>
                {view.words.labels.next}: {view.layerLabel(topic.next)}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

import type { Layer, TopicCard } from '@layerwise/builder';
import { max } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import { layers } from '../components/order.ts';

/** A topic and a dot for each of its layers. */
export interface TopicDots {
  readonly topic: TopicCard;
  /** Radius of each dot in CSS pixels, from skim to deepen; 0 where there is no note. */
  readonly dots: readonly { readonly layer: Layer; readonly notes: number; readonly radius: number }[];
}

/** Largest radius of a dot, and smallest of one that can be seen, in CSS pixels. */
export const largest = 14;
const smallest = 3;

/**
 * Chooses the topics that a picture can show, and sizes their dots: the area stands for the number of notes.
 * Where there are too many topics those that stand under no other are taken, then those with most notes.
 *
 * @param topics in the order to be kept
 */
export function layOutTopics(topics: readonly TopicCard[], most: number): readonly TopicDots[] {
  const chosen = chooseTopics(topics, most);
  const highest = max(chosen, ({ counts }) => Math.max(counts.skim, counts.explore, counts.deepen)) ?? 0;
  const radius = scaleSqrt([0, Math.max(1, highest)], [0, largest]);
  return chosen.map((topic) => ({
    topic,
    dots: layers.map((layer) => {
      const notes = topic.counts[layer];
      return {
        layer,
        notes,
        radius: notes === 0 ? 0 : Math.max(smallest, Math.round(radius(notes) * 10) / 10),
      };
    }),
  }));
}

function chooseTopics(topics: readonly TopicCard[], most: number): readonly TopicCard[] {
  if (topics.length <= most) return topics;
  const tops = topics.filter(({ path }) => path.length === 1);
  const chosen = new Set([...tops].sort((a, b) => b.notes - a.notes).slice(0, most));
  return topics.filter((topic) => chosen.has(topic));
}

import type { Layer, TopicCard } from '@layerwise/builder';
import { describe, expect, it } from 'vitest';
import { layOutTopics } from './topic-dots.ts';

const topic = (name: string, counts: Readonly<Record<Layer, number>>): TopicCard => ({
  id: name,
  title: name,
  href: `/topics/${name}/`,
  description: '',
  path: name.split('/'),
  layer: null,
  next: 'skim',
  track: null,
  counts,
  notes: counts.skim + counts.explore + counts.deepen,
  described: false,
  reinforced: false,
  lastTouched: null,
  daysStill: null,
});

describe('layOutTopics', () => {
  it('makes a dot’s area as large as its notes are many', () => {
    expect(layOutTopics([topic('ml', { skim: 4, explore: 1, deepen: 0 })], 24)[0]?.dots).toEqual([
      { layer: 'skim', notes: 4, radius: 14 },
      { layer: 'explore', notes: 1, radius: 7 },
      { layer: 'deepen', notes: 0, radius: 0 },
    ]);
  });

  it('lets a single note be seen beside very many', () => {
    expect(layOutTopics([topic('ml', { skim: 2000, explore: 1, deepen: 0 })], 24)[0]?.dots[1]?.radius).toBe(
      3,
    );
  });

  it('takes the topics under no other, and of them those with most notes, where there are too many', () => {
    const topics = [
      topic('a', { skim: 1, explore: 0, deepen: 0 }),
      topic('a/b', { skim: 9, explore: 0, deepen: 0 }),
      topic('c', { skim: 2, explore: 0, deepen: 0 }),
      topic('d', { skim: 3, explore: 0, deepen: 0 }),
    ];
    expect(layOutTopics(topics, 4).map((row) => row.topic.id)).toEqual(['a', 'a/b', 'c', 'd']);
    expect(layOutTopics(topics, 2).map((row) => row.topic.id)).toEqual(['c', 'd']);
  });

  it('draws nothing of nothing', () => {
    expect(layOutTopics([], 24)).toEqual([]);
  });
});

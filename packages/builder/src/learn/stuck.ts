import type { SiteConfig } from '../config/site-config.ts';
import { compareText } from '../order.ts';
import type { Learning, Topic } from './learning.ts';

/**
 * Finds the topics that stood still: nothing touched them for as many days as the configuration gives for
 * going over notes of their layer, and a deeper layer is left. A topic that only gathers others is left
 * out: its parts are listed.
 *
 * @returns the longest first
 */
export function findStuck(
  topics: Iterable<Topic>,
  { review }: Pick<SiteConfig, 'review'>,
): Learning['stuck'] {
  return [...topics]
    .flatMap(({ id, progress, ownNotes, lastTouched, daysStill }) => {
      const { layer, next } = progress;
      if (layer === null || next === null || ownNotes.length === 0) return [];
      if (lastTouched === null || daysStill === null || daysStill < review[layer]) return [];
      return [{ topic: id, since: lastTouched, days: daysStill }];
    })
    .sort((a, b) => b.days - a.days || compareText(a.topic, b.topic));
}

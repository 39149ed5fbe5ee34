import type { Topic } from '../learn/learning.ts';
import type { Cards } from './cards.ts';
import type { Ladder } from './page.ts';

/** The ladder of a topic, for its own page, for the progress index and for the pages of its notes. */
export function planLadder({ id, title, url, progress }: Topic, cards: Cards): Ladder {
  return {
    topic: { id, title, href: cards.href(url) },
    rungs: cards.rungs(progress),
    layer: progress.layer,
    next: progress.next,
  };
}

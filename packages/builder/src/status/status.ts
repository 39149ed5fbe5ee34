import type { Layer } from '@layerwise/parser';
import type { Streak } from '../journal/journal.ts';
import type { QueueEntry, ReviewEntry, TrackBalance } from '../learn/learning.ts';
import type { Survey } from '../survey/survey-vault.ts';

/** A topic that stood still. */
export interface StuckTopic {
  /** Its id. */
  readonly topic: string;
  readonly title: string;
  readonly since: string;
  readonly days: number;
}

/** How often something happened in one calendar week. */
export interface ActiveWeek {
  /** Its Monday. */
  readonly from: string;
  readonly events: number;
}

/** How the learning goes, on one day: the figures of the site, those of private notes not among them. */
export interface Status {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly layers: Readonly<Record<Layer, number>>;
  readonly balance: TrackBalance;
  /** Null where git tells nothing. */
  readonly journal: {
    readonly streak: Streak;
    readonly weekStreak: Streak;
    /** A year, oldest first. */
    readonly weeks: readonly ActiveWeek[];
  } | null;
  readonly queue: readonly QueueEntry[];
  /** What the queue has for the track that starves; null where none does, or nothing of it waits. */
  readonly suggestion: QueueEntry | null;
  readonly stuck: readonly StuckTopic[];
  readonly reviews: readonly ReviewEntry[];
}

/**
 * Says how the learning goes.
 *
 * @param today - `YYYY-MM-DD`
 */
export function describeStatus({ learning, journal }: Survey, today: string): Status {
  const { layers, balance, queue, suggestion, stuck, topics, reviews } = learning;
  return {
    today,
    layers,
    balance,
    journal: journal && {
      streak: journal.streak,
      weekStreak: journal.weekStreak,
      weeks: journal.heatMap.weeks.map((days) => ({
        from: days[0]?.date ?? today,
        events: days.reduce((sum, { events }) => sum + events, 0),
      })),
    },
    queue,
    suggestion,
    stuck: stuck.map((still) => ({ ...still, title: topics.get(still.topic)?.title ?? still.topic })),
    reviews,
  };
}

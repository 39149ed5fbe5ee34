import { daysBetween, hasTime, toDay, toInstant } from '../calendar.ts';
import type { SiteConfig } from '../config/site-config.ts';
import { compareText } from '../order.ts';
import type { NoteSession, QueueEntry, Topic } from './learning.ts';
import { type Facts, lastDay, type Moment, type NoteFacts } from './note-facts.ts';
import { giveNoteReason, giveTopicReason } from './queue-reason.ts';

/**
 * Lines up what waits: notes whose last session was bookmarked or scheduled, and topics whose next layer
 * is due.
 *
 * A topic's next layer is due when its present layer was reached as many days ago as the configuration
 * gives for going over notes of that layer. A topic that only gathers others is not asked for: its parts are.
 *
 * @returns what has a due day first, the earliest first; then what was scheduled without a day, then
 *   bookmarks, the oldest first; then topics, those that have waited longest first
 */
export function lineUpQueue(
  facts: Facts,
  topics: Iterable<Topic>,
  moment: Moment,
  config: Pick<SiteConfig, 'review' | 'layers'>,
): readonly QueueEntry[] {
  const notes = [...facts.values()].flatMap((fact) => queueNote(fact, moment) ?? []);
  const waiting = [...topics].flatMap((topic) => queueTopic(topic, moment, config) ?? []);
  return [...notes, ...waiting].sort(compareEntries);
}

/** The session that came last by today: of the last day the one that began latest, else the later in the list. */
export function lastSession(fact: NoteFacts, moment: Moment): NoteSession | null {
  const day = lastDay(
    fact.sessions.map((session) => session.day),
    moment.today,
  );
  const ofDay = fact.sessions.filter((session) => session.day === day);
  if (ofDay.length < 2) return ofDay[0] ?? null;
  const beginning = ({ date }: NoteSession) => toInstant(date, moment.timeZone) ?? 0;
  return ofDay.reduce((last, session) => (beginning(session) >= beginning(last) ? session : last));
}

function queueNote(fact: NoteFacts, moment: Moment): QueueEntry | null {
  const session = lastSession(fact, moment);
  if (session === null || session.outcome === 'summarize') return null;
  const due = session.due === undefined ? null : toDay(session.due, moment.timeZone);
  return {
    id: fact.id,
    title: fact.note.title,
    url: fact.url,
    outcome: session.outcome,
    due,
    overdue: due !== null && due < moment.today,
    layer: null,
    since: session.day,
    dueAt: dueInstant(session, moment),
    plan: session.note ?? null,
    reason: giveNoteReason(session, due, moment.today),
  };
}

function dueInstant({ due }: NoteSession, { timeZone }: Moment): string | null {
  const instant = due === undefined || !hasTime(due) ? null : toInstant(due, timeZone);
  return instant === null ? null : new Date(instant).toISOString().replace('.000Z', 'Z');
}

function queueTopic(
  topic: Topic,
  { today }: Moment,
  config: Pick<SiteConfig, 'review' | 'layers'>,
): QueueEntry | null {
  const { layer, next, reached } = topic.progress;
  if (layer === null || next === null || topic.ownNotes.length === 0) return null;
  const since = reached[layer];
  if (since === null || daysBetween(since, today) < config.review[layer]) return null;
  return {
    id: topic.id,
    title: topic.title,
    url: topic.url,
    outcome: 'next-layer',
    due: null,
    overdue: false,
    layer: next,
    since,
    dueAt: null,
    plan: null,
    reason: giveTopicReason(layer, next, since, config.layers),
  };
}

const rank = { schedule: 0, bookmark: 1, summarize: 1, 'next-layer': 2 };
const afterEveryDay = '~';

function compareEntries(a: QueueEntry, b: QueueEntry): number {
  return (
    compareText(a.due ?? afterEveryDay, b.due ?? afterEveryDay) ||
    compareText(a.dueAt ?? '', b.dueAt ?? '') ||
    rank[a.outcome] - rank[b.outcome] ||
    compareText(a.since ?? afterEveryDay, b.since ?? afterEveryDay) ||
    compareText(a.id, b.id)
  );
}

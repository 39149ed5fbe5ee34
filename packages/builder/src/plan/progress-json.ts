import { toDay } from '../calendar.ts';
import type { SiteConfig } from '../config/site-config.ts';
import type { JournalEvent } from '../journal/event.ts';
import type { Learning, NoteSession, Principle, Tool, Topic } from '../learn/learning.ts';
import type { LinkedNote, LinkedVault } from '../link/linked-vault.ts';
import { byText, compareText } from '../order.ts';
import type { ProgressJson } from './progress-schema.ts';

/** The journal as `data/progress.json` tells it. */
export interface ProgressJournal {
  readonly days: readonly { readonly date: string; readonly events: readonly JournalEvent[] }[];
  /** In days. */
  readonly streak: { readonly current: number; readonly longest: number };
}

export interface ProgressInput {
  readonly vault: LinkedVault;
  readonly learning: Learning;
  /** Null where git was not read. */
  readonly journal: ProgressJournal | null;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly config: Pick<SiteConfig, 'title' | 'site' | 'base' | 'timeZone'>;
  /** Turns a path under the base into an `href`. */
  readonly href: (path: string) => string;
}

type NoteJson = ProgressJson['notes'][number];
type SessionJson = NoteJson['sessions'][number];

/** Says in `data/progress.json` how the learning goes: version 1, lists sorted by id, the queue in its own order. */
export function toProgressJson(input: ProgressInput): ProgressJson {
  const { vault, learning, journal, today, config, href } = input;
  const { balance } = learning;
  const sessions = sessionsByNote(learning, config.timeZone);
  return {
    version: 1,
    generatedFor: today,
    site: { title: config.title, url: config.site, base: config.base },
    notes: [...vault.notes.values()]
      .map((linked) => noteJson(linked, input, sessions.get(linked.note.id) ?? []))
      .sort(byText(({ id }) => id)),
    topics: [...learning.topics.values()].map((topic) => topicJson(topic, href)).sort(byText(({ id }) => id)),
    principles: [...learning.principles.values()]
      .map((principle) => principleJson(principle, learning, href))
      .sort(byText(({ id }) => id)),
    tools: [...learning.tools.values()].map((tool) => toolJson(tool, href)).sort(byText(({ id }) => id)),
    layers: { ...learning.layers },
    tracks: { need: { ...balance.allTime.need }, want: { ...balance.allTime.want } },
    balance: {
      weeks: balance.weeks,
      need: { ...balance.need },
      want: { ...balance.want },
      starved: balance.starved,
    },
    queue: learning.queue.map(({ id, url, title, outcome, due, reason }) => ({
      id,
      url: href(url),
      title,
      outcome,
      due,
      reason,
    })),
    journal: journalJson(journal),
  };
}

function noteJson(
  { note, url, targets }: LinkedNote,
  input: ProgressInput,
  sessions: SessionJson[],
): NoteJson {
  const member = input.learning.members.get(note.id);
  const links = targets.flatMap((target) =>
    target.type === 'note' && target.id !== note.id ? [target.id] : [],
  );
  const backlinks = (input.vault.backlinks.get(note.id) ?? []).map(({ from }) => from);
  return {
    id: note.id,
    url: input.href(url),
    title: note.title,
    kind: note.kind,
    layer: note.frontMatter.layer ?? null,
    track: note.frontMatter.track ?? null,
    topics: sortedOnce(member?.topics ?? []),
    principles: sortedOnce(member?.principles ?? []),
    tools: sortedOnce(member?.tools ?? []),
    tags: sortedOnce(note.tags),
    date: member?.date ?? null,
    updated: member?.updated ?? null,
    words: note.words,
    sessions,
    links: sortedOnce(links),
    backlinks: sortedOnce(backlinks),
  };
}

/** Sessions by the note's id, oldest first. */
function sessionsByNote(learning: Learning, timeZone: string): ReadonlyMap<string, SessionJson[]> {
  const byNote = new Map<string, SessionJson[]>();
  for (const session of learning.sessions) {
    const sessions = byNote.get(session.id) ?? [];
    byNote.set(session.id, sessions);
    sessions.unshift(sessionJson(session, timeZone));
  }
  return byNote;
}

function sessionJson(
  { day, planned, minutes, outcome, due, note }: NoteSession,
  timeZone: string,
): SessionJson {
  const dueDay = due === undefined ? null : toDay(due, timeZone);
  return {
    date: day,
    ...(planned === undefined ? {} : { planned }),
    minutes,
    outcome,
    ...(dueDay === null ? {} : { due: dueDay }),
    ...(note === undefined ? {} : { note }),
  };
}

function topicJson(
  { id, url, title, track, progress }: Topic,
  href: ProgressInput['href'],
): ProgressJson['topics'][number] {
  const { notes, reached } = progress;
  return {
    id,
    url: href(url),
    title,
    layer: progress.layer,
    track,
    notes: { skim: notes.skim.length, explore: notes.explore.length, deepen: notes.deepen.length },
    reached: {
      ...(reached.skim === null ? {} : { skim: reached.skim }),
      ...(reached.explore === null ? {} : { explore: reached.explore }),
      ...(reached.deepen === null ? {} : { deepen: reached.deepen }),
    },
    next: progress.next,
  };
}

function principleJson(
  principle: Principle,
  learning: Learning,
  href: ProgressInput['href'],
): ProgressJson['principles'][number] {
  return {
    id: principle.id,
    url: href(principle.url),
    title: principle.title,
    grasp: principle.grasp,
    notes: countNotes(principle),
    tools: principle.embodiments.map(({ tool: id }) => {
      const tool = learning.tools.get(id);
      return { id, since: tool?.since ?? null, until: tool?.until ?? null, status: tool?.status ?? null };
    }),
  };
}

function toolJson(tool: Tool, href: ProgressInput['href']): ProgressJson['tools'][number] {
  return {
    id: tool.id,
    url: href(tool.url),
    title: tool.title,
    status: tool.status,
    since: tool.since,
    until: tool.until,
    succeededBy: tool.succeededBy,
    principles: tool.embodiments.map(({ principle }) => principle),
    notes: countNotes(tool),
  };
}

function journalJson(journal: ProgressJournal | null): ProgressJson['journal'] {
  const days = (journal?.days ?? []).map(({ date, events }) => ({ date, events: events.map(eventJson) }));
  const { current, longest } = journal?.streak ?? { current: 0, longest: 0 };
  return { days: days.sort(byText(({ date }) => date)), streak: { current, longest } };
}

function eventJson(event: JournalEvent): ProgressJson['journal']['days'][number]['events'][number] {
  const { type, id, href, title, from, to, words } = event;
  return {
    type,
    id,
    url: href,
    title,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(words === undefined ? {} : { words: { ...words } }),
  };
}

function countNotes({ progress: { notes, unlayered } }: Principle | Tool): number {
  return notes.skim.length + notes.explore.length + notes.deepen.length + unlayered.length;
}

function sortedOnce(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareText);
}

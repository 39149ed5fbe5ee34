import type { Layer, Note, Track } from '@layerwise/parser';
import { type Day, toDay } from '../calendar.ts';
import type { History, HistoryEvent } from '../journal/event.ts';
import type { LinkedVault } from '../link/linked-vault.ts';
import { compareText } from '../order.ts';
import { type LayerStep, readLayerSteps } from './layer-steps.ts';
import type { NoteSession, NoteTaught } from './learning.ts';

/** What one note says of learning, its dates turned into days. */
export interface NoteFacts {
  readonly id: string;
  readonly note: Note;
  readonly url: string;
  readonly layer: Layer | null;
  readonly track: Track | null;
  /** From the front matter, else from git. */
  readonly date: Day | null;
  readonly updated: Day | null;
  /** In the order of the front matter. */
  readonly sessions: readonly NoteSession[];
  readonly taught: readonly NoteTaught[];
  readonly reviewed: readonly Day[];
  /** Through the layers, oldest first, today at the latest. */
  readonly steps: readonly LayerStep[];
  /** The last day, today at the latest, on which the note was written, read, taught or gone over. */
  readonly lastTouched: Day | null;
  /** Number of notes that link to it. */
  readonly backlinks: number;
}

/** All notes by id, sorted by id. */
export type Facts = ReadonlyMap<string, NoteFacts>;

/** Where and when the facts are read. */
export interface Moment {
  readonly today: Day;
  /** IANA name. */
  readonly timeZone: string;
}

/**
 * Reads the facts of all notes. Dates that are none of the calendar are left out, sessions with them.
 *
 * @param history what git knows; null where it was not read
 */
export function readFacts(vault: LinkedVault, history: History | null, moment: Moment): Facts {
  const events = layerEventsByPath(history);
  const ids = [...vault.notes.keys()].sort(compareText);
  const facts = new Map<string, NoteFacts>();
  for (const id of ids) {
    const linked = vault.notes.get(id);
    if (linked === undefined) continue;
    const { note, url } = linked;
    const commits = history?.dates.get(note.path);
    const dates = {
      date: dayOf(note.frontMatter.date, moment) ?? commits?.created ?? null,
      updated: dayOf(note.frontMatter.updated, moment) ?? commits?.updated ?? null,
    };
    const happened = readHappenings(note, moment);
    const began = earlierDay(dates.date, commits?.created ?? null);
    const steps = readLayerSteps(
      note.frontMatter.layer ?? null,
      dates.date,
      began,
      events.get(note.path) ?? [],
    ).filter(({ day }) => day <= moment.today);
    facts.set(id, {
      id,
      note,
      url,
      layer: note.frontMatter.layer ?? null,
      track: note.frontMatter.track ?? null,
      ...dates,
      ...happened,
      steps,
      lastTouched: lastDay(
        [
          dates.date,
          dates.updated,
          ...happened.sessions.map((session) => session.day),
          ...happened.taught.map((taught) => taught.day),
          ...happened.reviewed,
          ...steps.map((step) => step.day),
        ],
        moment.today,
      ),
      backlinks: vault.backlinks.get(id)?.length ?? 0,
    });
  }
  return facts;
}

/** The latest of the days, those after `today` left out; null without any. */
export function lastDay(days: readonly (Day | null)[], today: Day): Day | null {
  let last: Day | null = null;
  for (const day of days) {
    if (day !== null && day <= today && (last === null || day > last)) last = day;
  }
  return last;
}

function earlierDay(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function readHappenings({ id, frontMatter }: Note, moment: Moment) {
  const withDay = <Item extends { readonly date: string }>(item: Item) => {
    const day = dayOf(item.date, moment);
    return day === null ? [] : [{ ...item, id, day }];
  };
  return {
    sessions: frontMatter.sessions.flatMap(withDay),
    taught: frontMatter.taught.flatMap(withDay),
    reviewed: frontMatter.reviewed.flatMap((date) => dayOf(date, moment) ?? []),
  };
}

function dayOf(text: string | undefined, moment: Moment): Day | null {
  return text === undefined ? null : toDay(text, moment.timeZone);
}

function layerEventsByPath(history: History | null): ReadonlyMap<string, readonly HistoryEvent[]> {
  const byPath = new Map<string, HistoryEvent[]>();
  for (const event of history?.events ?? []) {
    if (event.type !== 'promoted' && event.type !== 'demoted') continue;
    const events = byPath.get(event.path);
    if (events === undefined) byPath.set(event.path, [event]);
    else events.push(event);
  }
  return byPath;
}

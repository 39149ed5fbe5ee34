import type { Layer, Note, Track } from '@layerwise/parser';
import { type Day, toDay } from '../calendar.ts';
import type { FileDates, History, HistoryEvent } from '../journal/event.ts';
import type { LinkedNote, LinkedVault } from '../link/linked-vault.ts';
import { byText } from '../order.ts';
import { type LayerStep, readLayerSteps } from './layer-steps.ts';
import type { NoteSession, NoteTaught } from './learning.ts';

/** A note of fewer words than this tells nobody what was read: about two sentences. */
export const FEWEST_WORDS = 40;

/** What learning asks of a note: nothing of its text, so that most edits leave it as it is. */
export type LearntNote = Pick<Note, 'id' | 'path' | 'title' | 'kind' | 'frontMatter'>;

/** What one note says of learning, its dates turned into days. */
export interface NoteFacts {
  readonly id: string;
  readonly note: LearntNote;
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
  /** Of a note that was read and has fewer words than `FEWEST_WORDS`, their number; null of the others. */
  readonly fewWords: number | null;
}

/** All notes by id, sorted by id. */
export type Facts = ReadonlyMap<string, NoteFacts>;

/** Where and when the facts are read. */
export interface Moment {
  readonly today: Day;
  /** IANA name. */
  readonly timeZone: string;
}

/** All that the facts of one note are read from. */
export interface FactSource {
  readonly linked: LinkedNote;
  /** Number of notes that link to it. */
  readonly backlinks: number;
  /** What git knows; undefined where it knows nothing. */
  readonly commits: FileDates | undefined;
  /** Its promotions and demotions, oldest first. */
  readonly layerEvents: readonly HistoryEvent[];
}

/**
 * Lists what the facts of all notes are read from, sorted by id.
 *
 * @param history what git knows; null where it was not read
 */
export function listFactSources(vault: LinkedVault, history: History | null): readonly FactSource[] {
  const events = layerEventsByPath(history);
  return [...vault.notes.values()].sort(byText(({ note }) => note.id)).map((linked) => ({
    linked,
    backlinks: vault.backlinks.get(linked.note.id)?.length ?? 0,
    commits: history?.dates.get(linked.note.path),
    layerEvents: events.get(linked.note.path) ?? [],
  }));
}

/** Reads the facts of one note. Dates that are none of the calendar are left out, sessions with them. */
export function readNoteFacts(source: FactSource, moment: Moment): NoteFacts {
  const { linked, backlinks, commits, layerEvents } = source;
  const { id, path, title, kind, frontMatter, words } = linked.note;
  const dates = {
    date: dayOf(frontMatter.date, moment) ?? commits?.created ?? null,
    updated: dayOf(frontMatter.updated, moment) ?? commits?.updated ?? null,
  };
  const happened = readHappenings(linked.note, moment);
  const began = earlierDay(dates.date, commits?.created ?? null);
  const steps = readLayerSteps(frontMatter.layer ?? null, dates.date, began, layerEvents).filter(
    ({ day }) => day <= moment.today,
  );
  return {
    id,
    note: { id, path, title, kind, frontMatter },
    url: linked.url,
    layer: frontMatter.layer ?? null,
    track: frontMatter.track ?? null,
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
    backlinks,
    fewWords: happened.sessions.length > 0 && words < FEWEST_WORDS ? words : null,
  };
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

function readHappenings({ id, frontMatter }: LearntNote, moment: Moment) {
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

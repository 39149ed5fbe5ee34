import { eventTypes, type FileDates, type HistoryEvent } from './event.ts';
import { TextTable } from './text-table.ts';
import type { ToldHistory } from './told-history.ts';

/*
 * A told history as JSON that is quickly read: few long texts and lists of numbers instead of thousands of objects.
 * Places in tables stand for texts; -1 for what is absent.
 */

interface EncodedTold {
  readonly head: string;
  readonly prefix: string;
  /** Of the repository; those of today's notes come first, in the order of `blobs`. */
  readonly paths: readonly string[];
  /** Contents of today's notes: object ids, one behind the other. */
  readonly blobs: string;
  /** Commits of events: object ids, one behind the other. */
  readonly commits: string;
  readonly times: readonly number[];
  /** Place of the commit's day, place of its author. */
  readonly made: readonly number[];
  readonly texts: readonly string[];
  /** Seven numbers each: note, commit, type, places of from and to, words added and removed. */
  readonly events: readonly number[];
  /** Three numbers each: note, places of the first day and the last. */
  readonly dates: readonly number[];
  /** A note, and places of its former paths. */
  readonly formerPaths: readonly (readonly number[])[];
}

/**
 * Makes plain data of a told history.
 *
 * @param prefix Path of the vault in the repository.
 */
export function encodeTold({ head, files, paths, history }: ToldHistory, prefix: string): EncodedTold {
  const notes = new TextTable();
  const commits = new TextTable();
  const texts = new TextTable();
  for (const path of files.keys()) notes.place(path);
  const noteOf = (path: string): number => notes.place(prefix + path);
  const textOf = (text: string | undefined): number => (text === undefined ? -1 : texts.place(text));
  const times: number[] = [];
  const made: number[] = [];
  const events = history.events.flatMap(
    ({ path, commit = '', time, date, author, type, from, to, words }) => {
      const place = commits.place(commit);
      if (place === times.length) {
        times.push(time);
        made.push(textOf(date), textOf(author));
      }
      const counts = words === undefined ? [-1, -1] : [words.added, words.removed];
      return [noteOf(path), place, eventTypes.indexOf(type), textOf(from), textOf(to), ...counts];
    },
  );
  const dates = [...history.dates].flatMap(([path, { created, updated }]) => [
    noteOf(path),
    textOf(created ?? undefined),
    textOf(updated),
  ]);
  const formerPaths = [...history.formerPaths].map(([path, former]) => [noteOf(path), ...former.map(textOf)]);
  return {
    head,
    prefix,
    paths: [...files.keys(), ...[...paths].filter((path) => !files.has(path))],
    blobs: [...files.values()].join(''),
    commits: commits.values.join(''),
    times,
    made,
    texts: texts.values,
    events,
    dates,
    formerPaths,
  };
}

/**
 * Reads plain data back.
 *
 * @throws where it is no told history.
 */
export function decodeTold(data: unknown): ToldHistory {
  if (!isEncodedTold(data)) throw new TypeError('This is no told history.');
  const { prefix, paths, blobs, texts } = data;
  const count = data.dates.length / 3;
  const idLength = data.head.length;
  const files = new Map<string, string>();
  const notes: string[] = [];
  for (let place = 0; place * idLength < blobs.length; place++) {
    const path = paths[place] ?? '';
    files.set(path, blobs.slice(place * idLength, (place + 1) * idLength));
    notes.push(path.slice(prefix.length));
  }
  const dates = new Map<string, FileDates>();
  for (let date = 0; date < count; date++) {
    const [note = -1, created = -1, updated = -1] = data.dates.slice(date * 3, date * 3 + 3);
    dates.set(notes[note] ?? '', { created: texts[created] ?? null, updated: texts[updated] ?? '' });
  }
  const formerPaths = data.formerPaths.map(
    ([note = -1, ...former]) => [notes[note] ?? '', former.map((text) => texts[text] ?? '')] as const,
  );
  return {
    head: data.head,
    files,
    paths: new Set(paths),
    history: { events: decodeEvents(data, notes), dates, formerPaths: new Map(formerPaths) },
  };
}

function decodeEvents(data: EncodedTold, notes: readonly string[]): readonly HistoryEvent[] {
  const { commits, times, made, texts, events } = data;
  const idLength = data.head.length;
  const ids = times.map((_, place) => commits.slice(place * idLength, (place + 1) * idLength));
  const decoded: HistoryEvent[] = [];
  for (let place = 0; place < events.length; place += 7) {
    const commit = events[place + 1] ?? -1;
    const author = texts[made[commit * 2 + 1] ?? -1];
    const from = texts[events[place + 3] ?? -1];
    const to = texts[events[place + 4] ?? -1];
    const added = events[place + 5] ?? -1;
    decoded.push({
      type: eventTypes[events[place + 2] ?? -1] ?? 'edited',
      path: notes[events[place] ?? -1] ?? '',
      date: texts[made[commit * 2] ?? -1] ?? '',
      time: times[commit] ?? 0,
      commit: ids[commit] ?? '',
      ...(author !== undefined && { author }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(added >= 0 && { words: { added, removed: events[place + 6] ?? 0 } }),
    });
  }
  return decoded;
}

function isEncodedTold(data: unknown): data is EncodedTold {
  if (typeof data !== 'object' || data === null) return false;
  const fields = new Map<string, unknown>(Object.entries(data));
  return (
    ['head', 'prefix', 'blobs', 'commits'].every((field) => typeof fields.get(field) === 'string') &&
    ['paths', 'times', 'made', 'texts', 'events', 'dates', 'formerPaths'].every((field) =>
      Array.isArray(fields.get(field)),
    )
  );
}

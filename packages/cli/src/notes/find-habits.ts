import type { Track } from '@layerwise/parser';
import type { NamedNote } from './read-notes.ts';

/** What the notes of a folder mostly say. */
export interface Habits {
  readonly topic: string | null;
  readonly track: Track | null;
}

/**
 * Finds the topic and the track that the notes of a folder name most often; null where none does, or two do
 * equally often.
 *
 * @param folder - path in the vault; the empty string for its root
 */
export function findHabits(notes: readonly NamedNote[], folder: string): Habits {
  const here = notes.filter(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) === folder);
  return {
    topic: findMostOften(here.flatMap(({ frontMatter }) => frontMatter.topics)),
    track: findMostOften(here.flatMap(({ frontMatter }) => frontMatter.track ?? [])),
  };
}

function findMostOften<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const [first, second] = [...counts].filter(([, count]) => count === most);
  return first !== undefined && second === undefined ? first[0] : null;
}

import { availableParallelism } from 'node:os';

/** Fewer notes than these are parsed by one thread: a second would start for nothing. */
const NOTES_A_THREAD = 60;

/** So many notes of its own a thread parses before its code is compiled as well as it will be. */
const NOTES_UNTIL_COMPILED = 5000;

/** Until then V8 compiles beside each thread, which takes half as much time again: of four cores three have work. */
const SHARE_UNTIL_COMPILED = 0.75;

/**
 * In how many threads notes are parsed: as many as there are cores, fewer for few notes.
 *
 * Each thread compiles the whole parser for itself. On two cores, up to 10,000 notes, a second thread only takes away the
 * time in which the code of the first is compiled: the notes are parsed as soon with one, for two thirds of the work.
 */
export function countThreads(notes: number, cores = availableParallelism()): number {
  const isCompiledSoon = notes > cores * NOTES_UNTIL_COMPILED;
  const most = isCompiledSoon ? cores : Math.floor(cores * SHARE_UNTIL_COMPILED);
  return Math.max(1, Math.min(most, Math.ceil(notes / NOTES_A_THREAD)));
}

import type { ProgressJson } from './progress-schema.ts';

/** Path of what is learnt, for machines, in the site. */
export const progressPath = 'data/progress.json';

/** Writes down what is learnt, for machines. */
export function writeProgress(progress: ProgressJson): string {
  return `${JSON.stringify(progress, null, 1)}\n`;
}

/**
 * Puts another number of words into what `writeProgress` wrote, without reading all of it.
 *
 * @param bytes of the text, UTF-8.
 * @param id of the note.
 * @returns null where the note is not in it.
 */
export function countWordsAnew(bytes: Buffer, id: string, words: number): Buffer | null {
  // Notes come before everything else that has ids, and no value has a line ending in it.
  const note = bytes.indexOf(`\n   "id": ${JSON.stringify(id)},\n`);
  const field = '\n   "words": ';
  const start = note === -1 ? -1 : bytes.indexOf(field, note);
  if (start === -1) return null;
  const value = start + field.length;
  const rest = bytes.subarray(bytes.indexOf(',', value));
  return Buffer.concat([bytes.subarray(0, value), Buffer.from(`${words}`), rest]);
}

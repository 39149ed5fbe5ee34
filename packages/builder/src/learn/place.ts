import type { Position } from '@layerwise/parser';
import type { LearntNote } from './note-facts.ts';

/**
 * The place of a front matter value.
 *
 * @param fields names to look for, the most exact first
 * @returns path, line and column; the note's beginning where none is known
 */
export function placeOf(note: LearntNote, fields: readonly string[]): Position & { readonly path: string } {
  const field = fields.find((name) => Object.hasOwn(note.frontMatter.positions, name));
  const position = field === undefined ? undefined : note.frontMatter.positions[field];
  return { path: note.path, line: position?.line ?? 1, column: position?.column ?? 1 };
}

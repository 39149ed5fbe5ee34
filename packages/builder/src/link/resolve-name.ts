import { compareText } from '../order.ts';
import type { Nameable, NameIndex } from './name-index.ts';

/** What a name means, and what else it could have meant. */
export interface Resolution<File> {
  readonly file: File;
  /** Other files that the same rule found, where the choice was between several, in the order of the index. */
  readonly others: readonly File[];
}

/** A target that leads out of the vault. */
export const outside = Symbol('outside the vault');

/**
 * Finds the file that a link means.
 *
 * 1. A path with folders: from the vault's root, then relative to the linking note, then as the end of a path (a
 *    Markdown link: relative first).
 * 2. A bare name: a file's name, then an alias, then a title. (An alias or a title may look like a path: `TCP/IP`.)
 * 3. Among several: the nearest to the linking note, then the shortest path, then alphabetically.
 *
 * @param target decoded, without fragment; the extension as the files of the index have it or without.
 * @param from path of the linking note.
 * @param extension what is added to a target that does not end with it (`.md`); empty for attachments.
 */
export function resolveName<File extends Nameable>(
  index: NameIndex<File>,
  target: string,
  from: string,
  syntax: 'wikilink' | 'markdown',
  extension: string,
): Resolution<File> | typeof outside | null {
  const name = target.replaceAll('\\', '/');
  const withExtension = name.toLowerCase().endsWith(extension) ? name : name + extension;
  const relative = joinPath(folderOf(from), withExtension);
  const root = joinPath('', withExtension);
  const rules: (() => readonly File[])[] = [];
  const atRoot = (): readonly File[] => (root === null ? [] : index.atPath(root));
  const atRelative = (): readonly File[] =>
    relative === null || name.startsWith('/') ? [] : index.atPath(relative);
  if (syntax === 'markdown') rules.push(atRelative, atRoot);
  if (name.includes('/')) {
    if (syntax === 'wikilink') rules.push(atRoot, atRelative);
    if (root?.includes('/') === true && !name.startsWith('.')) rules.push(() => index.atPathEnd(root));
    rules.push(() => index.called(name));
  } else rules.push(() => index.named(withExtension, name));
  for (const rule of rules) {
    const resolution = chooseNearest(rule(), from);
    if (resolution !== null) return resolution;
  }
  return relative === null && (name.startsWith('/') || root === null || name.startsWith('..'))
    ? outside
    : null;
}

/** Chooses the file nearest to the linking note, then the one of the shortest path, then the first by code units. */
function chooseNearest<File extends Nameable>(files: readonly File[], from: string): Resolution<File> | null {
  const [first, ...rest] = files;
  if (first === undefined) return null;
  if (rest.length === 0) return { file: first, others: rest };
  let nearest = first;
  let distance = countSteps(first.path, from);
  for (const file of rest) {
    const steps = countSteps(file.path, from);
    const order =
      steps - distance || file.path.length - nearest.path.length || compareText(file.path, nearest.path);
    if (order >= 0) continue;
    nearest = file;
    distance = steps;
  }
  return { file: nearest, others: files.filter((file) => file !== nearest) };
}

/** Folders to go up and down from one file to another. Done without cutting the paths up: it is asked very often. */
function countSteps(path: string, from: string): number {
  let shared = 0;
  for (let index = 0; index < path.length && path[index] === from[index]; index += 1) {
    if (path[index] === '/') shared = index + 1;
  }
  return countSlashes(path, shared) + countSlashes(from, shared);
}

function countSlashes(path: string, start: number): number {
  let count = 0;
  for (let at = path.indexOf('/', start); at !== -1; at = path.indexOf('/', at + 1)) count += 1;
  return count;
}

/** The folder of a path, without a slash at its end; empty for the vault's root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Joins a relative path to a folder; null where it leads out of the vault. */
export function joinPath(folder: string, path: string): string | null {
  const parts = folder === '' || path.startsWith('/') ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

import { compareText } from '../order.ts';
import type { Nameable, NameIndex } from './name-index.ts';

/** What a name means, and what else it could have meant. */
export interface Resolution<File> {
  readonly file: File;
  /** Other files that the same rule found, where the choice was between several. */
  readonly others: readonly File[];
}

/** A target that leads out of the vault. */
export const outside = Symbol('outside the vault');

/**
 * Finds the file that a link means.
 *
 * 1. A path with folders: from the vault's root, then relative to the linking note, then as the end of a path (a
 *    Markdown link: relative first).
 * 2. A bare name: a file's name, then an alias, then a title.
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
    if (root !== null && !name.startsWith('.')) rules.push(() => index.atPathEnd(root));
  } else rules.push(() => index.named(withExtension, name));
  for (const rule of rules) {
    const files = [...rule()].sort((a, b) => compareNearness(a.path, b.path, from));
    const [file, ...others] = files;
    if (file !== undefined) return { file, others };
  }
  return relative === null && (name.startsWith('/') || root === null || name.startsWith('..'))
    ? outside
    : null;
}

function compareNearness(a: string, b: string, from: string): number {
  return steps(a, from) - steps(b, from) || a.length - b.length || compareText(a, b);
}

/** Folders to go up and down between two files. */
function steps(a: string, b: string): number {
  const first = folderOf(a).split('/').filter(Boolean);
  const second = folderOf(b).split('/').filter(Boolean);
  let shared = 0;
  while (shared < first.length && first[shared] === second[shared]) shared += 1;
  return first.length + second.length - 2 * shared;
}

/** The folder of a path, without a slash at its end; empty for the vault's root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Joins a relative path to a folder; null where it leads out of the vault. */
function joinPath(folder: string, path: string): string | null {
  const parts = folder === '' || path.startsWith('/') ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

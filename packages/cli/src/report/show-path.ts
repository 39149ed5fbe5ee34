import { relative, sep } from 'node:path';

/** A path as a person would type it: from where the command runs, where it lies below. */
export function showPath(path: string, cwd: string): string {
  const way = relative(cwd, path);
  if (way === '') return '.';
  return way.startsWith('..') ? path : way.split(sep).join('/');
}

import type { Kind } from './note.ts';

const folders: ReadonlyMap<string, Kind> = new Map([
  ['posts', 'post'],
  ['topics', 'topic'],
  ['principles', 'principle'],
  ['tools', 'tool'],
  ['pages', 'page'],
]);

/** The kind of a note that does not say it: by the innermost folder that names one, else `note`. */
export function kindByFolder(path: string): Kind {
  const parts = path.split('/').slice(0, -1);
  for (const part of parts.reverse()) {
    const kind = folders.get(part.toLowerCase());
    if (kind !== undefined) return kind;
  }
  return 'note';
}

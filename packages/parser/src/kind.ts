import type { Kind } from './note.ts';

const folders: ReadonlyMap<string, Kind> = new Map([
  ['posts', 'post'],
  ['topics', 'topic'],
  ['principles', 'principle'],
  ['tools', 'tool'],
  ['pages', 'page'],
]);

/**
 * The kind of a note that does not say it: by the innermost folder that names one, else `note`. The page of such a
 * folder itself (`posts/index.md`) is a `page`.
 */
export function kindByFolder(path: string): Kind {
  const [file = '', ...above] = path.toLowerCase().split('/').reverse();
  const folder = above.findIndex((part) => folders.has(part));
  const name = above[folder];
  if (name === undefined) return 'note';
  const isFolderNote = file === 'index.md' || file === `${name}.md`;
  return folder === 0 && isFolderNote ? 'page' : (folders.get(name) ?? 'note');
}

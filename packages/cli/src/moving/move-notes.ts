import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { editFile } from '../notes/edit-file.ts';
import { UsageError } from '../usage-error.ts';
import { convertNote } from './convert-note.ts';
import type { Origin } from './origin.ts';

/** What came of moving notes in. */
export interface MovedNotes {
  readonly notes: number;
  readonly others: number;
  /** How often each change was made. */
  readonly changes: ReadonlyMap<string, number>;
  /** How often something was met that has no counterpart. */
  readonly lacking: ReadonlyMap<string, number>;
  /** Files that were there already, and were not written. */
  readonly left: readonly string[];
}

/**
 * Moves the notes of another generator in. The originals are only read, unless they are to be changed themselves.
 *
 * @param source - absolute folder of the notes
 * @param target - absolute folder of the new vault; null: the notes are changed where they are
 */
export async function moveNotes(from: Origin, source: string, target: string | null): Promise<MovedNotes> {
  const paths = (await listFiles(source)).filter((path) => !isMachinery(from, path));
  const changes = new Map<string, number>();
  const lacking = new Map<string, number>();
  const left: string[] = [];
  let notes = 0;
  for (const path of paths) {
    const isNote = /\.(?:md|markdown)$/iu.test(path);
    if (isNote) notes += 1;
    if (!isNote && target === null) continue;
    if (!isNote && target !== null) {
      await place(join(target, path), left, (to) => copyFile(join(source, path), to, 1));
      continue;
    }
    const converted = convertNote(from, path, await readFile(join(source, path), 'utf8'));
    for (const change of converted.changes) add(changes, change);
    for (const lack of converted.lacking) add(lacking, lack);
    if (target !== null) {
      await place(join(target, converted.path), left, (to) => writeFile(to, converted.text, { flag: 'wx' }));
    } else if (converted.changes.length > 0) {
      await editFile(join(source, path), () => ({ edited: true, bytes: Buffer.from(converted.text) }));
    }
  }
  const sort = (found: ReadonlyMap<string, number>) =>
    new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { notes, others: paths.length - notes, changes: sort(changes), lacking: sort(lacking), left };
}

/** What of Jekyll's folders is a part of the generator, and no content. */
function isMachinery(from: Origin, path: string): boolean {
  return (
    from === 'jekyll' &&
    /(?:^|\/)_(?:layouts|includes|data|sass|plugins|site|config\.yml)(?:\/|$)/u.test(path)
  );
}

async function place(to: string, left: string[], write: (to: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await write(to).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    left.push(to);
  });
}

function add(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** Paths of regular files, sorted; hidden ones, symbolic links and installed packages are left out. */
async function listFiles(source: string): Promise<readonly string[]> {
  const found: string[] = [];
  await walk(source);
  return found.sort();

  async function walk(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      if (folder !== source) return [];
      const reason =
        error instanceof Error && 'code' in error && error.code === 'ENOENT'
          ? 'is not there'
          : 'cannot be read';
      throw new UsageError(`the folder ${folder} ${reason}`, 'Name the folder of the notes: --source DIR.');
    });
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) found.push(relative(source, path).split(sep).join('/'));
    }
  }
}

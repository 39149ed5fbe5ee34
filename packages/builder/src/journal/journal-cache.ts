import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommitRecord } from './commit-record.ts';
import { decodeCache, encodeCache } from './encode-cache.ts';
import type { Knowledge } from './knowledge.ts';

/** What is kept from one reading to the next. */
export interface JournalCache {
  /** The commit whose ancestors are all among `commits`. */
  readonly head: string;
  readonly commits: ReadonlyMap<string, CommitRecord>;
  readonly knowledge: Knowledge;
}

/** Grows with every change of what is kept, or of how it is found out. */
const VERSION = 1;

const FILE = 'journal.json';

/**
 * Reads the cache.
 *
 * @param folder Absolute path of the cache folder.
 * @param key What the cache depends on besides git's objects, such as the `.mailmap`.
 * @returns Null where there is none, it is for another key, or it is damaged.
 */
export async function loadJournalCache(folder: string, key: string): Promise<JournalCache | null> {
  try {
    const content = await readFile(join(folder, FILE), 'utf8');
    const stop = content.indexOf('\n');
    const body = content.slice(stop + 1);
    return content.slice(0, stop) === seal(key, body) ? decodeCache(JSON.parse(body)) : null;
  } catch {
    return null;
  }
}

/**
 * Writes the cache, whole or not at all. That it cannot be written (a read-only folder) is no fault: the next reading
 * takes longer.
 *
 * @param folder Absolute path of the cache folder; made where there is none.
 * @param key As for `loadJournalCache`.
 */
export async function saveJournalCache(folder: string, key: string, cache: JournalCache): Promise<void> {
  const body = JSON.stringify(encodeCache(cache));
  const temporary = join(folder, `${FILE}.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, `${seal(key, body)}\n${body}`, { flag: 'wx' });
    await rename(temporary, join(folder, FILE));
  } catch {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** First line of the file: anything changed below it, or another key, makes another line. */
function seal(key: string, body: string): string {
  return createHash('sha256').update(`${VERSION}\n${key}\n`).update(body).digest('hex');
}

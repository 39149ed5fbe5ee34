import { createHash, randomUUID } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommitRecord } from './commit-record.ts';
import { type DecodedCache, decodeCache, encodeCache } from './encode-cache.ts';
import { type Knowledge, learnFrom } from './knowledge.ts';

/** What is kept from one reading to the next. */
export interface JournalCache {
  /** The commit whose ancestors are all among `commits`. */
  readonly head: string;
  readonly commits: ReadonlyMap<string, CommitRecord>;
  readonly knowledge: Knowledge;
}

/** A cache as it was read. */
export interface LoadedCache extends JournalCache {
  /** Parts that the file has; null where it ends in a damaged one, so that nothing may be added to it. */
  readonly parts: number | null;
}

/** Grows with every change of what is kept, or of how it is found out. */
const VERSION = 1;

const FILE = 'journal.json';

/** So many parts are put together into one. */
const MOST_PARTS = 32;

/**
 * Reads the cache: a file of parts, each what one reading found, on two lines: a seal, and what it seals.
 *
 * @param folder Absolute path of the cache folder.
 * @param key What the cache depends on besides git's objects, such as the `.mailmap`.
 * @returns Null where there is none, it is for another key, or its first part is damaged.
 */
export async function loadJournalCache(folder: string, key: string): Promise<LoadedCache | null> {
  try {
    const lines = (await readFile(join(folder, FILE), 'utf8')).split('\n');
    let cache: DecodedCache | null = null;
    let line = 0;
    for (; line + 2 < lines.length; line += 2) {
      const [sealed = '', body = ''] = lines.slice(line, line + 2);
      if (sealed !== seal(key, body)) break;
      const part = decodeCache(JSON.parse(body));
      cache = cache === null ? part : addPart(cache, part);
    }
    const whole = line + 1 === lines.length && lines[line] === '';
    return cache === null ? null : { ...cache, parts: whole ? line / 2 : null };
  } catch {
    return null;
  }
}

/** Adds a later part to the earlier ones, in place: the first is by far the largest. */
function addPart(cache: DecodedCache, part: DecodedCache): DecodedCache {
  for (const [id, commit] of part.commits) cache.commits.set(id, commit);
  learnFrom(cache.knowledge, part.knowledge);
  return { ...cache, head: part.head };
}

/**
 * Keeps what a reading found. That it cannot be written (a read-only folder) is no fault: the next reading takes
 * longer.
 *
 * @param folder Absolute path of the cache folder; made where there is none.
 * @param key As for `loadJournalCache`.
 * @param loaded The cache before.
 * @param found What it lacks.
 * @param all Gives all that is to be kept, for when the file is written anew: whole or not at all.
 */
export async function saveJournalCache(
  folder: string,
  key: string,
  loaded: LoadedCache | null,
  found: JournalCache,
  all: () => JournalCache,
): Promise<void> {
  const file = join(folder, FILE);
  const parts = loaded?.parts ?? null;
  const temporary = join(folder, `${FILE}.${randomUUID()}`);
  try {
    if (parts !== null && parts < MOST_PARTS) {
      await appendFile(file, write(key, found));
      return;
    }
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, write(key, all()), { flag: 'wx' });
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

function write(key: string, part: JournalCache): string {
  const body = JSON.stringify(encodeCache(part));
  return `${seal(key, body)}\n${body}\n`;
}

/** Anything changed in what is sealed, or another key, makes another seal. */
function seal(key: string, body: string): string {
  return createHash('sha256').update(`${VERSION}\n${key}\n`).update(body).digest('hex');
}

import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSecret, markOf, openText, sealText } from '../seal-text.ts';
import type { CommitRecord } from './commit-record.ts';
import { type DecodedCache, decodeCache, encodeCache } from './encode-cache.ts';
import { type Knowledge, learnFrom } from './knowledge.ts';
import { replaceFile } from './replace-file.ts';

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
  readonly seal: CacheSeal;
}

/** What the parts of a cache's file are sealed with. */
export interface CacheSeal {
  /** The commit whose tree opens the file. */
  readonly anchor: string;
  readonly secret: Buffer;
  /** Of the first part. */
  readonly mark: string;
}

/** Grows with every change of what is kept, or of how it is found out. */
const VERSION = 2;

const FILE = 'journal.json';

/** So many parts are put together into one. */
export const MOST_PARTS = 32;

/** A cache's file as it stands. */
export interface SealedCache {
  /** The commit whose tree opens the file. */
  readonly anchor: string;
  /** One for each part; the last is empty where the file is whole. */
  readonly lines: readonly string[];
}

/**
 * Reads the file of the cache: the id of a commit, and a line for each part, which is what one reading found.
 *
 * The history tells of private notes too, and the cache may be shared. So its parts are sealed with the id of that
 * commit's tree: who has the repository knows it, and nobody else.
 *
 * @param folder Absolute path of the cache folder.
 * @returns Null where there is none.
 */
export async function readSealedCache(folder: string): Promise<SealedCache | null> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => '');
  const [anchor = '', ...lines] = text.split('\n');
  return /^[0-9a-f]{40,64}$/.test(anchor) ? { anchor, lines } : null;
}

/**
 * Says what a cache is sealed with, if it is for this key and this repository.
 *
 * @param key What the cache depends on besides git's objects, such as the `.mailmap`.
 * @param tree Id of the anchor's tree.
 */
export function sealOf({ anchor, lines }: SealedCache, key: string, tree: string): CacheSeal {
  return { anchor, secret: makeSecret(`${VERSION}\n${key}\n${tree}`), mark: markOf(lines[0] ?? '') };
}

/** Counts the parts of a cache without opening them; null where it ends in half a part. */
export function countParts({ lines }: SealedCache): number | null {
  return lines.length > 1 && lines.at(-1) === '' ? lines.length - 1 : null;
}

/**
 * Opens a cache, or its later parts.
 *
 * @param seal As `sealOf` gives it.
 * @returns Null where there is no part, it is sealed otherwise, or the first one is damaged.
 */
export function openJournalCache({ lines }: Pick<SealedCache, 'lines'>, seal: CacheSeal): LoadedCache | null {
  let cache: DecodedCache | null = null;
  let line = 0;
  try {
    for (; line + 1 < lines.length; line++) {
      const body = openText(lines[line] ?? '', seal.secret);
      if (body === null) break;
      const part = decodeCache(JSON.parse(body));
      cache = cache === null ? part : addPart(cache, part);
    }
  } catch {
    return null;
  }
  const whole = line + 1 === lines.length && lines[line] === '';
  return cache === null ? null : { ...cache, seal, parts: whole ? line : null };
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
 * @param key As for `sealOf`.
 * @param loaded The cache before: its parts and what they are sealed with.
 * @param found What it lacks.
 * @param all Gives all that is to be kept, for when the file is written anew: whole or not at all.
 * @returns What the file is sealed with now; null where it could not be written.
 */
export async function saveJournalCache(
  folder: string,
  key: string,
  loaded: Pick<LoadedCache, 'parts' | 'seal'> | null,
  found: JournalCache,
  all: () => JournalCache,
): Promise<CacheSeal | null> {
  const file = join(folder, FILE);
  try {
    if (loaded !== null && loaded.parts !== null && loaded.parts < MOST_PARTS) {
      await appendFile(file, `${write(found, loaded.seal)}\n`);
      return loaded.seal;
    }
    const whole = all();
    const tree = whole.commits.get(whole.head)?.tree;
    if (tree === undefined) return null;
    const seal = sealOf({ anchor: whole.head, lines: [] }, key, tree);
    const part = write(whole, seal);
    await mkdir(folder, { recursive: true });
    await replaceFile(file, `${whole.head}\n${part}\n`);
    return { ...seal, mark: markOf(part) };
  } catch {
    return null;
  }
}

function write(part: JournalCache, { secret }: CacheSeal): string {
  return sealText(JSON.stringify(encodeCache(part)), secret);
}

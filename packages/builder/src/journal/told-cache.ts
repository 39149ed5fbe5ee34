import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openText, sealText } from '../seal-text.ts';
import { decodeTold, encodeTold } from './encode-told.ts';
import type { CacheSeal } from './journal-cache.ts';
import { replaceFile } from './replace-file.ts';
import type { ToldHistory } from './told-history.ts';

const FILE = 'journal-told.json';

/** Reads the file of the told history as it stands: two lines, what it belongs to, and what is sealed. */
export function readSealedTold(folder: string): Promise<string> {
  return readFile(join(folder, FILE), 'utf8').catch(() => '');
}

/**
 * Opens a told history.
 *
 * @param file As `readSealedTold` gives it.
 * @param key What the history depends on besides git's objects and the key of the commits' cache.
 * @param seal That of the commits' cache, in which all of its commits are.
 * @returns Null where there is none, it belongs to another cache, is for another key, or is damaged.
 */
export function openToldHistory(file: string, key: string, seal: CacheSeal): ToldHistory | null {
  const [owner, sealed = '', rest] = file.split('\n');
  if (rest !== '' || owner !== ownerOf(seal)) return null;
  try {
    const data: unknown = JSON.parse(openText(sealed, seal.secret) ?? 'null');
    if (!Array.isArray(data) || data[0] !== key) return null;
    return decodeTold(data[1]);
  } catch {
    return null;
  }
}

/**
 * Keeps a told history. That it cannot be written (a read-only folder) is no fault: the next reading takes longer.
 *
 * @param folder Absolute path of the cache folder, which holds the commits' cache.
 * @param key As for `openToldHistory`.
 * @param prefix Path of the vault in the repository.
 */
export async function saveToldHistory(
  folder: string,
  key: string,
  seal: CacheSeal,
  told: ToldHistory,
  prefix: string,
): Promise<void> {
  const body = JSON.stringify([key, encodeTold(told, prefix)]);
  await replaceFile(join(folder, FILE), `${ownerOf(seal)}\n${sealText(body, seal.secret)}\n`).catch(() => {});
}

/** Grows with every change of how histories are told or kept. */
const VERSION = 1;

function ownerOf({ mark }: CacheSeal): string {
  return `${VERSION} ${mark}`;
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../cache/write-whole.ts';

/*
 * What became of an amendable site since it was kept: the texts that were put into it. They are not in the cache of notes,
 * which the next build from the vault brings up to date.
 */

/** In the folder of the cache. */
export const amendedFile = 'amended.bin';
const HASH_LENGTH = 32;

export interface AmendedNote {
  /** As of `KeptNote`. */
  readonly mark: string;
  /** As `packNote` makes it. */
  readonly packed: Uint8Array;
}

export interface AmendedNotes {
  /** Of the site that they were put into: `KeptSite`. */
  readonly name: string;
  /** Stamp of the files of the site, as they stand now. */
  readonly site: string;
  /** By path. */
  readonly notes: ReadonlyMap<string, AmendedNote>;
}

/** Reads what was put into a site; null where nothing was, or nobody knows. */
export function readAmended(cacheFolder: string, name: string): AmendedNotes | null {
  try {
    const bytes = readFileSync(join(cacheFolder, amendedFile));
    const body = bytes.subarray(HASH_LENGTH);
    if (!hashOf(body).equals(bytes.subarray(0, HASH_LENGTH))) return null;
    // Its hash was right, so it is what `keepAmended` wrote.
    const amended: AmendedNotes = deserialize(body);
    return amended.name === name ? amended : null;
  } catch {
    return null;
  }
}

/** @throws the error of the file system. */
export async function keepAmended(cacheFolder: string, amended: AmendedNotes): Promise<void> {
  const body = serialize(amended);
  await writeWhole(join(cacheFolder, amendedFile), Buffer.concat([hashOf(body), body]));
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

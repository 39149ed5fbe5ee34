import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../cache/write-whole.ts';
import type { BuildPlace } from '../kept/build-place.ts';
import type { AmendableFeed, AmendableSite, SiteSetting, Surroundings } from './amendable-site.ts';
import { amendedFile } from './amended-notes.ts';

/*
 * An amendable site in the cache: two files. The first says what is needed to see which notes changed, and is read whole;
 * the second has the surroundings of each note, of which only those of changed notes are read.
 */

const FILE = 'amendable.json';
const SURROUNDINGS = 'amendable-notes.txt';

/** What must be as it was, and what was found. The folders are told from the cache. */
export interface KeptState extends BuildPlace {
  /** Changes with the configuration, the options and the code. */
  readonly key: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Of what is in the vault beside the notes, and of its history. */
  readonly mark: string;
  /** Stamp of the files of the site, as they stood when it was finished. */
  readonly site: string;
  /** What was found wrong, and the counts. */
  readonly sealed: string;
}

export interface KeptNote {
  readonly path: string;
  /** What the note's file is known by; empty where it has to be read in any case. */
  readonly mark: string;
  readonly hash: string;
  readonly outlook: string;
  /** Where its surroundings stand in the second file, bytes; the length is 0 where there are none. */
  readonly start: number;
  readonly length: number;
  readonly checksum: string;
}

/** A site as it was kept. */
export interface KeptSite {
  /** No other site that was kept has it. */
  readonly name: string;
  readonly state: KeptState;
  readonly setting: SiteSetting;
  readonly notes: readonly KeptNote[];
  readonly feeds: readonly AmendableFeed[];
  /** Gives what is around a note; null where it is not known, or not as it was kept. */
  readonly surroundingsOf: (note: KeptNote) => Surroundings | null;
}

/** A note in the first file: as `KeptNote`, without the start, which follows from the lengths before it. */
type Row = readonly [
  path: string,
  mark: string,
  hash: string,
  outlook: string,
  length: number,
  checksum: string,
];

/** The first file, under the line with its hash. */
interface Head extends Pick<KeptSite, 'state' | 'setting' | 'feeds'> {
  readonly rows: readonly Row[];
}

/**
 * Keeps a site for the next time.
 *
 * @param markOf what the file of the note at a path is known by; empty where it has to be read in any case.
 * @throws the error of the file system.
 */
export async function keepSite(
  cacheFolder: string,
  state: KeptState,
  { setting, notes, feeds }: AmendableSite,
  markOf: (path: string) => string,
): Promise<void> {
  const rows: Row[] = [];
  const texts: Buffer[] = [];
  for (const { path, hash, outlook, surroundings } of notes) {
    const text = Buffer.from(surroundings === null ? '' : JSON.stringify(surroundings));
    texts.push(text);
    rows.push([path, markOf(path), hash, outlook, text.length, checksumOf(text)]);
  }
  const head = JSON.stringify({ state, setting, feeds, rows } satisfies Head);
  await writeWhole(join(cacheFolder, SURROUNDINGS), Buffer.concat(texts));
  await writeWhole(join(cacheFolder, FILE), Buffer.from(`${hashOf(head)}\n${head}`));
}

/**
 * Forgets the site that was kept: it names notes that may be private by now, and the cache may be shared. What cannot be
 * removed holds no longer all the same.
 */
export async function forgetSite(cacheFolder: string): Promise<void> {
  const files = [FILE, SURROUNDINGS, amendedFile].map((name) => join(cacheFolder, name));
  await Promise.all(files.map((file) => rm(file, { force: true }).catch(() => undefined)));
}

/** Reads the site that was kept last; null where there is none, it was kept for another key, or is damaged. */
export function readKeptSite(cacheFolder: string, key: string): KeptSite | null {
  try {
    const text = readFileSync(join(cacheFolder, FILE), 'utf8');
    const end = text.indexOf('\n');
    const name = text.slice(0, end);
    const head = text.slice(end + 1);
    if (name !== hashOf(head)) return null;
    // Its hash was right, so it is what `keepSite` wrote.
    const { state, setting, feeds, rows }: Head = JSON.parse(head);
    if (state.key !== key) return null;
    return {
      name,
      state,
      setting,
      notes: listNotes(rows),
      feeds,
      surroundingsOf: (note) => readSurroundings(join(cacheFolder, SURROUNDINGS), note),
    };
  } catch {
    return null;
  }
}

function listNotes(rows: readonly Row[]): readonly KeptNote[] {
  let start = 0;
  return rows.map(([path, mark, hash, outlook, length, checksum]) => {
    const note = { path, mark, hash, outlook, start, length, checksum };
    start += length;
    return note;
  });
}

function readSurroundings(path: string, { start, length, checksum }: KeptNote): Surroundings | null {
  if (length === 0) return null;
  try {
    const descriptor = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(length);
      readSync(descriptor, bytes, 0, length, start);
      return checksumOf(bytes) === checksum ? JSON.parse(bytes.toString('utf8')) : null;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return null;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function checksumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

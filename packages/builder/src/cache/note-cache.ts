import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ParsedNote, ParseOptions } from '@layerwise/parser';
import { cutPacked, packNote, unpackParts } from '../parse/packed-note.ts';
import { type Parse, parseHere } from '../parse/parse-vault.ts';
import { hashOf, type NoteFile } from '../read/vault-file.ts';
import type { Piece, ShardStore } from './shard-store.ts';

/** The folder of a cache that notes are kept in. */
export function findNotesFolder(cacheFolder: string): string {
  return join(cacheFolder, 'notes');
}

/** Stands for a private note. */
const PRIVATE = 'private';
const privateMark = Buffer.from(PRIVATE);
const privatePiece: Piece = { head: privateMark, tail: () => new Uint8Array() };

/** A parser that remembers. */
export interface RememberingParse {
  readonly parse: Parse;
  readonly hits: () => number;
}

/**
 * Makes a parser remember: a note of the same path, bytes and options is not parsed again.
 *
 * Of a private note only that it is private is kept, for the cache may be shared. Its front matter is read again, here and
 * now, which takes no time.
 *
 * @param fingerprint changes with everything else that a parse depends on: the parser's own code and its libraries.
 */
export function rememberNotes(parse: Parse, store: ShardStore, fingerprint: string): RememberingParse {
  let hits = 0;
  return {
    hits: () => hits,
    parse: async (file, options) => {
      const key = keyOfNote(file.path, hashOf(file), options, fingerprint);
      const kept = readNote(store.get(key));
      if (kept !== null) {
        hits += 1;
        return kept === PRIVATE ? parseHere(file, options) : kept;
      }
      const parsed = await parse(file, options);
      if (parsed.gaveUp !== true && isOf(parsed, file)) {
        store.set(key, 'private' in parsed.note ? privatePiece : cutPacked(packNote(parsed)));
      }
      return parsed;
    },
  };
}

/** False where a note that is read late has changed since it was looked at. */
function isOf({ note }: ParsedNote, { hash }: NoteFile): boolean {
  return hash === undefined || 'private' in note || note.hash === hash;
}

/**
 * The key that a parsed note is kept under.
 *
 * @param hash of the file's bytes.
 * @param fingerprint as of `rememberNotes`.
 */
export function keyOfNote(path: string, hash: string, options: ParseOptions, fingerprint: string): string {
  const all = [fingerprint, path, Object.entries(options).sort(), hash];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/** Its checksum was right, so it is what was put there; of another Node.js it may be unreadable. */
function readNote(piece: Piece | undefined): ParsedNote | typeof PRIVATE | null {
  if (piece === undefined) return null;
  if (privateMark.equals(piece.head)) return PRIVATE;
  try {
    return unpackParts(piece);
  } catch {
    return null;
  }
}

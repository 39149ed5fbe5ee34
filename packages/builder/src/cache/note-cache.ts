import { createHash } from 'node:crypto';
import type { ParsedNote, ParseOptions } from '@layerwise/parser';
import { packNote, unpackNote } from '../parse/packed-note.ts';
import { type Parse, parseHere } from '../parse/parse-vault.ts';
import type { NoteFile } from '../read/vault-file.ts';
import type { ShardStore } from './shard-store.ts';

/** Stands for a private note. */
const PRIVATE = 'private';
const privateMark = Buffer.from(PRIVATE);

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
      const key = keyOf(file, options, fingerprint);
      const kept = readNote(store.get(key));
      if (kept !== null) {
        hits += 1;
        return kept === PRIVATE ? parseHere(file, options) : kept;
      }
      const parsed = await parse(file, options);
      if (parsed.gaveUp !== true) store.set(key, 'private' in parsed.note ? privateMark : packNote(parsed));
      return parsed;
    },
  };
}

function keyOf({ path, bytes }: NoteFile, options: ParseOptions, fingerprint: string): string {
  const rest = JSON.stringify([fingerprint, path, Object.entries(options).sort()]);
  // JSON has no line break, so that no bytes can be taken for a part of the rest.
  return createHash('sha256').update(`${rest}\n`).update(bytes).digest('hex');
}

/** Its checksum was right, so it is what was put there; of another Node.js it may be unreadable. */
function readNote(bytes: Uint8Array | undefined): ParsedNote | typeof PRIVATE | null {
  if (bytes === undefined) return null;
  if (privateMark.equals(bytes)) return PRIVATE;
  try {
    return unpackNote(bytes);
  } catch {
    return null;
  }
}

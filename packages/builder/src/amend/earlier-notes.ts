import type { ParsedNote } from '@layerwise/parser';
import type { Note } from '@layerwise/parser/note';
import { findNotesFolder, keyOfNote } from '../cache/note-cache.ts';
import { PieceReader } from '../cache/shard-store.ts';
import { DamagedCacheError } from '../damaged-cache-error.ts';
import { unpackNote, unpackParts } from '../parse/packed-note.ts';
import type { RecalledSite } from './recall-site.ts';

/** The notes of a site as they were parsed before. */
export class EarlierNotes {
  readonly #recalled: RecalledSite;
  readonly #pieces: PieceReader;

  /** `cacheFolder`: absolute. */
  constructor(cacheFolder: string, recalled: RecalledSite) {
    this.#recalled = recalled;
    this.#pieces = new PieceReader(findNotesFolder(cacheFolder));
  }

  /**
   * Gives the note whose text stands in the site, packed.
   *
   * @param index among the notes of the site.
   * @throws DamagedCacheError where it is not in the cache.
   */
  packedAt(index: number): Uint8Array {
    const { kept, amended } = this.#recalled;
    const known = amended.notes.get(kept.notes[index]?.path ?? '');
    if (known !== undefined) return known.packed;
    const { head, tail } = this.#pieceAt(index);
    return Buffer.concat([head, tail()]);
  }

  /** The same, unpacked. @throws SyntaxError besides, where it is of another version. */
  parsedAt(index: number): ParsedNote {
    return unpackNote(this.packedAt(index));
  }

  /** Gives a note as it was parsed when the site was built from the vault. @throws as `parsedAt`. */
  builtAt(index: number): ParsedNote {
    return unpackParts(this.#pieceAt(index));
  }

  /** Gives a note of which others show what they do now: the text may be another. @throws as `parsedAt`. */
  noteAt(index: number): Note {
    const { note } = this.builtAt(index);
    if ('private' in note) throw new DamagedCacheError();
    return note;
  }

  #pieceAt(index: number) {
    const { notes, setting } = this.#recalled.kept;
    const { path, hash } = notes[index] ?? { path: '', hash: '' };
    const piece = this.#pieces.get(keyOfNote(path, hash, setting.options, setting.parser));
    if (piece === undefined) throw new DamagedCacheError();
    return piece;
  }
}

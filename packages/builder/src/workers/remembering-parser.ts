import type { ParsedNote, ParseOptions } from '@layerwise/parser';
import { packNote } from '../parse/packed-note.ts';
import { gatherParsed, type OnNote, type ParsedVault } from '../parse/parse-vault.ts';
import type { NoteFile } from '../read/vault-file.ts';
import type { VaultParser } from './vault-parser.ts';

/** More notes than these are parsed as those of a whole vault. */
const FEW = 50;

/** Parses a vault again and again: each file once. What is as it was stays the same object. */
export class RememberingParser {
  readonly #parser: VaultParser;
  #known: ReadonlyMap<NoteFile, ParsedNote> = new Map();

  constructor(parser: VaultParser) {
    this.#parser = parser;
  }

  /**
   * The same as `VaultParser.parseVault`.
   *
   * @param files those that are the same objects as before are not parsed again.
   * @param options always the same.
   */
  async parseVault(
    files: readonly NoteFile[],
    options: ParseOptions,
    onNote: OnNote,
  ): Promise<ParsedVault & { readonly cacheHits: number }> {
    const known = this.#known;
    const fresh = files.filter((file) => !known.has(file));
    const isFirst = known.size === 0;
    const { parsed, cacheHits } =
      isFirst || fresh.length > FEW
        ? await this.#parser.parseVault(fresh, options, onNote)
        : { ...(await this.#parser.parseFew(withEarlier(fresh, known), options)), cacheHits: 0 };
    const found = new Map(fresh.flatMap((file, index) => toPairs(file, parsed[index])));
    this.#known = new Map(files.flatMap((file) => toPairs(file, known.get(file) ?? found.get(file))));
    return { ...gatherParsed([...this.#known.values()]), cacheHits: cacheHits + files.length - fresh.length };
  }
}

/** Gives files with what a parse made of the same notes before. */
function withEarlier(
  files: readonly NoteFile[],
  known: ReadonlyMap<NoteFile, ParsedNote>,
): readonly NoteFile[] {
  const paths = new Set(files.map(({ path }) => path));
  const earlier = new Map<string, Uint8Array>();
  for (const [{ path }, parsed] of known) {
    // A copy, for what is packed may share its memory with many others, all of which would go to the thread.
    if (paths.has(path)) earlier.set(path, new Uint8Array(packNote(parsed)));
  }
  return files.map(({ path, bytes }) => {
    const before = earlier.get(path);
    return { path, bytes, ...(before && { before }) };
  });
}

function toPairs(
  file: NoteFile,
  parsed: ParsedNote | undefined,
): readonly (readonly [NoteFile, ParsedNote])[] {
  return parsed === undefined ? [] : [[file, parsed]];
}

import type { ParsedNote, ParseOptions } from '@layerwise/parser';
import { gatherParsed, type ParsedVault } from '../parse/parse-vault.ts';
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
    onNote: (done: number) => void,
  ): Promise<ParsedVault & { readonly cacheHits: number }> {
    const known = this.#known;
    const fresh = files.filter((file) => !known.has(file));
    const isFirst = known.size === 0;
    const { parsed, cacheHits } =
      isFirst || fresh.length > FEW
        ? await this.#parser.parseVault(fresh, options, onNote)
        : { ...(await this.#parser.parseFew(fresh, options)), cacheHits: 0 };
    const found = new Map(fresh.flatMap((file, index) => toPairs(file, parsed[index])));
    this.#known = new Map(files.flatMap((file) => toPairs(file, known.get(file) ?? found.get(file))));
    return { ...gatherParsed([...this.#known.values()]), cacheHits: cacheHits + files.length - fresh.length };
  }
}

function toPairs(
  file: NoteFile,
  parsed: ParsedNote | undefined,
): readonly (readonly [NoteFile, ParsedNote])[] {
  return parsed === undefined ? [] : [[file, parsed]];
}

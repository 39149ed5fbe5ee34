import { existsSync } from 'node:fs';
import type { ParsedNote, ParseOptions } from '@layerwise/parser';
import { fingerprintParser } from '../cache/fingerprint-package.ts';
import { findNotesFolder, rememberNotes } from '../cache/note-cache.ts';
import { ShardStore } from '../cache/shard-store.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { type OnNote, type Parse, type ParsedVault, parseVault } from '../parse/parse-vault.ts';
import { hasParsePlugins, type ParsePluginFields } from '../plugins/parse-plugins.ts';
import type { NoteFile } from '../read/vault-file.ts';
import { ParsePool } from './parse-pool.ts';

/** Parses vaults, in threads, and remembers what it parsed. */
export interface VaultParser {
  /** Starts a thread while the notes are still being read: to load the parser takes as long. */
  readonly prepare: () => void;
  /**
   * Begins to parse some notes while the others are still being read, where nothing is remembered: a thread takes as long
   * for its first notes, for which it loads and compiles all that it needs, as for hundreds of later ones.
   */
  readonly parseAhead: (files: readonly NoteFile[], options: ParseOptions) => void;
  readonly parseVault: (
    files: readonly NoteFile[],
    options: ParseOptions,
    onNote: OnNote,
  ) => Promise<ParsedVault & { readonly cacheHits: number }>;
  /** Parses a few in a thread that stays, so that it begins at once; nothing is remembered. */
  readonly parseFew: (files: readonly NoteFile[], options: ParseOptions) => Promise<ParsedVault>;
  /** Ends the threads that stayed, and waits until what was parsed is remembered. */
  readonly close: () => Promise<void>;
}

/**
 * Makes a parser of vaults.
 *
 * @param workers number of threads; null: by cores and work.
 * @param cacheFolder absolute; null: nothing is remembered.
 * @param config - whose plugins take part.
 * @param isLate whether the texts of notes that were parsed before are read from the cache only when they are asked for:
 *   where they are damaged, a `DamagedCacheError` is thrown then.
 * @param begun a pool whose first thread was started before, without plugins; it is closed with the parser.
 * @throws RangeError where there would be no thread to parse in.
 */
export function createVaultParser(
  workers: number | null,
  cacheFolder: string | null,
  config: Pick<LoadedConfig, 'configFile'> & ParsePluginFields,
  isLate: boolean,
  begun: ParsePool | null = null,
): VaultParser {
  if (workers !== null && !(Number.isSafeInteger(workers) && workers > 0)) {
    throw new RangeError(
      `workers is ${workers}; expected a whole number from 1 on, or null to choose by cores and work.`,
    );
  }
  const pluginsFrom = hasParsePlugins(config) ? config.configFile : null;
  let prepared: ParsePool | null = begun;
  let staying: ParsePool | null = null;
  let saving: Promise<void> = Promise.resolve();
  let ending: Promise<void> = Promise.resolve();
  let ahead: ReadonlyMap<NoteFile, Promise<ParsedNote>> = new Map();
  return {
    prepare() {
      prepared ??= new ParsePool(workers, 0, { pluginsFrom });
      prepared.start();
    },
    parseAhead(files, options) {
      const pool = prepared;
      if (pool === null || (cacheFolder !== null && existsSync(findNotesFolder(cacheFolder)))) return;
      ahead = new Map(files.map((file) => [file, pool.parse(file, options)]));
      // Whoever asks for the note is told what fails.
      for (const parsing of ahead.values()) parsing.catch(() => undefined);
    },
    parseFew(files, options) {
      staying ??= new ParsePool(1, 1, { pluginsFrom });
      return parseVault(files, options, staying.parse, () => undefined);
    },
    async close() {
      await Promise.all([staying?.close(), prepared?.close(), saving, ending]);
      staying = null;
      prepared = null;
    },
    async parseVault(files, options, onNote) {
      const pool = prepared ?? new ParsePool(workers, 0, { pluginsFrom });
      prepared = null;
      pool.expect(files.length);
      const begun = ahead;
      ahead = new Map();
      const parse: Parse = (file, options) => begun.get(file) ?? pool.parse(file, options);
      try {
        if (cacheFolder === null)
          return { ...(await parseVault(files, options, parse, onNote)), cacheHits: 0 };
        await saving;
        const store = ShardStore.open(findNotesFolder(cacheFolder), isLate);
        const fingerprint = await fingerprintParse(pluginsFrom);
        const remembering = rememberNotes(parse, store, fingerprint);
        const parsed = await parseVault(files, options, remembering.parse, onNote);
        // A cache that cannot be written costs time, not the build.
        saving = store.save().catch(() => undefined);
        return { ...parsed, cacheHits: remembering.hits() };
      } finally {
        // A thread takes a third of a second to give its memory back, for which nobody need wait.
        ending = Promise.all([ending, pool.close()]).then(() => undefined);
      }
    },
  };
}

/** All that a parsed note depends on beside itself; without plugins nothing more is loaded for it. */
async function fingerprintParse(pluginsFrom: string | null): Promise<string> {
  const parser = await fingerprintParser();
  if (pluginsFrom === null) return parser;
  const { fingerprintModules } = await import('../plugins/fingerprint-modules.ts');
  return `${parser} ${await fingerprintModules(pluginsFrom)}`;
}

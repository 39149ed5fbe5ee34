import { fingerprintParser } from '../cache/fingerprint-package.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { type ReadHistory, readHistory } from '../journal/read-history.ts';
import type { NoteFile } from '../read/vault-file.ts';

/** Gives git's history of a vault, again and again. */
export class HistorySource {
  readonly #config: LoadedConfig;
  readonly #cacheFolder: string | null;
  #told: ReadHistory | null = null;

  /** `cacheFolder`: absolute; null: nothing is kept. */
  constructor(config: LoadedConfig, cacheFolder: string | null) {
    this.#config = config;
    this.#cacheFolder = cacheFolder;
  }

  /** Gives what was read last, and reads it the first time. */
  async take(): Promise<ReadHistory> {
    this.#told ??= await this.#read();
    return this.#told;
  }

  /** Reads it again: whether another commit is checked out now. */
  async refresh(): Promise<boolean> {
    const before = this.#told?.head?.repository.head;
    this.#told = await this.#read();
    return this.#told.head?.repository.head !== before;
  }

  async #read(): Promise<ReadHistory> {
    const { vaultFolder, timeZone, publish, journalMessages: messages } = this.#config;
    const cacheFolder = this.#cacheFolder;
    const cacheKey = cacheFolder === null ? '' : await fingerprintParser();
    return readHistory({ vaultFolder, timeZone, publish, messages, cacheFolder, cacheKey });
  }
}

/**
 * Adds what the working files say and no commit does.
 *
 * @param files the vault's notes as read.
 * @param publicPaths of those that are public.
 * @param now the day that counts as today, `YYYY-MM-DD`.
 */
export async function addUncommitted(
  told: ReadHistory,
  files: readonly NoteFile[],
  publicPaths: ReadonlySet<string>,
  now: string,
): Promise<ReadHistory> {
  if (told.head === null) return told;
  const working = new Map(
    files.filter(({ path }) => publicPaths.has(path)).map(({ path, bytes }) => [path, bytes]),
  );
  const time = Date.parse(`${now}T12:00:00Z`) / 1000;
  // Loaded late: it reads front matter, which most builds do not do in this thread.
  const { readUncommitted } = await import('../journal/read-uncommitted.ts');
  const found = await readUncommitted(told.head, working, now, time);
  const events = [...told.history.events, ...found.events];
  return {
    ...told,
    history: { ...told.history, events },
    diagnostics: [...told.diagnostics, ...found.diagnostics],
  };
}

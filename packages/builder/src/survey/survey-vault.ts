import type { Diagnostic } from '@layerwise/parser';
import { findCacheFolder } from '../cache/cache-folder.ts';
import { fingerprintParser } from '../cache/fingerprint-package.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { collectJournal } from '../journal/collect-journal.ts';
import type { History } from '../journal/event.ts';
import type { Journal } from '../journal/journal.ts';
import { keepPublic } from '../journal/keep-public.ts';
import { type ReadHistory, readHistory } from '../journal/read-history.ts';
import { learn } from '../learn/learn.ts';
import type { Learning } from '../learn/learning.ts';
import { linkVault } from '../link/link-vault.ts';
import type { LinkedVault } from '../link/linked-vault.ts';
import { separateAttachments } from '../link/separate-attachments.ts';
import { createParseOptions } from '../plugins/parse-options.ts';
import { readVault } from '../read/read-vault.ts';
import { type Progress, StageClock } from '../stage-clock.ts';
import { createVaultParser } from '../workers/vault-parser.ts';

/** What a vault says of its author's learning, without a site. */
export interface Survey {
  readonly vault: LinkedVault;
  readonly learning: Learning;
  /** Of public notes; empty where git tells nothing. */
  readonly history: History;
  /** Null where git tells nothing, or is not to be asked. */
  readonly journal: Journal | null;
  /** How many notes are private. */
  readonly privateNotes: number;
  /** What is wrong in notes and in their links. */
  readonly diagnostics: readonly Diagnostic[];
}

const noHistory: History = { events: [], dates: new Map(), formerPaths: new Map() };

/**
 * Goes through a vault as a build does, up to what is learnt from it, with the same cache.
 *
 * @param today - `YYYY-MM-DD`
 * @param onProgress - is told how far it has come
 * @throws the error of the file system where the vault cannot be read
 */
export async function surveyVault(
  config: LoadedConfig,
  today: string,
  onProgress?: (progress: Progress) => void,
): Promise<Survey> {
  const { vaultFolder, ignore } = config;
  const clock = new StageClock(onProgress);
  const cacheFolder = await findCacheFolder(config.root);
  const telling = startHistory(config, cacheFolder);
  const { files } = await clock.run('read', () => readVault(vaultFolder, ignore));
  const parser = createVaultParser(null, cacheFolder, config, false);
  const parseOptions = createParseOptions(config, false);
  const pages = [...files.notes, ...files.canvases];
  const parsed = await clock
    .run('parse', (tell) => parser.parseVault(pages, parseOptions, tell(pages.length)))
    .finally(() => parser.close());
  const separated = separateAttachments(files.attachments, false);
  const linked = linkVault(
    parsed.notes,
    parsed.privateNotes,
    separated.publicAttachments,
    separated.privateAttachments,
  );
  const { vault } = linked;
  const told = await clock.run('journal', () => telling);
  const notes = [...vault.notes.values()].map(({ note: { path, id, title }, url: href }) => ({
    path,
    id,
    title,
    href,
  }));
  const history =
    told &&
    keepPublic(
      told.history,
      notes.map(({ path }) => path),
    );
  return {
    vault,
    learning: learn({ vault, history, today, config }).learning,
    history: history ?? noHistory,
    journal: told?.head ? collectJournal(told.history, notes, today) : null,
    privateNotes: parsed.privateNotes.length,
    diagnostics: [...parsed.diagnostics, ...linked.diagnostics],
  };
}

async function startHistory(config: LoadedConfig, cacheFolder: string): Promise<ReadHistory | null> {
  if (!config.journal) return null;
  const { vaultFolder, timeZone, publish, journalMessages: messages } = config;
  return readHistory({
    vaultFolder,
    timeZone,
    publish,
    // As the build asks, so that both use one cache.
    messages,
    cacheFolder,
    cacheKey: await fingerprintParser(),
  });
}

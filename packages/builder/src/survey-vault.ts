import type { LoadedConfig } from './config/load-config.ts';
import type { History } from './journal/event.ts';
import { keepPublic } from './journal/keep-public.ts';
import { readHistory } from './journal/read-history.ts';
import { learn } from './learn/learn.ts';
import type { Learning } from './learn/learning.ts';
import { linkVault } from './link/link-vault.ts';
import type { LinkedVault } from './link/linked-vault.ts';
import { parseHere, parseVault } from './parse/parse-vault.ts';
import { readVault } from './read/read-vault.ts';

/** What a vault says of its author's learning, without a site. */
export interface Survey {
  readonly vault: LinkedVault;
  readonly learning: Learning;
  /** Of public notes; empty where git tells nothing. */
  readonly history: History;
}

/**
 * Goes through a vault as a build does, up to what is learnt from it.
 *
 * @param today - `YYYY-MM-DD`
 * @throws the error of the file system where the vault cannot be read
 */
export async function surveyVault(config: LoadedConfig, today: string): Promise<Survey> {
  const { vaultFolder, ignore, publish, html, timeZone } = config;
  const told = config.journal
    ? readHistory({ vaultFolder, timeZone, publish, cacheFolder: null })
    : Promise.resolve({ history: { events: [], dates: new Map(), formerPaths: new Map() } });
  const { files } = await readVault(vaultFolder, ignore);
  const parseOptions = { publish, html, drafts: false };
  const { notes, privateNotes } = await parseVault(files.notes, parseOptions, parseHere, () => undefined);
  const { vault } = linkVault(notes, privateNotes, files.attachments);
  const history = keepPublic(
    (await told).history,
    notes.map(({ path }) => path),
  );
  const { learning } = learn({ vault, history, today, config });
  return { vault, learning, history };
}

import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '@layerwise/parser';
import { MediaPublisher, type UsedMedia } from '../attachments/media-publisher.ts';
import type { BuildCounts } from '../build-result.ts';
import { NoteStamps } from '../cache/note-stamps.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { collectJournal, type JournalNote } from '../journal/collect-journal.ts';
import { keepPublic } from '../journal/keep-public.ts';
import type { ReadHistory } from '../journal/read-history.ts';
import { Learner } from '../learn/learn.ts';
import type { Learning } from '../learn/learning.ts';
import type { LinkedVault } from '../link/linked-vault.ts';
import { type SeparatedAttachments, separateAttachments } from '../link/separate-attachments.ts';
import { type LinkedVaultResult, VaultLinker } from '../link/vault-linker.ts';
import type { OnNote, ParsedVault } from '../parse/parse-vault.ts';
import { createHref } from '../plan/hrefs.ts';
import { createPublicSite } from '../plan/public-site.ts';
import type { SiteModel } from '../plan/site-model.ts';
import type { Theme } from '../plan/theme.ts';
import { collectAdditions } from '../plugins/collect-additions.ts';
import { createParseOptions } from '../plugins/parse-options.ts';
import type { ReadVault } from '../read/read-vault.ts';
import type { NoteFile } from '../read/vault-file.ts';
import { VaultReader } from '../read/vault-reader.ts';
import type { StageClock } from '../stage-clock.ts';
import type { ParsePool } from '../workers/parse-pool.ts';
import { RememberingParser } from '../workers/remembering-parser.ts';
import { createVaultParser, type VaultParser } from '../workers/vault-parser.ts';
import { addUncommitted, HistorySource } from './history-source.ts';

/** What a model is made with. */
export interface ModelOptions {
  readonly config: LoadedConfig;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly now: string;
  /** Whether private notes are shown too. */
  readonly drafts: boolean;
  /** Number of worker threads, 1 or more; null: by cores and work. */
  readonly workers: number | null;
  readonly journal: boolean;
  readonly search: boolean;
  /** Where threads that parse have been started already; without plugins. It is closed with the rest. */
  readonly parsing?: ParsePool;
  /** Whether edits that are not committed yet count as today's in the journal. */
  readonly uncommitted?: boolean;
}

/** What a site is made from, and what was found on the way. */
export interface MadeModel {
  readonly model: SiteModel;
  readonly media: UsedMedia;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Pick<BuildCounts, 'notes' | 'privateNotes' | 'attachments' | 'cacheHits'>;
}

/** A model whose notes are linked. */
export interface BegunModel {
  /** Whether all is as it was when a model was last begun. */
  readonly isSame: boolean;
  /** What is wrong in notes and in their links. */
  readonly diagnostics: readonly Diagnostic[];
  /** Does the rest: what is learnt, and the attachments. `theme`: with the author's own templates. */
  readonly finish: (theme: Theme) => Promise<MadeModel>;
}

/** Notes that are parsed to get a thread ready: after so many it has met most of what the next one may hold. */
const WARMING = 16;

/**
 * Makes the model of a site from a vault: read, parse, link, learn, attachments. It can be asked again and again: then
 * only what changed is done again, and what is as it was stays the same object.
 */
export class ModelMaker {
  readonly #options: ModelOptions;
  readonly #stamps: NoteStamps | null;
  readonly #reader: VaultReader;
  readonly #parser: VaultParser;
  readonly #remembering: RememberingParser;
  readonly #linker = new VaultLinker();
  readonly #learner = new Learner();
  readonly #publisher: MediaPublisher;
  readonly #history: HistorySource | null;
  #last: Pick<Begun, 'read' | 'told'> | null = null;

  /**
   * `cacheFolder`: absolute; null: nothing is kept on the disk.
   *
   * `isOnce`: whether one model is made and no more; then texts of notes may be read late, and a `DamagedCacheError`
   * thrown when they are.
   *
   * @throws RangeError where there would be no thread to parse in.
   */
  constructor(options: ModelOptions, cacheFolder: string | null, isOnce: boolean) {
    const { config, workers, journal } = options;
    const { vaultFolder } = config;
    this.#options = options;
    this.#stamps = cacheFolder === null ? null : new NoteStamps(cacheFolder);
    this.#reader = new VaultReader(vaultFolder, config.ignore, this.#stamps ?? undefined);
    this.#parser = createVaultParser(workers, cacheFolder, config, isOnce, options.parsing);
    this.#remembering = new RememberingParser(this.#parser);
    this.#publisher = new MediaPublisher({ vaultFolder, cacheFolder });
    this.#history = journal && config.journal ? new HistorySource(config, cacheFolder) : null;
  }

  /**
   * Reads, parses and links the vault.
   *
   * @param changed absolute paths, the only ones that changed since the last time; null: nobody knows.
   * @param onNote is told of each note that is parsed, for what can be done beside that.
   * @throws the error of the file system where the vault cannot be read.
   */
  async begin(
    changed: ReadonlySet<string> | null,
    clock: StageClock,
    onNote: OnNote = () => undefined,
  ): Promise<BegunModel> {
    const { config, drafts } = this.#options;
    // git is asked beside the other work.
    const history = this.#history;
    const telling = history === null ? null : clock.run('journal', () => history.take());
    const parseOptions = createParseOptions(config, drafts);
    if (this.#last === null) this.#parser.prepare();
    const parseAhead = async (notes: readonly NoteFile[]): Promise<void> => {
      this.#parser.parseAhead(notes, parseOptions);
      // Work is given out in the next turn.
      await setImmediate();
    };
    const read = await clock.run('read', () =>
      this.#reader.read(changed, this.#last === null ? parseAhead : undefined),
    );
    const { notes, canvases, attachments, symbolicLinks } = read.files;
    const parsed = await clock.run('parse', (tell) => {
      const files = [...notes, ...canvases];
      const onDone = tell(files.length);
      return this.#remembering.parseVault(files, parseOptions, (done, note, all) => {
        onDone(done);
        onNote(done, note, all);
      });
    });
    if (this.#last === null) await this.#keepStamps(parsed);
    const separated = separateAttachments(attachments, drafts);
    const linked = await clock.run('link', () =>
      this.#linker.link({
        notes: parsed.notes,
        privateNotes: parsed.privateNotes,
        attachments: separated.publicAttachments,
        privateAttachments: separated.privateAttachments,
        symbolicLinks,
      }),
    );
    const told = await telling;
    const isSame = this.#last?.read === read && this.#last.told === told;
    this.#last = { read, told };
    const begun = { read, parsed, separated, linked, told };
    return {
      isSame,
      diagnostics: [read, parsed, linked].flatMap(({ diagnostics }) => diagnostics),
      finish: (theme) => this.#finish(begun, theme, clock),
    };
  }

  /** Of private notes nothing is written down. */
  async #keepStamps({ notes }: ParsedVault): Promise<void> {
    const known = this.#reader.notes;
    await this.#stamps?.save(notes.flatMap(({ path }) => known.get(path) ?? []));
  }

  async #finish(
    { read, parsed, separated, linked, told: committed }: Begun,
    theme: Theme,
    clock: StageClock,
  ): Promise<MadeModel> {
    const { config, now, search } = this.#options;
    const { vault, redirects } = linked;
    const href = createHref(config.base);
    const told = await this.#addUncommitted(committed, read.files.notes, vault);
    const publicHistory = told && keepPublic(told.history, listPaths(vault));
    const learnt = await clock.run('learn', () =>
      this.#learner.learn({ vault, history: publicHistory, today: now, config }),
    );
    const { learning } = learnt;
    const media = await clock.run('attachments', () =>
      this.#publisher.publish(vault, separated, listUrls(vault, learning)),
    );
    const journal = told?.head ? collectJournal(told.history, listJournalNotes(vault, href), now) : null;
    const known = { vault, learning, journal, config, search, today: now };
    const additions = collectAdditions(() => createPublicSite(known), config.plugins, theme.own);
    const stages = [read, parsed, linked, told, learnt, media, additions];
    return {
      model: {
        ...known,
        additions,
        covers: new Map([...media.covers].map(([id, { url }]) => [id, href(url)])),
        formerPaths: publicHistory?.formerPaths ?? new Map(),
        redirects,
      },
      media,
      diagnostics: stages.flatMap((stage) => stage?.diagnostics ?? []),
      counts: {
        notes: parsed.notes.length,
        privateNotes: parsed.privateNotes.length,
        attachments: media.files.length,
        cacheHits: parsed.cacheHits,
      },
    };
  }

  /** Looks at the vault and asks git again: whether there is something new for the next time. */
  async lookAround(): Promise<boolean> {
    const hasNewFiles = await this.#reader.hasNew();
    const hasNewCommits = (await this.#history?.refresh()) ?? false;
    return hasNewFiles || hasNewCommits;
  }

  /** Gets the thread that parses single notes ready, by some notes of the vault, so that the first one need not wait for it. */
  async warmUp(): Promise<void> {
    const { config, drafts } = this.#options;
    const notes = this.#last?.read.files.notes ?? [];
    const step = Math.max(1, Math.ceil(notes.length / WARMING));
    const some = notes.filter((_note, index) => index % step === 0);
    await this.#parser.parseFew(some, createParseOptions(config, drafts));
  }

  /** Ends what still runs. */
  async close(): Promise<void> {
    await this.#parser.close();
  }

  async #addUncommitted(
    told: ReadHistory | null,
    files: readonly NoteFile[],
    vault: LinkedVault,
  ): Promise<ReadHistory | null> {
    const { uncommitted, now } = this.#options;
    if (uncommitted !== true || told === null) return told;
    return addUncommitted(told, files, new Set(listPaths(vault)), now);
  }
}

/** What was done before the rest. */
interface Begun {
  readonly read: ReadVault;
  readonly parsed: ParsedVault & { readonly cacheHits: number };
  readonly separated: SeparatedAttachments;
  readonly linked: LinkedVaultResult;
  readonly told: ReadHistory | null;
}

function listPaths({ notes }: LinkedVault): readonly string[] {
  return [...notes.values()].map(({ note }) => note.path);
}

function listJournalNotes({ notes }: LinkedVault, href: (path: string) => string): readonly JournalNote[] {
  return [...notes.values()].map(({ note: { path, id, title }, url }) => ({
    path,
    id,
    title,
    href: href(url),
  }));
}

/** Addresses that attachments must keep clear of. */
function listUrls({ notes }: LinkedVault, { topics, principles, tools }: Learning): readonly string[] {
  return [notes, topics, principles, tools].flatMap((things) => [...things.values()].map(({ url }) => url));
}

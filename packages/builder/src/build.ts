import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '@layerwise/parser';
import { publishUsed } from './attachments/publish-used.ts';
import type { BuildResult } from './build-result.ts';
import { rememberAssets } from './cache/asset-cache.ts';
import { findCacheFolder, hideCacheFolder } from './cache/cache-folder.ts';
import { fingerprintPackage, fingerprintParser } from './cache/fingerprint-package.ts';
import {
  keepUnchanged,
  type PageRecord,
  readPageRecord,
  rememberPages,
  writePageRecord,
} from './cache/page-record.ts';
import { rememberSearchIndex } from './cache/search-cache.ts';
import type { LoadedConfig } from './config/load-config.ts';
import { collectJournal, type JournalNote } from './journal/collect-journal.ts';
import { keepPublic } from './journal/keep-public.ts';
import { type ReadHistory, readHistory } from './journal/read-history.ts';
import { readUncommitted } from './journal/read-uncommitted.ts';
import { forgetChangedStatus } from './kept/kept-status.ts';
import { learn } from './learn/learn.ts';
import type { Learning } from './learn/learning.ts';
import { linkVault } from './link/link-vault.ts';
import type { LinkedVault } from './link/linked-vault.ts';
import { separateAttachments } from './link/separate-attachments.ts';
import { compareText } from './order.ts';
import type { OutputFile } from './output-file.ts';
import { adoptTemplates } from './own-templates/adopt-templates.ts';
import { checkOwnFiles } from './own-templates/check-own-files.ts';
import { createHref } from './plan/hrefs.ts';
import { planNavigation } from './plan/navigation.ts';
import { planSite } from './plan/plan-site.ts';
import { createPublicSite } from './plan/public-site.ts';
import { listSearchDocuments } from './plan/search-documents.ts';
import type { SiteModel } from './plan/site-model.ts';
import type { SiteContext, Theme } from './plan/theme.ts';
import { collectAdditions } from './plugins/collect-additions.ts';
import { createParseOptions } from './plugins/parse-options.ts';
import { readVault } from './read/read-vault.ts';
import type { NoteFile } from './read/vault-file.ts';
import { embedLimits } from './render/body-renderer.ts';
import { describeMedia } from './render/describe-media.ts';
import { keepApart } from './render/keep-apart.ts';
import { type MakePage, type RenderInput, renderPages, renderSite } from './render/render-site.ts';
import { manifestPath } from './search/search-format.ts';
import { type Progress, StageClock } from './stage-clock.ts';
import { createVaultParser } from './workers/vault-parser.ts';
import { compressFiles } from './write/compress-files.ts';
import { checkOutFolder } from './write/out-folder.ts';
import { writeSite } from './write/write-site.ts';

/** What a build is asked for. */
export interface BuildOptions {
  readonly config: LoadedConfig;
  readonly theme: Theme;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly now: string;
  /** Whether private notes are shown too. */
  readonly drafts: boolean;
  readonly cache: boolean;
  /** Number of worker threads, 1 or more; null: by cores and work. */
  readonly workers: number | null;
  readonly journal: boolean;
  readonly search: boolean;
  /** Whether edits that are not committed yet count as today's in the journal. */
  readonly uncommitted?: boolean;
  /** False: nothing is written, the files are only given back. */
  readonly write: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Builds a site from a vault: read, parse, link, learn, plan, render, write.
 *
 * What is wrong in the vault is a diagnostic, and the rest is built. The same input gives the same bytes.
 *
 * @throws OutFolderError where the folder for the site holds something else; the error of the file system where the
 *   vault cannot be read or the site not written; RangeError where `workers` is no number of threads.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { config, now, drafts } = options;
  const clock = new StageClock(options.onProgress);
  const href = createHref(config.base);
  const cacheFolder = options.cache ? await findCacheFolder(config.root, drafts) : null;
  if (options.write) await checkOutFolder(config.outFolder);
  if (cacheFolder !== null) await hideCacheFolder(cacheFolder);
  if (cacheFolder !== null && options.write) await forgetChangedStatus(cacheFolder);
  const theme = await adoptTemplates(options.theme, config.templatesFolder, cacheFolder);
  const parser = createVaultParser(options.workers, cacheFolder, config);

  const history = startHistory(options, cacheFolder, clock);
  const read = await clock.run('read', () => readVault(config.vaultFolder, config.ignore));
  const { notes, canvases, attachments } = read.files;
  const parsed = await clock.run('parse', (tell) => {
    const files = [...notes, ...canvases];
    return parser.parseVault(files, createParseOptions(config, drafts), tell(files.length));
  });
  const separated = separateAttachments(attachments, drafts);
  const linked = await clock.run('link', () =>
    linkVault(
      parsed.notes,
      parsed.privateNotes,
      separated.publicAttachments,
      separated.privateAttachments,
      read.files.symbolicLinks,
    ),
  );
  const { vault } = linked;
  const told = await addUncommitted(await history, notes, vault, options);
  const publicHistory =
    told &&
    keepPublic(
      told.history,
      [...vault.notes.values()].map(({ note }) => note.path),
    );
  const learned = await clock.run('learn', () =>
    learn({ vault, history: publicHistory, today: now, config }),
  );
  const media = await clock.run('attachments', () =>
    publishUsed(vault, separated, {
      vaultFolder: config.vaultFolder,
      cacheFolder,
      taken: listUrls(vault, learned.learning),
    }),
  );
  const known = {
    vault,
    learning: learned.learning,
    journal: told?.head ? collectJournal(told.history, listJournalNotes(vault, href), now) : null,
    config,
    search: options.search,
    today: now,
  };
  const additions = collectAdditions(() => createPublicSite(known), config.plugins, theme.own);
  const model: SiteModel = {
    ...known,
    additions,
    covers: new Map([...media.covers].map(([id, { url }]) => [id, href(url)])),
    formerPaths: publicHistory?.formerPaths ?? new Map(),
    redirects: linked.redirects,
  };
  const plan = await clock.run('plan', () => planSite(model));
  const rendered = await clock.run('render', async (tell) => {
    const needed = new Set([...vault.notes.values()].flatMap(({ note }) => note.needs));
    const assets = await rememberAssets(cacheFolder, theme, needed);
    const urls = new Map([...assets.urls].map(([name, url]) => [name, href(url)]));
    const search = options.search ? { page: href('/search/'), index: href(`/${manifestPath}`) } : null;
    const navigation = planNavigation(plan, href);
    const site = { config, href, assets: urls, navigation, search, today: now };
    const record = await readRecord(options, cacheFolder);
    const bodies = {
      vault,
      href,
      media: (path: string) => describeMedia(media.published.get(path), href),
      findPath: plan.findPath,
      words: theme.bodyWords,
      lang: config.lang,
      limits: embedLimits,
    };
    const pages = await keepPages(renderPages(theme, site), theme, site, record);
    const result = renderSite(
      { model, plan, pages, bodies, ...(record && { keep: keepUnchanged(record) }) },
      tell(plan.pages.length),
    );
    const index = options.search ? await makeIndex(model, record, cacheFolder) : [];
    const settled = keepApart([...result.files, ...index, ...assets.files, ...media.files]);
    const lost = await checkOwnFiles(theme, assets.sources);
    return { files: settled.files, diagnostics: [...result.diagnostics, ...settled.diagnostics, ...lost] };
  });
  const written = options.write
    ? await clock.run('write', async () => {
        const files = config.compress ? await compressFiles(rendered.files) : rendered.files;
        const result = await writeSite(files, config.outFolder);
        if (cacheFolder !== null) {
          await writePageRecord(cacheFolder, config.outFolder, rendered.files, result.stamps);
        }
        return result;
      })
    : null;

  return {
    diagnostics: sortDiagnostics([read, parsed, linked, told, learned, media, additions, plan, rendered]),
    counts: {
      notes: parsed.notes.length,
      privateNotes: parsed.privateNotes.length,
      pages: plan.pages.length,
      attachments: media.files.length,
      filesWritten: written?.written ?? 0,
      filesUnchanged: written?.unchanged ?? 0,
      cacheHits: parsed.cacheHits,
    },
    timings: clock.timings,
    files: written === null ? new Map(rendered.files.map((file) => [file.path, file])) : null,
  };
}

/** Lets pages be kept that the last build wrote to the same folder. */
async function keepPages(
  pages: MakePage,
  theme: Theme,
  site: SiteContext,
  record: PageRecord | null,
): Promise<RenderInput['pages']> {
  if (record === null) return pages;
  const { config, assets, navigation, search, today } = site;
  const code = await fingerprintPackage(theme.folder);
  const own = theme.own?.fingerprint;
  const context = JSON.stringify([code, own, config, [...assets], navigation, search, today]);
  return rememberPages(pages, record, createHash('sha256').update(context).digest('hex'));
}

/** Reads what the last build wrote to the same folder; null where nothing is to be kept. */
async function readRecord(
  { config, write }: BuildOptions,
  cacheFolder: string | null,
): Promise<PageRecord | null> {
  return write && cacheFolder !== null ? readPageRecord(cacheFolder, config.outFolder) : null;
}

/** Makes the search index, or what of it changed. */
async function makeIndex(
  model: SiteModel,
  record: PageRecord | null,
  cacheFolder: string | null,
): Promise<readonly OutputFile[]> {
  const code = await fingerprintPackage(ownFolder);
  return rememberSearchIndex(cacheFolder, code, record ?? new Map(), listSearchDocuments(model));
}

/** The folder of this package. */
const ownFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** Begins to read git's history, which goes on beside the other work; null where it is not asked for. */
function startHistory(
  { config, journal }: BuildOptions,
  cacheFolder: string | null,
  clock: StageClock,
): Promise<ReadHistory | null> {
  if (!journal || !config.journal) return Promise.resolve(null);
  const { vaultFolder, timeZone, publish, journalMessages: messages } = config;
  return clock.run('journal', async () => {
    const cacheKey = cacheFolder === null ? '' : await fingerprintParser();
    return readHistory({ vaultFolder, timeZone, publish, messages, cacheFolder, cacheKey });
  });
}

/** Adds what the working files say and no commit does; only where it is asked for. */
async function addUncommitted(
  told: ReadHistory | null,
  files: readonly NoteFile[],
  { notes }: LinkedVault,
  { uncommitted, now }: BuildOptions,
): Promise<ReadHistory | null> {
  if (uncommitted !== true || !told?.head) return told;
  const publicPaths = new Set([...notes.values()].map(({ note }) => note.path));
  const working = new Map(
    files.filter(({ path }) => publicPaths.has(path)).map(({ path, bytes }) => [path, bytes]),
  );
  const time = Date.parse(`${now}T12:00:00Z`) / 1000;
  const found = await readUncommitted(told.head, working, now, time);
  const events = [...told.history.events, ...found.events];
  return {
    ...told,
    history: { ...told.history, events },
    diagnostics: [...told.diagnostics, ...found.diagnostics],
  };
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

function sortDiagnostics(
  stages: readonly ({ readonly diagnostics: readonly Diagnostic[] } | null)[],
): readonly Diagnostic[] {
  return stages
    .flatMap((stage) => stage?.diagnostics ?? [])
    .sort(
      (a, b) =>
        compareText(a.path, b.path) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
    );
}

import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { BuildResult } from '../build-result.ts';
import { writeWhole } from '../cache/write-whole.ts';
import { listOwnFiles } from '../own-templates/list-own-files.ts';
import { makeSecret, openText, sealText } from '../seal-text.ts';
import { StageClock } from '../stage-clock.ts';
import { checkOutFolder } from '../write/out-folder.ts';
import { recoverSite } from '../write/staging.ts';
import { type Ground, lookAtGround, markStamp, type Place } from './ground.ts';
import type { Question } from './question.ts';
import { stampFiles } from './stamp-files.ts';

const FILE = 'build.json';

/** Where a build reads and writes. */
export interface BuildPlace extends Place {
  /** Absolute folder. */
  readonly outFolder: string;
  /** Absolute folder of the author's own templates; null: none. */
  readonly templatesFolder: string | null;
}

/** A build that still holds. */
export interface RecalledBuild {
  readonly place: BuildPlace;
  readonly result: BuildResult;
}

/** What was seen when a build was asked for. */
export interface Recall {
  /** The last build, where it still holds; null: the site has to be built. */
  readonly build: RecalledBuild | null;
  /** The vault as it is; null where it was not looked at. */
  readonly ground: Ground | null;
}

const nothing: Recall = { build: null, ground: null };

/** What a build found. */
type Finding = Pick<BuildResult, 'diagnostics' | 'counts'>;

/** What is written down of a build. The folders are told from the cache, not from this machine. */
interface KeptBuild extends BuildPlace {
  readonly key: string;
  readonly today: string;
  readonly mark: string;
  /** Of the files of the site, as they stood when it was finished. */
  readonly site: string;
  /** `Finding`, sealed: what is wrong with a private note is nobody's business who has the cache alone. */
  readonly sealed: string;
}

/**
 * Gives what the last build gave, where a build now would give the same and change nothing: the configuration, the files
 * of the vault, the head of the repository, the day, Layerwise itself and the files of the site are as they were. The
 * author's own templates are programs, of whose answers nothing is known: where there are any, nothing is kept.
 *
 * @param findToday - the day that counts as today, `YYYY-MM-DD`, by the site's time zone
 * A damaged file is as good as none.
 *
 * @throws OutFolderError where the folder for the site holds something else
 */
export async function recallBuild(
  { cacheFolder, key }: Question,
  findToday: (timeZone: string) => string,
): Promise<Recall> {
  const kept = await readKept(cacheFolder, key).catch(() => null);
  if (kept === null || kept.today !== findToday(kept.timeZone)) return nothing;
  const place = moveFolders(kept, (folder) => join(cacheFolder, folder));
  const ground = await lookAtGround(place).catch(() => null);
  if (ground === null) return nothing;
  return { build: await recallFrom(kept, place, ground), ground };
}

async function recallFrom(
  kept: KeptBuild,
  place: BuildPlace,
  { stamp }: Ground,
): Promise<RecalledBuild | null> {
  if (kept.mark !== markStamp(stamp) || (await hasOwnTemplates(place))) return null;
  await recoverSite(place.outFolder);
  await checkOutFolder(place.outFolder);
  if (stampSite(place.outFolder) !== kept.site) return null;
  const text = openText(kept.sealed, makeSecret(stamp));
  return text === null ? null : { place, result: resultOf(JSON.parse(text)) };
}

/**
 * Keeps what a build gave for the next time. That it cannot be written costs time, nothing else.
 *
 * @param ground - as it was before the vault was read
 * @param today - `YYYY-MM-DD`
 */
export async function keepBuild(
  { cacheFolder, key }: Question,
  place: BuildPlace,
  { stamp, isSettled }: Ground,
  today: string,
  { diagnostics, counts }: BuildResult,
): Promise<void> {
  if (!isSettled || (await hasOwnTemplates(place))) return;
  const site = stampSite(place.outFolder);
  if (site === null) return;
  const kept: KeptBuild = {
    key,
    today,
    ...moveFolders(place, (folder) => relative(cacheFolder, folder)),
    mark: markStamp(stamp),
    site,
    sealed: sealText(JSON.stringify({ diagnostics, counts } satisfies Finding), makeSecret(stamp)),
  };
  const bytes = Buffer.from(JSON.stringify(kept));
  await writeWhole(join(cacheFolder, FILE), bytes).catch(() => undefined);
}

async function readKept(cacheFolder: string, key: string): Promise<KeptBuild | null> {
  // Its key holds a hash of the code that wrote it: what has the right key has the right shape.
  const kept: KeptBuild = JSON.parse(await readFile(join(cacheFolder, FILE), 'utf8'));
  return kept.key === key ? kept : null;
}

/** What a build gives that finds nothing to do. */
function resultOf({ diagnostics, counts }: Finding): BuildResult {
  const { notes, privateNotes, filesWritten, filesUnchanged } = counts;
  return {
    diagnostics,
    counts: {
      ...counts,
      filesWritten: 0,
      filesUnchanged: filesWritten + filesUnchanged,
      cacheHits: notes + privateNotes,
    },
    timings: new StageClock().timings,
    files: null,
  };
}

async function hasOwnTemplates({ templatesFolder }: BuildPlace): Promise<boolean> {
  return templatesFolder !== null && (await listOwnFiles(templatesFolder)).length > 0;
}

/** Gives a place with its folders told in another way: relative to the cache, to be kept; absolute, to be looked at. */
function moveFolders(
  { vaultFolder, outFolder, templatesFolder, timeZone, journal }: BuildPlace,
  move: (folder: string) => string,
): BuildPlace {
  return {
    vaultFolder: move(vaultFolder),
    outFolder: move(outFolder),
    templatesFolder: templatesFolder === null ? null : move(templatesFolder),
    timeZone,
    journal,
  };
}

function stampSite(outFolder: string): string | null {
  try {
    return stampFiles(outFolder, '', true).stamp;
  } catch {
    return null;
  }
}

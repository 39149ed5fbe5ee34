import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildResult } from '../build-result.ts';
import { makeSecret, openText } from '../seal-text.ts';
import { StageClock } from '../stage-clock.ts';
import { checkOutFolder } from '../write/out-folder.ts';
import { recoverSite } from '../write/staging.ts';
import { type BuildPlace, moveFolders } from './build-place.ts';
import { type Finding, findingFile, type KeptBuild, keepFinding } from './finding.ts';
import { type Ground, lookAtGround, markStamp } from './ground.ts';
import { hasOwnTemplates } from './own-templates.ts';
import type { Question } from './question.ts';
import { stampFiles } from './stamp-files.ts';

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
 * Keeps what a build gave for the next time, and what is needed to put other texts into the site. That it cannot be written
 * costs time, nothing else.
 *
 * @param ground - as it was before the vault was read
 * @param today - `YYYY-MM-DD`
 */
export async function keepBuild(
  question: Question,
  place: BuildPlace,
  ground: Ground,
  today: string,
  { diagnostics, counts, describeSite }: BuildResult,
): Promise<void> {
  const site = stampSite(place.outFolder);
  if (site === null || (await hasOwnTemplates(place))) return;
  const finding = { diagnostics, counts };
  await keepFinding(question, place, ground, today, site, finding);
  if (describeSite === null) return;
  const { keepAmendable } = await import('../amend/keep-amendable.ts');
  await keepAmendable(question, place, ground, today, site, finding, describeSite());
}

async function readKept(cacheFolder: string, key: string): Promise<KeptBuild | null> {
  // Its key holds a hash of the code that wrote it: what has the right key has the right shape.
  const kept: KeptBuild = JSON.parse(await readFile(join(cacheFolder, findingFile), 'utf8'));
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
    describeSite: null,
  };
}

function stampSite(outFolder: string): string | null {
  try {
    return stampFiles(outFolder, '', true);
  } catch {
    return null;
  }
}

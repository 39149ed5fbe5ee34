import { join, relative } from 'node:path';
import type { BuildResult } from '../build-result.ts';
import { writeWhole } from '../cache/write-whole.ts';
import { makeSecret, sealText } from '../seal-text.ts';
import { type BuildPlace, moveFolders } from './build-place.ts';
import { type Ground, markStamp } from './ground.ts';
import type { Question } from './question.ts';

/** What a build found. */
export type Finding = Pick<BuildResult, 'diagnostics' | 'counts'>;

/** The file that a finding is kept in. */
export const findingFile = 'build.json';

/** What is written down of a build. The folders are told from the cache, not from this machine. */
export interface KeptBuild extends BuildPlace {
  readonly key: string;
  readonly today: string;
  readonly mark: string;
  /** Of the files of the site, as they stood when it was finished. */
  readonly site: string;
  /** `Finding`, sealed: what is wrong with a private note is nobody's business who has the cache alone. */
  readonly sealed: string;
}

/**
 * Keeps what a build found. That it cannot be written costs time, nothing else.
 *
 * @param ground as it was before the vault was read.
 * @param today `YYYY-MM-DD`.
 * @param site stamp of the files of the site.
 */
export async function keepFinding(
  { cacheFolder, key }: Question,
  place: BuildPlace,
  { stamp, isSettled }: Ground,
  today: string,
  site: string,
  finding: Finding,
): Promise<void> {
  if (!isSettled) return;
  const kept: KeptBuild = {
    key,
    today,
    ...moveFolders(place, (folder) => relative(cacheFolder, folder)),
    mark: markStamp(stamp),
    site,
    sealed: sealText(JSON.stringify(finding), makeSecret(stamp)),
  };
  const bytes = Buffer.from(JSON.stringify(kept));
  await writeWhole(join(cacheFolder, findingFile), bytes).catch(() => undefined);
}

import { relative } from 'node:path';
import { type BuildPlace, moveFolders } from '../kept/build-place.ts';
import type { Finding } from '../kept/finding.ts';
import { type Ground, markStamp } from '../kept/ground.ts';
import type { Question } from '../kept/question.ts';
import { makeSecret, sealText } from '../seal-text.ts';
import type { AmendableSite } from './amendable-site.ts';
import { keepSite } from './kept-site.ts';
import { lookAtOthers, markNote } from './other-files.ts';

/**
 * Keeps what is needed to put other texts into a site that was built. That it cannot be written costs time, nothing else.
 *
 * @param ground as it was before the vault was read.
 * @param today `YYYY-MM-DD`.
 * @param site stamp of the files of the site.
 */
export async function keepAmendable(
  { cacheFolder, key }: Question,
  place: BuildPlace,
  ground: Ground,
  today: string,
  site: string,
  finding: Finding,
  described: AmendableSite,
): Promise<void> {
  const others = lookAtOthers(ground, new Set(described.notes.map(({ path }) => path)));
  if (!others.isSettled) return;
  const state = {
    key,
    today,
    ...moveFolders(place, (folder) => relative(cacheFolder, folder)),
    mark: markStamp(others.stamp),
    site,
    sealed: sealText(JSON.stringify(finding), makeSecret(others.stamp)),
  };
  await keepSite(cacheFolder, state, described, (path) => markNote(path, ground)).catch(() => undefined);
}

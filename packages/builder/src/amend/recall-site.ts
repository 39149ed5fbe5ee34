import { join } from 'node:path';
import { type BuildPlace, moveFolders } from '../kept/build-place.ts';
import type { Finding } from '../kept/finding.ts';
import { type Ground, lookAtGround, markStamp } from '../kept/ground.ts';
import { hasOwnTemplates } from '../kept/own-templates.ts';
import type { Question } from '../kept/question.ts';
import { makeSecret, openText } from '../seal-text.ts';
import { type AmendedNotes, readAmended } from './amended-notes.ts';
import { type KeptSite, readKeptSite } from './kept-site.ts';
import { lookAtOthers } from './other-files.ts';

/** A site that was kept, and what became of it since. */
export interface RecalledSite {
  readonly kept: KeptSite;
  readonly amended: AmendedNotes;
  readonly place: BuildPlace;
  /** The vault as it is. */
  readonly ground: Ground;
  readonly finding: Finding;
}

/**
 * Gives the site that was built last, where nothing but its notes can have changed since.
 *
 * @param seen the vault as it is; null where nobody has looked at it.
 * @param findToday the day that counts as today, `YYYY-MM-DD`, by the site's time zone.
 */
export async function recallSite(
  { cacheFolder, key }: Question,
  seen: Ground | null,
  findToday: (timeZone: string) => string,
): Promise<RecalledSite | null> {
  const kept = readKeptSite(cacheFolder, key);
  if (kept === null || kept.state.today !== findToday(kept.state.timeZone)) return null;
  const place = moveFolders(kept.state, (folder) => join(cacheFolder, folder));
  const ground = seen ?? (await lookAtGround(place).catch(() => null));
  if (ground === null) return null;
  const others = lookAtOthers(ground, new Set(kept.notes.map(({ path }) => path)));
  if (kept.state.mark !== markStamp(others.stamp)) return null;
  const text = openText(kept.state.sealed, makeSecret(others.stamp));
  if (text === null || (await hasOwnTemplates(place))) return null;
  const amended = readAmended(cacheFolder, kept.name);
  return {
    kept,
    amended: amended ?? { name: kept.name, site: kept.state.site, notes: new Map() },
    place,
    ground,
    finding: JSON.parse(text),
  };
}

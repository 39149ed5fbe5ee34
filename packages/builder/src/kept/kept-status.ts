import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { writeWhole } from '../cache/write-whole.ts';
import type { Status } from '../status/status.ts';
import { type Ground, lookAtGround, markStamp, type Place } from './ground.ts';
import type { Question } from './question.ts';

/** A status and everything that must be as it was for it to hold. The vault is told from the cache, not from this machine. */
interface KeptStatus extends Place {
  readonly key: string;
  readonly mark: string;
  readonly status: Status;
}

const FILE = 'status.json';

/**
 * Gives the status that was found before, where nothing that it depends on has changed since: the configuration, the
 * files of the vault, the head of the repository, the day, and Layerwise itself.
 *
 * @param findToday - the day that counts as today, `YYYY-MM-DD`, by the site's time zone
 * @returns null where it has to be found anew; a damaged file is as good as none
 */
export async function recallStatus(
  { cacheFolder, key }: Question,
  findToday: (timeZone: string) => string,
): Promise<Status | null> {
  try {
    const kept = await readKept(cacheFolder);
    if (kept.key !== key || kept.status.today !== findToday(kept.timeZone)) return null;
    return (await stillHolds(kept)) ? kept.status : null;
  } catch {
    return null;
  }
}

/**
 * Forgets a status that does not hold any more: it may name a note that has become private since, and the cache may be
 * shared.
 */
export async function forgetChangedStatus(cacheFolder: string): Promise<void> {
  const kept = await readKept(cacheFolder).catch(() => null);
  const holds = kept !== null && (await stillHolds(kept).catch(() => false));
  if (!holds) await rm(join(cacheFolder, FILE), { force: true }).catch(() => undefined);
}

async function readKept(cacheFolder: string): Promise<KeptStatus> {
  // Its key holds a hash of the code that wrote it: what has the right key has the right shape.
  const kept: KeptStatus = JSON.parse(await readFile(join(cacheFolder, FILE), 'utf8'));
  return { ...kept, vaultFolder: join(cacheFolder, kept.vaultFolder) };
}

async function stillHolds(kept: KeptStatus): Promise<boolean> {
  return kept.mark === markStamp((await lookAtGround(kept)).stamp);
}

/**
 * Keeps a status for the next time. That it cannot be written costs time, nothing else.
 *
 * @param ground - as it was before the vault was read
 */
export async function keepStatus(
  { cacheFolder, key }: Question,
  { vaultFolder, timeZone, journal }: Place,
  { stamp, isSettled }: Ground,
  status: Status,
): Promise<void> {
  if (!isSettled) return;
  const kept: KeptStatus = {
    key,
    vaultFolder: relative(cacheFolder, vaultFolder),
    timeZone,
    journal,
    mark: markStamp(stamp),
    status,
  };
  await writeWhole(join(cacheFolder, FILE), Buffer.from(JSON.stringify(kept))).catch(() => undefined);
}

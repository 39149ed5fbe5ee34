import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { writeWhole } from '../cache/write-whole.ts';
import { locateRepository } from '../journal/locate-repository.ts';
import { stampFiles } from './stamp-files.ts';
import type { Status } from './status.ts';
import type { StatusQuestion } from './status-question.ts';

/** Where the vault is and when its day begins, as the configuration says: needed to see whether a status still holds. */
export interface StatusPlace {
  readonly vaultFolder: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Whether git is asked. */
  readonly journal: boolean;
}

/** A status and everything that must be as it was for it to hold. The vault is told from the cache, not from this machine. */
interface KeptStatus extends StatusPlace {
  readonly key: string;
  readonly files: string;
  readonly head: string;
  readonly status: Status;
}

/** What the vault and its history are like at the moment. */
export interface StatusGround {
  readonly files: string;
  readonly head: string;
  /** False where a file changed so lately that another change might look the same. */
  readonly isSettled: boolean;
}

const FILE = 'status.json';

/** Coarser than the clock of any file system, milliseconds. */
const tick = 2_000;

/** Milliseconds and bytes: it is one line. */
const limits = { milliseconds: 5_000, bytes: 1_000_000 };

/**
 * Gives the status that was found before, where nothing that it depends on has changed since: the configuration, the
 * files of the vault, the head of the repository, the day, and Layerwise itself.
 *
 * @param findToday - the day that counts as today, `YYYY-MM-DD`, by the site's time zone
 * @returns null where it has to be found anew; a damaged file is as good as none
 */
export async function recallStatus(
  { cacheFolder, key }: StatusQuestion,
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
  const { files, head } = await lookAtGround(kept);
  return kept.files === files && kept.head === head;
}

/**
 * Keeps a status for the next time. That it cannot be written costs time, nothing else.
 *
 * @param ground - as it was before the vault was read
 */
export async function keepStatus(
  { cacheFolder, key }: StatusQuestion,
  { vaultFolder, timeZone, journal }: StatusPlace,
  { files, head, isSettled }: StatusGround,
  status: Status,
): Promise<void> {
  if (!isSettled) return;
  const kept: KeptStatus = {
    key,
    vaultFolder: relative(cacheFolder, vaultFolder),
    timeZone,
    journal,
    files,
    head,
    status,
  };
  await writeWhole(join(cacheFolder, FILE), Buffer.from(JSON.stringify(kept))).catch(() => undefined);
}

/** Looks at what a status depends on. */
export async function lookAtGround({ vaultFolder, journal }: StatusPlace): Promise<StatusGround> {
  const asking = journal ? describeHead(vaultFolder) : '';
  const { stamp, newest } = stampFiles(vaultFolder);
  return { files: stamp, head: await asking, isSettled: newest < Date.now() - tick };
}

async function describeHead(vaultFolder: string): Promise<string> {
  try {
    const { head, prefix, shallow, mailmap } = await locateRepository(vaultFolder, limits);
    return JSON.stringify([head, prefix, shallow, mailmap]);
  } catch {
    return 'nothing';
  }
}

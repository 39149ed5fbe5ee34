import { createHash } from 'node:crypto';
import { locateRepository } from '../journal/locate-repository.ts';
import { lookAtFiles, stampOf } from './stamp-files.ts';

/** Where the vault is and when its day begins, as the configuration says: needed to see whether an answer still holds. */
export interface Place {
  /** Absolute folder. */
  readonly vaultFolder: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Whether git is asked. */
  readonly journal: boolean;
}

/** What the vault and its history are like at the moment. */
export interface Ground {
  /** Says it all in one text that nobody can guess who has not these very files: a secret. */
  readonly stamp: string;
  /** False where a file changed so lately that another change might look the same. */
  readonly isSettled: boolean;
  /** When it was looked at, milliseconds since 1970. */
  readonly time: number;
  /** The files of the vault, as in `LookedAt`. */
  readonly files: ReadonlyMap<string, string>;
  /** Says which commit is checked out, and all that the history depends on besides. */
  readonly head: string;
}

/** Coarser than the clock of any file system, milliseconds. */
export const tick = 2_000;

/** Milliseconds and bytes: it is one line. */
const limits = { milliseconds: 5_000, bytes: 1_000_000 };

/**
 * Looks at what an answer depends on, without reading any note.
 *
 * @throws the error of the file system where the vault cannot be read
 */
export async function lookAtGround({ vaultFolder, journal }: Place): Promise<Ground> {
  const asking = journal ? describeHead(vaultFolder) : '';
  const time = Date.now();
  const { files, newest } = lookAtFiles(vaultFolder);
  const head = await asking;
  return {
    stamp: JSON.stringify([stampOf(files), head]),
    isSettled: newest < time - tick,
    time,
    files,
    head,
  };
}

/** What can be written down of a stamp: it is told by it, and does not tell it. */
export function markStamp(stamp: string): string {
  return createHash('sha256').update(`mark ${stamp}`).digest('hex');
}

async function describeHead(vaultFolder: string): Promise<string> {
  try {
    const { head, prefix, shallow, mailmap } = await locateRepository(vaultFolder, limits);
    return JSON.stringify([head, prefix, shallow, mailmap]);
  } catch {
    return 'nothing';
  }
}

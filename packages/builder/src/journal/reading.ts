import type { PublishPolicy } from '@layerwise/parser';
import type { CommitRecord } from './commit-record.ts';
import type { History } from './event.ts';
import type { CacheSeal, SealedCache } from './journal-cache.ts';
import type { Repository } from './repository.ts';
import type { ToldHistory } from './told-history.ts';

/** One reading of a history: of what, how it is looked at, and what is kept of earlier ones. */
export interface Reading {
  readonly repository: Repository;
  readonly publish: PublishPolicy;
  readonly dayOf: (time: number) => string;
  /** Whether subjects of commits are told. */
  readonly messages: boolean;
  /** Null where nothing is kept. */
  readonly cache: ReadingCache | null;
}

/** What is kept from one reading to the next, as it was found. */
export interface ReadingCache {
  /** Absolute path of the cache folder. */
  readonly folder: string;
  /** What commits and contents were read for. */
  readonly key: string;
  /** The file of commits and contents; null where there is none. */
  readonly sealed: SealedCache | null;
  /** What it is sealed with; null where the repository does not tell. */
  readonly seal: CacheSeal | null;
  /** What a told history depends on besides. */
  readonly toldKey: string;
  /** The history as it was told last; null where there is none for these keys. */
  readonly told: ToldHistory | null;
}

/** What a reading gives. */
export interface ReadResult {
  readonly history: History;
  /** Content of today's notes, by path in the repository. */
  readonly files: ReadonlyMap<string, string>;
  /** Number of contents that this clone lacks. */
  readonly missing: number;
  /** False where contents that git would compare are missing. */
  readonly whole: boolean;
}

/** Subjects that are not asked for are not kept either. */
export function withoutSubjects(commits: readonly CommitRecord[]): readonly CommitRecord[] {
  return commits.map((commit) => ({ ...commit, subject: '' }));
}

/** Picks the notes of the vault among files of the repository. A name that is not UTF-8 (it begins with NUL) is none. */
export function keepNotes(
  files: ReadonlyMap<string, string>,
  { prefix }: Repository,
): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => path.startsWith(prefix) && !path.startsWith('\0')));
}

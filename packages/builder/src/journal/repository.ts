import type { GitLimits } from './run-git.ts';

/** Where git keeps the vault. */
export interface Repository {
  /** Absolute path of git. */
  readonly git: string;
  /** Absolute path of the vault. */
  readonly vaultFolder: string;
  /** Path of the vault in the repository, with a slash at its end; empty where the vault is all of it. */
  readonly prefix: string;
  /** Object id of the commit that is checked out. */
  readonly head: string;
  readonly hashFunction: 'sha1' | 'sha256';
  readonly shallow: boolean;
  /** Tells one `.mailmap` from another. */
  readonly mailmap: string;
  readonly limits: GitLimits;
}

/** A note's file as a commit has it. */
export interface FileVersion {
  /** Path in the repository; a name that is not UTF-8 begins with NUL. */
  readonly path: string;
  /** Object id of the content, hex. */
  readonly blob: string;
}

/** A file that differs between two commits. Both sides: changed, renamed or both. One side: it came or went. */
export interface FileChange {
  readonly before: FileVersion | null;
  readonly after: FileVersion | null;
}

/** What git's log says of one commit. */
export interface CommitRecord {
  /** Object id, hex. */
  readonly id: string;
  readonly tree: string;
  /** When it was authored, seconds since 1970: rebasing and amending keep it. */
  readonly time: number;
  readonly author: string | null;
  readonly subject: string;
  readonly parents: readonly string[];
  /** Changes of Markdown files against each parent, in order; against nothing for a commit without parents. */
  readonly changes: readonly (readonly FileChange[])[];
  /** True where the commit changed files that are not Markdown. */
  readonly touchesOthers: boolean;
}

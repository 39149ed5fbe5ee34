import type { Diagnostic } from '@layerwise/parser';
import type { AmendableSite } from './amend/amendable-site.ts';
import type { OutputFile } from './output-file.ts';
import type { StageName } from './stage-clock.ts';

/** What a build gives. */
export interface BuildResult {
  /** Sorted by path and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: BuildCounts;
  /** Milliseconds. */
  readonly timings: Readonly<Record<StageName, number>>;
  /** The site's files by path; null where they were written. */
  readonly files: ReadonlyMap<string, OutputFile> | null;
  /** Describes the site so that other texts can be put into it (`amend/`); null where it cannot be done. */
  readonly describeSite: (() => AmendableSite) | null;
}

export interface BuildCounts {
  readonly notes: number;
  readonly privateNotes: number;
  readonly pages: number;
  readonly attachments: number;
  readonly filesWritten: number;
  readonly filesUnchanged: number;
  /** Notes that the cache knew. */
  readonly cacheHits: number;
}

import type { ParseOptions } from '@layerwise/parser';
import type { NoteFile } from '../read/vault-file.ts';

/** What a worker is given at its start. */
export interface WorkerSetup {
  /** Two 32-bit numbers: the index of the note in work, and how many notes were begun so far. */
  readonly progress: SharedArrayBuffer;
  /** Absolute path of the configuration file, where it has plugins that work on single notes; else null. */
  readonly pluginsFrom: string | null;
}

/** Notes to be parsed, in order. */
export interface ParseJob {
  readonly files: readonly NoteFile[];
  readonly options: ParseOptions;
  /** Memory for what is written of the next job; absent: the thread takes fresh one, which takes its time. */
  readonly room?: ArrayBuffer;
}

/** What became of the notes of a job, in the same order. */
export interface ParseReply {
  /** All of them as `packNote` makes them, one behind the other. Its memory may be larger, and is handed back. */
  readonly packed: Uint8Array<ArrayBuffer>;
  /** The length of each, bytes. */
  readonly lengths: readonly number[];
}

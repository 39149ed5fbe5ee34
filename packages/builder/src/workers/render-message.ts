import type { PartJson } from '../cache/page-json.ts';
import type { SiteContext } from '../plan/theme.ts';

/** What a thread that writes pages is given at its start. */
export interface RenderSetup {
  /** `Theme.module`. */
  readonly module: string;
  /** One 32-bit number: how many jobs are done. */
  readonly done: SharedArrayBuffer;
}

/** What it is told before its first job. */
export interface RenderedFor {
  /** What pages need to know of the site, but for what is no data. */
  readonly site: Omit<SiteContext, 'href'>;
  /** Absolute path of the folder that pages are written to; null: they are sent back. */
  readonly folder: string | null;
}

/** A page to be written. */
export interface PageSource {
  /** The text of its `PageJson`. */
  readonly text: string;
  /** The text of its note. */
  readonly html: string;
}

/** Pages to be written one after the other. */
export interface RenderJob {
  /** The parts named in them that no earlier job had. */
  readonly parts: readonly PartJson[];
  readonly pages: readonly PageSource[];
}

/** The pages of a job as they were written. */
export interface WrittenJob {
  /** Those that are sent back, one behind the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `place`: where the page ends in the bytes, or the absolute path of its file. Null where the page failed. */
  readonly pages: readonly ({ readonly place: number | string; readonly fingerprint: string } | null)[];
}

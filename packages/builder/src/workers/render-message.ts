import type { SiteContext } from '../plan/theme.ts';

/** What a thread that writes pages is given at its start. */
export interface RenderSetup {
  /** `Theme.module`. */
  readonly module: string;
  /** What pages need to know of the site, but for what is no data. */
  readonly site: Omit<SiteContext, 'href'>;
  /** One 32-bit number: how many jobs are done. */
  readonly done: SharedArrayBuffer;
}

/** A page to be written. */
export interface PageSource {
  /** What `writePageSource` gave. */
  readonly source: string;
  /** The text of its note. */
  readonly html: string;
}

/** A page that was written; null where the template failed. */
export type WrittenPage = { readonly bytes: Uint8Array<ArrayBuffer>; readonly fingerprint: string } | null;

import type { Layer, Track } from '@layerwise/parser';

/** How a layer or a track is shown. */
export interface Label {
  readonly label: string;
  readonly description: string;
  /** A CSS colour; absent: the theme's. */
  readonly color?: string;
}

/** The configuration with every default filled in; paths absolute. */
export interface SiteConfig {
  readonly title: string;
  readonly author: string;
  readonly description: string;
  /** Origin for absolute URLs (`https://example.org`), without a slash at the end; null where not known. */
  readonly site: string | null;
  /** Path that the site lives under; begins and ends with `/`. */
  readonly base: string;
  /** BCP 47 tag of the site's language. */
  readonly lang: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly layers: Readonly<Record<Layer, Label & { readonly asksFor: string }>>;
  readonly tracks: Readonly<Record<Track, Label>>;
  readonly publish: 'all' | 'explicit';
  readonly html: 'sanitize' | 'trusted';
  readonly balance: { readonly share: number; readonly weeks: number };
  readonly timebox: { readonly minutes: number };
  /** Days after which a note is due to be gone over, by layer. */
  readonly review: Readonly<Record<Layer, number>>;
  /** URL prefix of the vault's files in the author's repository, for edit links; null: none. */
  readonly editUrl: string | null;
}

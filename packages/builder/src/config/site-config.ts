import type { Layer, Track } from '@layerwise/parser';

/** How a layer or a track is shown. */
export interface Label {
  readonly label: string;
  readonly description: string;
  /** A CSS colour; absent: the theme's. */
  readonly color?: string;
}

/** Where readers can answer. What is null is not offered. */
export interface Feedback {
  /** Comments by giscus, from GitHub Discussions; the first four values are those of giscus.app. */
  readonly giscus: {
    /** `owner/name`. */
    readonly repo: string;
    readonly repoId: string;
    readonly category: string;
    readonly categoryId: string;
    /** Whether they are loaded when a reader asks for them, or already when they come into sight. */
    readonly load: 'click' | 'seen';
  } | null;
  readonly email: string | null;
  /** The page where a new issue is written (`https://github.com/owner/name/issues/new`). */
  readonly newIssue: string | null;
  /** A webmention endpoint. */
  readonly webmention: string | null;
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
  /** False: no page of the graph, and no note shows what is around it. Absent: true. */
  readonly graph?: boolean;
  /** Whether there is a page that shows every component of the theme. Absent: false. */
  readonly stylePage?: boolean;
  /** Absent: nothing is offered. */
  readonly feedback?: Feedback;
}

import type { Layer, Track } from '@layerwise/builder';

/** The words of the pictures and lists that tell how the learning goes, in one language. */
export interface LearningWords {
  readonly headings: {
    readonly balanceThroughTime: string;
    readonly sessions: string;
    readonly toolsThroughYears: string;
    readonly map: string;
  };
  readonly labels: {
    /** Opens the table that stands beside a picture. */
    readonly asTable: string;
    readonly week: string;
    readonly month: string;
    readonly year: string;
    readonly planned: string;
    readonly spent: string;
    /** Sessions that took longer than planned. */
    readonly overruns: string;
    readonly reinforced: string;
    readonly declared: string;
    readonly evidence: string;
    readonly calendar: string;
  };
  /** What a picture shows, for who cannot see it. */
  readonly descriptions: {
    readonly layersThroughTime: (from: string, to: string) => string;
    readonly balanceInMinutes: string;
    readonly balanceInNotes: string;
    readonly sessions: string;
    readonly toolsThroughYears: string;
    readonly map: (tools: string, principles: string) => string;
    readonly topics: string;
  };
  /** What a layer means and what it asks for, where the configuration does not say. */
  readonly layers: Readonly<Record<Layer, { readonly description: string; readonly asksFor: string }>>;
  /** What a track means, where the configuration does not say. */
  readonly tracks: Readonly<Record<Track, string>>;
  /** What the home page of an empty vault says. */
  readonly start: {
    readonly heading: string;
    /** Each leads to an example under it. */
    readonly write: string;
    readonly read: string;
    readonly commit: string;
    /** Name of the first note. */
    readonly example: string;
  };
  readonly empty: {
    readonly layers: string;
    readonly layersThroughTime: string;
    readonly sessions: string;
    readonly toolsThroughYears: string;
    readonly map: string;
  };
}

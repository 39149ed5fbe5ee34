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
  readonly empty: {
    readonly layersThroughTime: string;
    readonly sessions: string;
    readonly toolsThroughYears: string;
    readonly map: string;
  };
}

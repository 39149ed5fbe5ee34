declare module 'commonmark-spec' {
  /** An example of the CommonMark specification; tabs are written as arrows. */
  export interface Example {
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
    readonly number: number;
  }
  export const tests: readonly Example[];
}

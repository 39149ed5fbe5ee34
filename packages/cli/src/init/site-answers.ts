/** Hosts that a new site can be made ready for. */
export const hosts = ['github-pages', 'cloudflare-pages', 'netlify', 'static'] as const;
export type Host = (typeof hosts)[number];

/** Editors that a new site can bring help for. */
export const editors = ['obsidian', 'vscode'] as const;
export type Editor = (typeof editors)[number];

/** What is asked for a new site. */
export interface SiteAnswers {
  readonly title: string;
  /** Empty: none. */
  readonly author: string;
  /** Folder of the notes, relative to the site's; `.` where they are the same. */
  readonly vault: string;
  /** Origin of the site; empty: not known yet. */
  readonly site: string;
  /** Path that the site lives under. */
  readonly base: string;
  readonly hosts: readonly Host[];
  readonly editors: readonly Editor[];
}

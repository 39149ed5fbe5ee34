import type { Need } from '@layerwise/parser';
import type { SiteConfig } from '../config/site-config.ts';
import type { AddedPage, PublicSite } from './added.ts';
import type { Page, Ref } from './page.ts';
import type { CardLook, SocialCard } from './social-card.ts';

/** What every page needs to know of the site and of the build. */
export interface SiteContext {
  readonly config: SiteConfig;
  /** Turns a path under the base (`/progress/`) into an `href`. */
  readonly href: (path: string) => string;
  /** Hrefs of the theme's own files, by the name the theme gave them (`styles/main.css`, `scripts/main.ts`). */
  readonly assets: ReadonlyMap<string, string>;
  readonly navigation: readonly Ref[];
  /** Hrefs of the search page and of the manifest of its index; null where the site has none. */
  readonly search: { readonly page: string; readonly index: string } | null;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What a page is made of besides its data. */
export interface PageContent {
  /** Finished, safe HTML of the note's body; empty where the page has none. */
  readonly html: string;
  /** What the body needs to be loaded (`math`, `code`, …), in alphabetical order. */
  readonly needs: readonly string[];
}

/** Words that stand in a note's text and that no author wrote. */
export interface BodyWords {
  /** Names the list of footnotes. */
  readonly footnotes: string;
  /** Names the way back from a footnote to a reference: `1`, or `1-2` for the second of several. */
  readonly backToReference: (reference: string) => string;
  /** Names what a canvas shows, as a list. */
  readonly canvasOutline: string;
  readonly incompleteTask: string;
  readonly completedTask: string;
  /** Stands before the sign of a task that is neither. */
  readonly task: string;
  /** Stands before the columns of a table. */
  readonly table: string;
  /** A video on YouTube that has no other name. */
  readonly youtube: string;
  /** A post on X that has no other name. */
  readonly tweet: string;
}

/** A part of a theme that is left out where no page needs it: what a text may need, and the page that shows the theme. */
export type ThemePart = Need | 'style';

/** A theme: a pure function from page to HTML, and the files that its pages load. */
export interface Theme {
  /** Gives the whole document, from `<!doctype html>`. */
  readonly renderPage: (page: Page, content: PageContent, site: SiteContext) => string;
  /** Gives the words of a text in a language (a BCP 47 tag). */
  readonly bodyWords: (lang: string) => BodyWords;
  /** Says what the card of a page says; null: it has none. */
  readonly describeCard: (page: Page, config: SiteConfig) => SocialCard | null;
  readonly cardLook: CardLook;
  /** URL of a module that exports this theme as `theme`, for threads; absent: it writes its pages in one thread. */
  readonly module?: string;
  /** Absolute folder of `styles/` and `scripts/`. */
  readonly folder: string;
  /** Files to bundle (`.css`, `.ts`) or copy, relative to `folder`. */
  readonly entries: readonly string[];
  /**
   * Packages that scripts load late and that are bundled already, for it takes long: by name, the folder of their files,
   * relative to `folder`, with a list of them in `index.json`. Absent: none.
   */
  readonly prebuilt?: Readonly<Record<string, string>>;
  /** What the page that shows the theme needs; absent: nothing of its own. */
  readonly styleParts?: readonly ThemePart[];
  /** The author's own files among them; absent: none. */
  readonly own?: OwnFiles;
}

/** Files of an author that take the place of a theme's, or are added to it. */
export interface OwnFiles {
  /** Absolute. */
  readonly folder: string;
  /** Paths in the folder, sorted. */
  readonly paths: readonly string[];
  /** Changes with what the own components do. */
  readonly fingerprint: string;
  /** Absolute paths of all files that the components were made from. */
  readonly sources: readonly string[];
  /** Plans the pages that own files add. */
  readonly planPages: (site: PublicSite) => readonly AddedPage[];
  /** Names of the files in `pages` that are templates of added pages or of kinds of notes. */
  readonly templates: ReadonlySet<string>;
}

import type { Position } from './diagnostic.ts';

export const layers = ['skim', 'explore', 'deepen'] as const;
/** How deep a note goes, from shallow to deep. */
export type Layer = (typeof layers)[number];

export const tracks = ['need', 'want'] as const;
/** Why something is learnt. */
export type Track = (typeof tracks)[number];

export const kinds = ['note', 'post', 'topic', 'principle', 'tool', 'page'] as const;
/** What a note is. */
export type Kind = (typeof kinds)[number];

export const outcomes = ['summarize', 'bookmark', 'schedule'] as const;
/** How a timeboxed reading ended. */
export type Outcome = (typeof outcomes)[number];

export const toolStatuses = ['trying', 'using', 'retired'] as const;
/** What the author does with a tool now. */
export type ToolStatus = (typeof toolStatuses)[number];

export const sourceTypes = ['video', 'podcast', 'paper', 'article', 'book', 'course', 'code'] as const;
/** What kind of thing a source is. */
export type SourceType = (typeof sourceTypes)[number];

/**
 * A calendar date as the author wrote it: `2026-11-24`, or with a time, or with a time and a zone.
 * Kept as text (ISO 8601), because a date without a zone has no instant until the site's zone is known.
 */
export type DateText = string;

/** One timeboxed reading. Minutes are whole numbers. */
export interface Session {
  readonly date: DateText;
  readonly planned?: number;
  readonly minutes: number;
  readonly outcome: Outcome;
  readonly due?: DateText;
  readonly note?: string;
}

/** Where something was learnt from. */
export interface Source {
  readonly url: string;
  readonly title?: string;
  readonly type?: SourceType;
}

/** Something that was taught: a talk, a doc, a workshop, an answer. */
export interface Taught {
  readonly date: DateText;
  readonly where: string;
  readonly url?: string;
}

/** The front matter of a note, validated. A field that was absent or wrong is absent here. */
export interface FrontMatter {
  readonly title?: string;
  readonly kind?: Kind;
  readonly layer?: Layer;
  readonly track?: Track;
  /** Topics as written, `/` nests. */
  readonly topics: readonly string[];
  /** Names of principles: a title, an alias or a file name; wikilink brackets are taken off. */
  readonly principles: readonly string[];
  /** Names of tools, likewise. */
  readonly tools: readonly string[];
  readonly date?: DateText;
  readonly updated?: DateText;
  readonly sessions: readonly Session[];
  readonly sources: readonly Source[];
  readonly taught: readonly Taught[];
  readonly reviewed: readonly DateText[];
  readonly status?: ToolStatus;
  readonly since?: DateText;
  readonly until?: DateText;
  /** The name of the tool that took over. */
  readonly succeededBy?: string;
  /** Tags without `#`, as spelled. */
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly permalink?: string;
  readonly description?: string;
  readonly image?: string;
  readonly lang?: string;
  readonly cssclasses: readonly string[];
  readonly toc?: boolean;
  readonly comments?: boolean;
  /** True where the note says `publish: true` itself; asked for by `publish: 'explicit'`. */
  readonly publish?: boolean;
  /** Fields that Layerwise does not know, as the YAML says, for plugins and templates. */
  readonly unknown: { readonly [field: string]: unknown };
  /** Where each field's value stands, by the field's name as written and, for list items, `name.0`. */
  readonly positions: { readonly [field: string]: Position };
}

/** A heading of a note's body. */
export interface Heading {
  /** 1 to 6. */
  readonly depth: number;
  readonly text: string;
  /** Id in the page, as GitHub makes it. */
  readonly id: string;
  readonly position: Position;
}

/** The part of a note that a reference points to. */
export type Fragment =
  | { readonly type: 'heading'; readonly path: readonly string[] }
  | { readonly type: 'block'; readonly id: string };

/** The text around a reference: one sentence or so, for backlinks. */
export interface Excerpt {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/**
 * A place where a note points at another file of the vault. What it means is only known once the whole
 * vault is: the parser writes down what is said, `link` finds what is meant.
 */
export interface Reference {
  /** `wikilink`: by name, Obsidian's rules. `markdown`: by relative path first. */
  readonly syntax: 'wikilink' | 'markdown';
  /** A link leads there, an embed shows it here. */
  readonly type: 'link' | 'embed';
  /** Name or path, decoded, without fragment; empty for the note itself. */
  readonly target: string;
  readonly fragment?: Fragment;
  /** The fragment as written after `#`, for files that are no notes (`page=3`). */
  readonly suffix?: string;
  /** The text the author gave it (for an image: its alternative text). */
  readonly label?: string;
  /** Size of an embedded image, CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly position: Position;
  readonly excerpt: Excerpt;
}

/**
 * A place in a note's HTML that only the whole vault, or the page around it, can fill in.
 * - `link-start`, `link-end`: around the content of a link; `reference` indexes `Note.references`.
 * - `embed`: a block that shows another file. `inline` where it stands inside a paragraph; `beside` where the paragraph
 *   that it stood in was cut around it, and on which sides text of it is left; `alone` where a picture is all that its
 *   paragraph holds.
 * - `id`: an `id` attribute's value (without the attribute's name); embedding prefixes it.
 * - `anchor`: an `href` to an id of the same text (`#…`), prefixed in the same way.
 * - `region-start`, `region-end`: around a section (`heading` indexes `Note.headings`) or a block (`block` names it).
 * - `footnote`: a reference to a footnote, numbered by the page.
 * - `card`: a file on a canvas: a note's title and first lines, or an attachment.
 * - `name`: what the file that a reference means is called.
 * - `public-start`, `public-end`: around what is only there if none of these references leads to something private.
 * - `word`: a word in the language of the page.
 * - `tag-start`, `tag-end`: around a tag of the text, `#` included; `tag` is without it, as spelled. It leads to the tag's page.
 */
export type Hole =
  | { readonly type: 'link-start'; readonly reference: number }
  | { readonly type: 'link-end'; readonly reference: number }
  | {
      readonly type: 'embed';
      readonly reference: number;
      readonly inline: boolean;
      readonly beside?: 'before' | 'after' | 'both';
      readonly alone?: true;
    }
  | { readonly type: 'id'; readonly id: string }
  | { readonly type: 'anchor'; readonly id: string }
  | { readonly type: 'region-start'; readonly region: Region }
  | { readonly type: 'region-end'; readonly region: Region }
  | { readonly type: 'footnote'; readonly footnote: string }
  | { readonly type: 'card'; readonly reference: number }
  | { readonly type: 'name'; readonly reference: number }
  | { readonly type: 'public-start'; readonly references: readonly number[] }
  | { readonly type: 'public-end' }
  | { readonly type: 'word'; readonly word: BodyWord }
  | { readonly type: 'tag-start'; readonly tag: string }
  | { readonly type: 'tag-end' };

/** Words that stand in the HTML of a note and that no author wrote; each page says them in its language. */
export type BodyWord =
  | 'canvasOutline'
  | 'completedTask'
  | 'incompleteTask'
  | 'table'
  | 'task'
  | 'tweet'
  | 'youtube';

/** A part of a note that can be embedded or shown in a preview. */
export type Region =
  | { readonly type: 'section'; readonly heading: number }
  | { readonly type: 'block'; readonly id: string };

/** HTML with marked places: safe HTML and holes by turns. */
export type Content = readonly (string | Hole)[];

/** One Markdown file of the vault, understood by itself. Serialisable: plain data only. */
export interface Note {
  /** Path in the vault, parts joined by `/`, spelled as on disk. */
  readonly path: string;
  /** The path without `.md`. */
  readonly id: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly hash: string;
  readonly frontMatter: FrontMatter;
  /** From the front matter, else the first level-1 heading, else the file's name. */
  readonly title: string;
  readonly kind: Kind;
  /** The kind that a plugin brought, where the note is of one; `kind` is then what it counts as. */
  readonly ownKind?: string;
  readonly headings: readonly Heading[];
  /** Ids of named blocks, without `^`. */
  readonly blocks: readonly string[];
  readonly references: readonly Reference[];
  /** Tags of front matter and text, without `#`, each once, first spelling. */
  readonly tags: readonly string[];
  /** What a reader reads, without markup: for search, excerpts and counting. */
  readonly text: string;
  /** Number of words in `text`; CJK text counts its characters. */
  readonly words: number;
  readonly content: Content;
  /** Footnotes by label, in order of definition. */
  readonly footnotes: readonly Footnote[];
  /** True where the first thing in the body is a level-1 heading that says the title; pages show it once. */
  readonly startsWithTitle: boolean;
  /** What the page must load to show it. */
  readonly needs: readonly Need[];
  /** Its Markdown as it may be handed on; absent where only its text may. */
  readonly markdown?: PublishedMarkdown;
}

/** The Markdown of a note without front matter and comments. */
export interface PublishedMarkdown {
  readonly parts: readonly PublishedPart[];
  /** References whose target a definition may say. */
  readonly defined: readonly number[];
  /** References that stand somewhere in the parts, nobody knows where. */
  readonly loose: readonly number[];
}

/** Markdown; a link or an embed, with the indexes of the references in it; or a definition. */
export type PublishedPart =
  | string
  | { readonly references: readonly number[]; readonly source: string }
  | { readonly definition: string };

export interface Footnote {
  readonly label: string;
  readonly content: Content;
}

/**
 * The id of a named block's element in the page: its name, with `^` before it where a heading has that id already.
 *
 * @param headingIds ids of all headings of the note.
 */
export function blockElementId(block: string, headingIds: ReadonlySet<string>): string {
  return headingIds.has(block) ? `^${block}` : block;
}

/** Assets that only some notes need. */
export type Need = 'math' | 'code' | 'diagram' | 'player' | 'canvas';

/**
 * A note that is not published: only what is needed to recognise links to it. None of it reaches the site.
 */
export interface PrivateNote {
  readonly path: string;
  readonly id: string;
  readonly hash: string;
  /** File name, front matter title and aliases, as far as they could be read. */
  readonly names: readonly string[];
  readonly private: true;
}

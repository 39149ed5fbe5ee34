import type {
  Kind,
  Layer,
  Outcome,
  Session,
  Source,
  SourceType,
  Taught,
  ToolStatus,
  Track,
} from '@layerwise/parser';
import type { JournalEvent } from '../journal/event.ts';
import type { Journal, JournalMonth } from '../journal/journal.ts';
import type { LayerSnapshot, SessionWeek, TrackWeek, TrackWindow } from '../learn/learning.ts';
import type { CardPicture } from './social-card.ts';

/*
 * What the templates are given. Every `href` is final: percent-encoded, with the site's base path.
 * Every date is `YYYY-MM-DD` in the site's time zone unless it says otherwise. Lists are sorted.
 * Everything here comes from public notes only.
 */

/** Something that has a page, in a word. */
export interface Ref {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/** A note in a list. */
export interface NoteCard extends Ref {
  readonly kind: Kind;
  readonly layer: Layer | null;
  readonly track: Track | null;
  readonly date: string | null;
  readonly updated: string | null;
  /** From the front matter, else the first sentences of the text. */
  readonly description: string;
  readonly topics: readonly Ref[];
  /** Minutes to read, at 220 words a minute, at least 1. */
  readonly readingMinutes: number;
}

/** One entry of the contents list. */
export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
  readonly children: readonly ContentsEntry[];
}

/** A note that links here, with the words around each link. */
export interface BacklinkItem {
  readonly note: Ref;
  readonly excerpts: readonly { readonly before: string; readonly text: string; readonly after: string }[];
}

/** One layer of a topic's ladder. */
export interface Rung {
  readonly layer: Layer;
  /** All of its notes, or beside a note the few around that one. */
  readonly notes: readonly NoteCard[];
  /** How many notes it has in all. */
  readonly total: number;
  /** When the layer was first reached; null where it has not been, or nobody knows. */
  readonly reached: string | null;
}

/** How deep a topic has been taken. */
export interface Ladder {
  readonly topic: Ref;
  /** Always three, from skim to deepen. */
  readonly rungs: readonly Rung[];
  /** The deepest layer among its published notes. */
  readonly layer: Layer | null;
  /** The layer that comes after `layer`; null when deepen is reached. */
  readonly next: Layer | null;
}

/** A principle in a list. */
export interface PrincipleCard extends Ref {
  readonly description: string;
  /** The deepest layer among the published notes that carry it. */
  readonly grasp: Layer | null;
  /** How many published notes carry it. */
  readonly notes: number;
  /** True where a note of kind `principle` describes it. */
  readonly described: boolean;
}

/** Why a tool counts as embodying a principle: its own note says so, or other notes name both. */
export interface Evidence {
  readonly declared: boolean;
  readonly notes: readonly Ref[];
}

export interface PrincipleOfTool extends PrincipleCard {
  readonly evidence: Evidence;
}

/** A tool in a list. */
export interface ToolCard extends Ref {
  readonly description: string;
  readonly status: ToolStatus | null;
  /** As written: a year or a date. */
  readonly since: string | null;
  readonly until: string | null;
  readonly succeededBy: Ref | null;
  readonly succeeds: readonly Ref[];
  readonly notes: number;
  readonly described: boolean;
  readonly principles: readonly PrincipleOfTool[];
}

/** A tool where its principles are not shown beside it. */
export type ToolMention = Omit<ToolCard, 'principles'>;

/** A tool that embodies a principle, for the principle's timeline. */
export interface ToolOfPrinciple extends ToolMention {
  readonly evidence: Evidence;
}

/** A topic in a list. */
export interface TopicCard extends Ref {
  readonly description: string;
  /** Path of the topic split at `/`; the last part is its own. */
  readonly path: readonly string[];
  readonly layer: Layer | null;
  readonly next: Layer | null;
  readonly track: Track | null;
  readonly counts: Readonly<Record<Layer, number>>;
  readonly notes: number;
  readonly described: boolean;
  /** True where something of it was written up as a post or taught. */
  readonly reinforced: boolean;
  /** Day on which a note or session last touched it, and the days from then to today. */
  readonly lastTouched: string | null;
  readonly daysStill: number | null;
}

/** Need against want. Minutes are those of sessions. */
export interface TrackFigures {
  readonly notes: number;
  readonly minutes: number;
}

export interface Balance {
  /** Length of the window that is looked at, in weeks, ending with `--now`. */
  readonly weeks: number;
  readonly need: TrackFigures;
  readonly want: TrackFigures;
  /** The track whose share fell under the configured part in every one of those weeks; null if none. */
  readonly starved: Track | null;
  readonly allTime: Readonly<Record<Track, TrackFigures>>;
  /** The last 4 and the last 12 weeks. */
  readonly windows: readonly TrackWindow[];
  /** Calendar week by week, oldest first. */
  readonly byWeek: readonly TrackWeek[];
}

/** Something that waits. */
export interface QueueItem extends Ref {
  readonly outcome: Outcome | 'next-layer';
  /** `next-layer`: the layer that is asked for; else null. */
  readonly layer: Layer | null;
  readonly due: string | null;
  /** Said in one English sentence; templates say why in the site's language. */
  readonly reason: string;
  /** True where `due` is before `--now`. */
  readonly overdue: boolean;
  /** Day since which it waits. */
  readonly since: string | null;
  /** What the author means to do, in the author's words. */
  readonly plan: string | null;
}

/** A note that is due to be gone over. */
export interface ReviewItem extends Ref {
  readonly layer: Layer;
  /** Day on which it was last gone over: read, written or reviewed. */
  readonly last: string;
  /** Day since which it is due, and the days from then to today. */
  readonly due: string;
  readonly overdueDays: number;
  /** Number of notes that link to it. */
  readonly backlinks: number;
}

/** A note that was read and not written up. */
export interface UnwrittenItem extends Ref {
  readonly sessions: number;
  readonly minutes: number;
  /** Day of the last session. */
  readonly last: string;
}

/** Something that was taught, with the note it belongs to. */
export interface TaughtItem extends Taught {
  readonly of: Ref;
  readonly day: string;
}

/** A principle behind a retired tool, and the tools in which it lives on. */
export interface LivingPrinciple {
  readonly principle: PrincipleCard;
  readonly tools: readonly ToolMention[];
}

/** One session with the note it belongs to. */
export interface SessionItem extends Session {
  readonly of: Ref;
}

/** A tag and its notes' number. */
export interface TagCard extends Ref {
  readonly notes: number;
}

/** The progress picture, small enough for the home page. */
export interface ProgressSummary {
  readonly layers: Readonly<Record<Layer, number>>;
  readonly balance: Balance;
  readonly topics: readonly TopicCard[];
  readonly totals: {
    readonly notes: number;
    readonly topics: number;
    readonly principles: number;
    readonly tools: number;
  };
}

/** A note's HTML, before its holes are filled: `render` does that last. */
export interface Body {
  /** Id of the note whose content it is. */
  readonly note: string;
}

/** What the pages of a note show besides its text and its place in the learning. */
export interface NoteDetails {
  readonly cover: string | null;
  readonly cssclasses: readonly string[];
  readonly contents: readonly ContentsEntry[];
  readonly tags: readonly TagCard[];
  readonly sources: readonly Source[];
  readonly sessions: readonly Session[];
  readonly taught: readonly Taught[];
  readonly reviewed: readonly string[];
  readonly history: readonly JournalEvent[];
  readonly editHref: string | null;
  /** Whether readers may answer on the page. */
  readonly comments: boolean;
}

/** What the page of each template shows. The name of a member is the name of its template in `templates/pages`. */
export interface PageData {
  readonly home: {
    readonly note: NoteCard | null;
    readonly body: Body | null;
    readonly posts: readonly NoteCard[];
    readonly notes: readonly NoteCard[];
    readonly progress: ProgressSummary;
    /** Topics whose notes or sessions are the newest. */
    readonly focus: readonly TopicCard[];
    readonly queue: readonly QueueItem[];
  };
  readonly note: {
    readonly note: NoteCard;
    /** The kind that a plugin brought and the note says it is of; else null. */
    readonly ownKind: string | null;
    readonly body: Body;
    /** The topic's ladder with this note on it; one per topic of the note. */
    readonly ladders: readonly Ladder[];
    readonly principles: readonly PrincipleCard[];
    readonly tools: readonly ToolMention[];
    readonly backlinks: readonly BacklinkItem[];
    readonly related: readonly NoteCard[];
    readonly previous: Ref | null;
    readonly following: Ref | null;
    readonly breadcrumbs: readonly Ref[];
  } & NoteDetails;
  /** A canvas: its body is the picture. */
  readonly canvas: {
    readonly note: NoteCard;
    readonly body: Body;
    readonly backlinks: readonly BacklinkItem[];
    readonly breadcrumbs: readonly Ref[];
  } & NoteDetails;
  /** A folder that has no note of its own: its notes. */
  readonly folder: { readonly notes: readonly NoteCard[]; readonly breadcrumbs: readonly Ref[] };
  readonly progress: {
    readonly summary: ProgressSummary;
    readonly ladders: readonly Ladder[];
    readonly tools: readonly ToolCard[];
    readonly principles: readonly PrincipleCard[];
    readonly orphanTools: readonly ToolCard[];
    readonly stuck: readonly { readonly topic: TopicCard; readonly since: string; readonly days: number }[];
    readonly promotions: readonly JournalEvent[];
    readonly queue: readonly QueueItem[];
    /** The layers through time, oldest first: sixty days at the most, the last of them today. */
    readonly growth: readonly LayerSnapshot[];
    /** Sessions calendar week by calendar week, oldest first. */
    readonly weeks: readonly SessionWeek[];
    /** Principles that no note carries. */
    readonly uncarried: readonly PrincipleCard[];
    readonly unwritten: readonly UnwrittenItem[];
    /** Newest first. */
    readonly taught: readonly TaughtItem[];
    /** What the queue has for the track that starves. */
    readonly suggestion: QueueItem | null;
  };
  readonly topics: { readonly topics: readonly TopicCard[] };
  readonly topic: {
    readonly topic: TopicCard;
    readonly body: Body | null;
    /** Null where no note describes it; likewise below. */
    readonly details: NoteDetails | null;
    readonly ladder: Ladder;
    /** What the next layer asks for, from the configuration. */
    readonly nextStep: string | null;
    readonly children: readonly TopicCard[];
    readonly parent: Ref | null;
    readonly principles: readonly PrincipleCard[];
    readonly tools: readonly ToolMention[];
    /** Notes of the topic that say no layer. */
    readonly unlayered: readonly NoteCard[];
    readonly backlinks: readonly BacklinkItem[];
  };
  readonly principles: {
    readonly principles: readonly (PrincipleCard & { readonly tools: readonly Ref[] })[];
  };
  readonly principle: {
    readonly principle: PrincipleCard;
    readonly body: Body | null;
    readonly details: NoteDetails | null;
    readonly rungs: readonly Rung[];
    readonly unlayered: readonly NoteCard[];
    readonly tools: readonly ToolOfPrinciple[];
    readonly backlinks: readonly BacklinkItem[];
  };
  readonly tools: { readonly tools: readonly ToolCard[] };
  readonly tool: {
    readonly tool: ToolCard;
    readonly body: Body | null;
    readonly details: NoteDetails | null;
    readonly rungs: readonly Rung[];
    readonly unlayered: readonly NoteCard[];
    readonly backlinks: readonly BacklinkItem[];
    /** Of a retired tool: what of it is still worth knowing. */
    readonly livesOn: readonly LivingPrinciple[];
  };
  readonly layers: {
    readonly layers: readonly { readonly layer: Layer; readonly notes: number; readonly href: string }[];
  };
  readonly layer: { readonly layer: Layer; readonly notes: readonly NoteCard[]; readonly share: number };
  readonly tracks: {
    readonly tracks: readonly {
      readonly track: Track;
      readonly figures: TrackFigures;
      readonly href: string;
    }[];
    readonly balance: Balance;
  };
  readonly track: {
    readonly track: Track;
    readonly notes: readonly NoteCard[];
    readonly figures: TrackFigures;
    readonly balance: Balance;
  };
  readonly tags: { readonly tags: readonly TagCard[] };
  readonly tag: {
    readonly tag: TagCard;
    readonly children: readonly TagCard[];
    readonly notes: readonly NoteCard[];
  };
  readonly archive: {
    readonly years: readonly { readonly year: string; readonly notes: readonly NoteCard[] }[];
    readonly undated: readonly NoteCard[];
  };
  readonly queue: {
    readonly queue: readonly QueueItem[];
    /** Those that wait longest first, then the most linked. */
    readonly reviews: readonly ReviewItem[];
    /** The one read longest ago first. */
    readonly unwritten: readonly UnwrittenItem[];
  };
  readonly journal: {
    readonly journal: Pick<Journal, 'streak' | 'weekStreak' | 'totals' | 'today' | 'thisWeek' | 'heatMap'>;
    /** Newest first. */
    readonly promotions: readonly JournalEvent[];
    /** The days that happened last, newest first. */
    readonly days: Journal['days'];
    /** Newest first. */
    readonly months: readonly (Pick<JournalMonth, 'month' | 'totals'> & { readonly href: string })[];
  };
  /** One month of the journal. */
  readonly month: {
    readonly month: JournalMonth;
    /** The months with events before and after it. */
    readonly earlier: Ref | null;
    readonly later: Ref | null;
  };
  /** Full-text search; all that it shows comes from the index. */
  readonly search: Readonly<Record<never, never>>;
  /** The whole vault as a map; its nodes and edges are in `data/graph.json`, the chief of them here as lists. */
  readonly graph: {
    /** Where the data is. */
    readonly source: string;
    /** How many nodes and edges there are. */
    readonly nodes: number;
    readonly links: number;
    readonly topics: readonly TopicCard[];
    readonly principles: readonly (PrincipleCard & { readonly tools: readonly Ref[] })[];
    readonly tools: readonly ToolCard[];
    /** The notes with the most links, the most first. */
    readonly mostLinked: readonly (Ref & { readonly layer: Layer | null; readonly links: number })[];
  };
  /** Every component of the theme; what they show are samples of the theme's own. */
  readonly style: Readonly<Record<never, never>>;
  readonly 'not-found': { readonly pages: readonly Ref[] };
  /** A page that a plugin or a file of the author's own adds. */
  readonly own: {
    /** The file in the author's `templates/pages` that shows it; null: the theme does. */
    readonly template: string | null;
    /** Finished HTML, not sanitised. */
    readonly html: string;
    /** What that file shows. */
    readonly data: unknown;
  };
}

/** The name of a template. */
export type TemplateName = keyof PageData;

/** One HTML page to be rendered. */
export type Page = { readonly [Name in TemplateName]: PageOf<Name> }[TemplateName];

export interface PageOf<Name extends TemplateName> {
  readonly template: Name;
  /** Path under the base, decoded, with a slash at both ends (`/notes/attention/`); `/404.html` for that page. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** Id of the note whose text it shows; absent where it shows none. */
  readonly note?: string;
  readonly data: PageData[Name];
  /** Its card, where there is one. */
  readonly socialCard?: CardPicture;
  /** Text direction follows the language; feeds announced in the head. */
  readonly feeds: readonly { readonly title: string; readonly href: string }[];
}

export type { Kind, Layer, Outcome, Session, Source, SourceType, Taught, ToolStatus, Track };

import type { Layer, Outcome, Session, Taught, ToolStatus, Track } from '@layerwise/parser';

/*
 * What the vault says of its author's learning. Ids of notes; everything from public notes only,
 * every list sorted in code-unit order of ids unless it says otherwise.
 */

/** Notes by layer, and when each layer was first reached. */
export interface LayerProgress {
  readonly notes: Readonly<Record<Layer, readonly string[]>>;
  /** Notes that say no layer. */
  readonly unlayered: readonly string[];
  /** Day each layer was first reached, `YYYY-MM-DD`; null where it was not, or nobody knows. */
  readonly reached: Readonly<Record<Layer, string | null>>;
  /** The deepest layer among the notes. */
  readonly layer: Layer | null;
  /** The layer after `layer`; skim where there is none yet; null after deepen. */
  readonly next: Layer | null;
}

/** Something named by notes that has a page of its own. */
interface Family {
  /** Id of the note that describes it, else its name. */
  readonly id: string;
  readonly title: string;
  /** Path of its page under the base, decoded. */
  readonly url: string;
  /** The note of the fitting kind that describes it. */
  readonly note: string | null;
}

export interface Topic extends Family {
  /** The name split at `/`, as first spelled. */
  readonly path: readonly string[];
  readonly parent: string | null;
  readonly children: readonly string[];
  /** Its own notes and those of its children. */
  readonly progress: LayerProgress;
  /** The track that most of its notes are on; null at a draw or without any. */
  readonly track: Track | null;
  /** Notes that name it itself, not only a topic under it. */
  readonly ownNotes: readonly string[];
  /** Day on which a note or session last touched it, today at the latest. */
  readonly lastTouched: string | null;
  /** Days from `lastTouched` to today. */
  readonly daysStill: number | null;
  /** Ids of principles and tools met in its notes. */
  readonly principles: readonly string[];
  readonly tools: readonly string[];
  /** True where something of it was written up as a post or taught. */
  readonly reinforced: boolean;
}

/** Why a tool embodies a principle. */
export interface Embodiment {
  readonly tool: string;
  readonly principle: string;
  /** The tool's own note says so. */
  readonly declared: boolean;
  /** Other notes that name both. */
  readonly evidence: readonly string[];
}

export interface Principle extends Family {
  /** Notes that carry it, its own note not among them. */
  readonly progress: LayerProgress;
  /** The deepest layer among the published notes that carry it, its own note included. */
  readonly grasp: Layer | null;
  readonly embodiments: readonly Embodiment[];
}

export interface Tool extends Family {
  readonly status: ToolStatus | null;
  readonly since: string | null;
  readonly until: string | null;
  /** Id of the tool that took over. */
  readonly succeededBy: string | null;
  /** Ids of the tools it took over from. */
  readonly succeeds: readonly string[];
  /** Notes that name it, its own note not among them. */
  readonly progress: LayerProgress;
  readonly embodiments: readonly Embodiment[];
}

export interface Figures {
  readonly notes: number;
  readonly minutes: number;
}

export interface TrackBalance {
  /** Length in weeks of the window that ends with today. */
  readonly weeks: number;
  readonly need: Figures;
  readonly want: Figures;
  readonly starved: Track | null;
  readonly allTime: Readonly<Record<Track, Figures>>;
  /** The same figures over the last 4 and the last 12 weeks. */
  readonly windows: readonly TrackWindow[];
  /** Calendar week by week, from the first with a session or a dated note to today's. */
  readonly byWeek: readonly TrackWeek[];
}

/** Need and want over the last weeks. */
export interface TrackWindow {
  /** Length in weeks, ending with today. */
  readonly weeks: number;
  readonly need: Figures;
  readonly want: Figures;
}

/** Need and want in one calendar week. */
export interface TrackWeek extends Readonly<Record<Track, Figures>> {
  /** As ISO 8601 names it, `2026-W09`. */
  readonly week: string;
  /** Its Monday. */
  readonly from: string;
}

/** Something that waits to be read or taken deeper. */
export interface QueueEntry {
  /** A note's or a topic's id. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly outcome: Outcome | 'next-layer';
  readonly due: string | null;
  readonly overdue: boolean;
  /** `next-layer`: the layer that is asked for. */
  readonly layer: Layer | null;
  /** Day since which it waits. */
  readonly since: string | null;
  /** `due` as written where it has a time of day: an instant, ISO 8601 in UTC. */
  readonly dueAt: string | null;
  /** What the author means to do: the last session's note. */
  readonly plan: string | null;
  /** Why it is here, in one English sentence. */
  readonly reason: string;
}

/** A note that is due to be gone over. */
export interface ReviewEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly layer: Layer;
  /** Day on which it was last gone over: read, written or reviewed. */
  readonly last: string;
  /** Day since which it is due. */
  readonly due: string;
  /** Days from `due` to today. */
  readonly overdueDays: number;
  /** Number of notes that link to it. */
  readonly backlinks: number;
}

/** The sessions of one calendar week. Minutes are whole numbers. */
export interface SessionWeek {
  /** As ISO 8601 names it, `2026-W09`. */
  readonly week: string;
  /** Its Monday. */
  readonly from: string;
  readonly sessions: number;
  /** Minutes planned, of the sessions that had a plan. */
  readonly planned: number;
  /** Minutes spent, of all sessions. */
  readonly spent: number;
  /** Minutes spent in sessions that had no plan. */
  readonly unplanned: number;
  /** Sessions that took longer than planned. */
  readonly overruns: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

/** A note that was read and not written up. */
export interface UnwrittenNote {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly sessions: number;
  readonly minutes: number;
  /** Day of the last session. */
  readonly last: string;
}

/** How many notes stood at each layer, at the end of a day. */
export interface LayerSnapshot {
  readonly day: string;
  readonly layers: Readonly<Record<Layer, number>>;
}

export interface NoteSession extends Session {
  readonly id: string;
  /** `session.date` as a day in the site's time zone. */
  readonly day: string;
}

export interface NoteTaught extends Taught {
  readonly id: string;
  /** `taught.date` as a day in the site's time zone. */
  readonly day: string;
}

/** What a note belongs to, as ids; sorted as written in the note, each once. */
export interface NoteMembership {
  readonly topics: readonly string[];
  readonly principles: readonly string[];
  readonly tools: readonly string[];
  /** Days in the site's time zone, from the front matter, else from git. */
  readonly date: string | null;
  readonly updated: string | null;
}

export interface Learning {
  /** By id. */
  readonly topics: ReadonlyMap<string, Topic>;
  readonly principles: ReadonlyMap<string, Principle>;
  readonly tools: ReadonlyMap<string, Tool>;
  /** Of every public note, by id. */
  readonly members: ReadonlyMap<string, NoteMembership>;
  /** Number of public notes by layer. */
  readonly layers: Readonly<Record<Layer, number>>;
  readonly balance: TrackBalance;
  /** Overdue first, then by due date, then bookmarks by age, then topics that wait for their next layer. */
  readonly queue: readonly QueueEntry[];
  /** What the queue has for the track that starves; null where none does, or nothing of it waits. */
  readonly suggestion: QueueEntry | null;
  /** Topics that stood still, longest first. */
  readonly stuck: readonly { readonly topic: string; readonly since: string; readonly days: number }[];
  /** By date, newest first. */
  readonly sessions: readonly NoteSession[];
  readonly taught: readonly NoteTaught[];
  /** Calendar week by week, from the first session's to today's, empty weeks included. */
  readonly weeks: readonly SessionWeek[];
  /** Notes due to be gone over, those that wait longest first, then the most linked. */
  readonly reviews: readonly ReviewEntry[];
  /** Notes that were read and not written up, longest ago first. */
  readonly unwritten: readonly UnwrittenNote[];
  /** The layers through time, a snapshot for each day on which something changed, oldest first. */
  readonly growth: readonly LayerSnapshot[];
}

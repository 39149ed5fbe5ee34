import type {
  BodyWords,
  EventType,
  Kind,
  Layer,
  Outcome,
  SourceType,
  ToolStatus,
  Track,
} from '@layerwise/builder';
import type { JournalWords } from './journal/journal-words.ts';
import type { LearningWords } from './learning/learning-words.ts';
import type { SearchWords } from './search/search-words.ts';
import type { StyleWords } from './style/style-words.ts';

/** A phrase that counts something: one form for each plural category of its language, `{n}` for the number. */
export type PluralForms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category | 'other', string>>;

/** Pages whose names are the interface's own, and no author's. */
export type PageName =
  | 'home'
  | 'progress'
  | 'topics'
  | 'principles'
  | 'tools'
  | 'layers'
  | 'tracks'
  | 'tags'
  | 'archive'
  | 'queue'
  | 'journal'
  | 'graph'
  | 'search'
  | 'style'
  | 'not-found';

/**
 * Every word of the interface in one language. `Category` names the plural categories that the language
 * has besides `other`: a language that lacks a word or a plural form does not compile.
 */
export interface Words<Category extends Intl.LDMLPluralRule> {
  readonly pages: Readonly<Record<PageName, string>>;
  readonly layers: Readonly<Record<Layer, string>>;
  readonly tracks: Readonly<Record<Track, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly outcomes: Readonly<Record<Outcome | 'next-layer', string>>;
  readonly statuses: Readonly<Record<ToolStatus, string>>;
  readonly sourceTypes: Readonly<Record<SourceType, string>>;
  readonly events: Readonly<Record<EventType, string>>;

  readonly counts: {
    readonly notes: PluralForms<Category>;
    readonly links: PluralForms<Category>;
    readonly posts: PluralForms<Category>;
    readonly topics: PluralForms<Category>;
    readonly principles: PluralForms<Category>;
    readonly tools: PluralForms<Category>;
    readonly sessions: PluralForms<Category>;
    readonly minutes: PluralForms<Category>;
    readonly minutesToRead: PluralForms<Category>;
    readonly days: PluralForms<Category>;
    readonly lastWeeks: PluralForms<Category>;
    readonly more: PluralForms<Category>;
    readonly wordsAdded: PluralForms<Category>;
  };

  readonly shell: {
    readonly skip: string;
    readonly mainNavigation: string;
    readonly footNavigation: string;
    readonly breadcrumbs: string;
    readonly menu: string;
    /** Names the tree of the vault's folders and its button. */
    readonly tree: string;
    readonly contents: string;
    readonly feed: string;
    readonly madeWith: string;
    readonly theme: string;
    readonly themes: { readonly system: string; readonly light: string; readonly dark: string };
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly close: string;
    readonly wideTable: string;
  };

  /** In the text of notes. */
  readonly body: BodyWords;

  readonly canvas: {
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly showAll: string;
    /** How the picture is moved. */
    readonly help: string;
  };

  /** How readers answer. */
  readonly feedback: {
    readonly heading: string;
    readonly mail: string;
    readonly share: string;
    readonly resourceFor: (title: string) => string;
    readonly discussions: string;
    readonly comments: string;
  };

  readonly graph: {
    readonly lead: string;
    /** How many nodes are shown: `{n}` of `{total}`, filled in by the browser. */
    readonly shown: string;
    /** How the graph is moved and read. */
    readonly help: string;
    readonly show: string;
    readonly reset: string;
    readonly asList: string;
    readonly mostLinked: string;
    readonly allNotes: string;
    /** Around a note. */
    readonly near: string;
    readonly linksHere: string;
    readonly linksTo: string;
    readonly inGraph: string;
  };

  readonly labels: {
    readonly layer: string;
    readonly track: string;
    readonly topic: string;
    readonly principle: string;
    readonly tool: string;
    readonly status: string;
    readonly years: string;
    readonly grasp: string;
    readonly evidence: string;
    readonly notes: string;
    readonly posts: string;
    readonly previous: string;
    readonly next: string;
    readonly due: string;
    readonly share: string;
    readonly published: string;
    readonly updated: string;
    readonly sources: string;
    readonly sessions: string;
    readonly taught: string;
    readonly reviewed: string;
    readonly backlinks: string;
    readonly related: string;
    readonly history: string;
    readonly edit: string;
    readonly allTime: string;
    readonly undated: string;
    readonly noLayer: string;
    readonly now: string;
    readonly today: string;
    readonly all: string;
    readonly figures: string;
    readonly day: string;
  };

  readonly headings: {
    readonly standing: string;
    readonly focus: string;
    readonly newestPosts: string;
    readonly newestNotes: string;
    readonly balance: string;
    readonly topicsByLayer: string;
    readonly layerShares: string;
    readonly layersThroughTime: string;
    readonly toolsAndPrinciples: string;
    readonly stuck: string;
    readonly promotions: string;
    readonly waiting: string;
    readonly reviews: string;
    readonly unwritten: string;
    readonly taughtLately: string;
    readonly uncarried: string;
    readonly livesOn: string;
    readonly principlesBehind: string;
    readonly principlesHere: string;
    readonly toolsHere: string;
    readonly toolsThatEmbody: string;
    readonly subtopics: string;
    readonly nextStep: string;
    readonly howLearnt: string;
    readonly notesByLayer: string;
    readonly nearbyPages: string;
  };

  readonly sentences: {
    readonly since: (date: string) => string;
    readonly until: (date: string) => string;
    readonly reachedOn: (date: string) => string;
    readonly notReached: string;
    readonly thisNote: string;
    readonly ladderOf: (topic: string) => string;
    readonly declared: string;
    readonly namedTogetherIn: string;
    readonly succeededBy: string;
    readonly succeeds: string;
    readonly plannedMinutes: (minutes: string) => string;
    readonly becameLayer: (from: string, to: string) => string;
    readonly renamedFrom: (from: string) => string;
    readonly starved: (track: string) => string;
    readonly inBalance: string;
    readonly perhapsNext: string;
    readonly lastRead: (date: string) => string;
    readonly dueSince: (date: string) => string;
    readonly stuckFor: (days: string, date: string) => string;
    readonly due: (date: string) => string;
    readonly overdue: (date: string) => string;
    readonly queueReason: Readonly<Record<Outcome, string>> & {
      readonly 'next-layer': (layer: string) => string;
    };
    readonly principleLead: string;
    readonly toolsLead: string;
    readonly progressLead: string;
    readonly outlives: (principle: string) => string;
    readonly notDescribed: string;
    readonly notFound: string;
  };

  /** Of the pictures and lists that tell how the learning goes. */
  readonly learning: LearningWords;

  /** Of the journal's pages. */
  readonly journal: JournalWords<Category>;

  /** Of the page that shows every component. */
  readonly style: StyleWords;
  /** Of search. */
  readonly search: SearchWords<Category>;

  /** What a page says where there is nothing to show yet: an invitation, with what to write. */
  readonly empty: {
    readonly notes: string;
    readonly posts: string;
    readonly topics: string;
    readonly principles: string;
    readonly tools: string;
    readonly toolsOfPrinciple: string;
    readonly principlesOfTool: string;
    readonly queue: string;
    readonly stuck: string;
    readonly promotions: string;
    readonly tags: string;
    readonly balance: string;
    readonly rung: (asksFor: string) => string;
  };
}

import {
  type FrontMatter,
  kinds,
  layers,
  outcomes,
  type Session,
  type Source,
  sourceTypes,
  type Taught,
  toolStatuses,
  tracks,
} from '../note.ts';
import { oneOf } from './values/choice.ts';
import { date, period } from './values/date.ts';
import { type EntryValue, needed, optional, type TextValue } from './values/described-value.ts';
import { minutes } from './values/minutes.ts';
import { attachment, name } from './values/name.ts';
import { permalink } from './values/permalink.ts';
import { tag } from './values/tag.ts';
import { className, language, line, prose, yesOrNo } from './values/text.ts';
import { url } from './values/url.ts';

/**
 * The values of all known fields. `draft` and `publish` are not among them, because they do not describe a note but decide
 * whether it is one (`answer.ts`).
 */
export type FieldValues = Omit<FrontMatter, 'publish' | 'unknown' | 'positions'>;

/** The property of a known field. */
export type FieldKey = keyof FieldValues;

/** What a field may hold. */
export interface Field<Value> {
  readonly isList: boolean;
  /** The value, or that of each item. */
  readonly value: TextValue<Value> | EntryValue<Value>;
  /** For an author. */
  readonly description: string;
}

type ItemOf<Value> = Value extends readonly (infer Item)[] ? Item : Value;
type Fields = { readonly [Key in FieldKey]-?: Field<ItemOf<NonNullable<FieldValues[Key]>>> };

const session: EntryValue<Session> = {
  type: 'entry',
  expected: 'a mapping like `{date: 2026-11-24, minutes: 45, outcome: summarize}`',
  properties: {
    date: needed(date),
    planned: optional(minutes),
    minutes: needed(minutes),
    outcome: needed(oneOf(outcomes, { summarise: 'summarize' })),
    due: optional(date),
    note: optional(prose),
  },
};

/** Where something was learnt from. */
export const source: EntryValue<Source> = {
  type: 'entry',
  expected: 'a URL or a mapping like `{url: https://…, title: A title, type: paper}`',
  properties: { url: needed(url), title: optional(line), type: optional(oneOf(sourceTypes)) },
};

const taught: EntryValue<Taught> = {
  type: 'entry',
  expected: 'a mapping like `{date: 2026-11-24, where: A meeting}`',
  properties: { date: needed(date), where: needed(line), url: optional(url) },
};

/**
 * Every field that Layerwise knows, by its property in `FrontMatter`; `field-names.ts` has the names that authors write.
 * Here alone is said what is right: by it the fields of most notes are read, and the schema that says what is wrong with the
 * others is made from it, and the JSON Schema for editors.
 */
export const fields: Fields = {
  title: one(line, 'The title. Without it, the first level-1 heading, else the file name.'),
  kind: one(oneOf(kinds), 'What the note is. Without it, the folder says it, else `note`.'),
  layer: one(oneOf(layers), 'How deep the note goes.'),
  track: one(
    oneOf(tracks, { 'need-to-learn': 'need', 'want-to-learn': 'want' }),
    'Why it is learnt: for work (`need`) or from curiosity (`want`).',
  ),
  topics: many(line, 'What is learnt; `/` nests.'),
  principles: many(name, 'The principles behind it: titles, aliases, file names or wikilinks.'),
  tools: many(name, 'The tools it is about: titles, aliases, file names or wikilinks.'),
  date: one(date, 'When it was written. Without it, its first commit.'),
  updated: one(date, 'When it was last changed. Without it, its last commit.'),
  sessions: many(session, 'Timeboxed readings and how they ended.'),
  sources: many(source, 'Where it was learnt from.'),
  taught: many(taught, 'Where it was taught: a talk, a doc, a workshop, an answer.'),
  reviewed: many(date, 'When it was last gone over.'),
  status: one(oneOf(toolStatuses), 'For tools: what you do with it now.'),
  since: one(period, 'For tools: since when you use it.'),
  until: one(period, 'For tools: until when you used it.'),
  succeededBy: one(name, 'For tools: the tool that took over.'),
  tags: many(tag, 'Tags, with or without `#`.'),
  aliases: many(line, 'Other names, for links. An old URL path among them redirects.'),
  permalink: one(permalink, 'The path of the page in the site.'),
  description: one(prose, 'A sentence for search engines, feeds and previews.'),
  image: one(attachment, 'A picture for previews.'),
  lang: one(language, 'The language of the note.'),
  cssclasses: many(className, 'Classes for style sheets.'),
  toc: one(yesOrNo, 'Whether the page has a contents list.'),
  comments: one(yesOrNo, 'Whether the page has comments.'),
};

function one<Value>(value: TextValue<Value>, description: string): Field<Value> {
  return { isList: false, value, description };
}

function many<Value>(value: TextValue<Value> | EntryValue<Value>, description: string): Field<Value> {
  return { isList: true, value, description };
}

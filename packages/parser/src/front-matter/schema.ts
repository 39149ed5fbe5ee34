import { z } from 'zod';
import { kinds, layers, outcomes, sourceTypes, toolStatuses, tracks } from '../note.ts';
import { oneOf } from './values/choice.ts';
import { date, period } from './values/date.ts';
import { minutes } from './values/minutes.ts';
import { attachment, name } from './values/name.ts';
import { permalink } from './values/permalink.ts';
import { tag } from './values/tag.ts';
import { className, language, line, prose, yesOrNo } from './values/text.ts';
import { url } from './values/url.ts';

const session = z.object(
  {
    date,
    planned: minutes.exactOptional(),
    minutes,
    outcome: oneOf(outcomes, { summarise: 'summarize' }),
    due: date.exactOptional(),
    note: prose.exactOptional(),
  },
  { error: 'a mapping like `{date: 2026-11-24, minutes: 45, outcome: summarize}`' },
);

const source = z.object(
  { url, title: line.exactOptional(), type: oneOf(sourceTypes).exactOptional() },
  { error: 'a URL or a mapping like `{url: https://…, title: A title, type: paper}`' },
);

const taught = z.object(
  { date, where: line, url: url.exactOptional() },
  { error: 'a mapping like `{date: 2026-11-24, where: A meeting}`' },
);

/**
 * Every field that Layerwise knows, by its property in `FrontMatter`; `field-names.ts` has the names that authors write.
 * It is the one schema: `readFrontMatter` validates with it and the JSON Schema for editors is made from it.
 * `draft` and `publish` are not here, because they do not describe a note but decide whether it is one (`answer.ts`).
 */
export const frontMatterSchema = z.object({
  title: line
    .exactOptional()
    .describe('The title. Without it, the first level-1 heading, else the file name.'),
  kind: oneOf(kinds)
    .exactOptional()
    .describe('What the note is. Without it, the folder says it, else `note`.'),
  layer: oneOf(layers).exactOptional().describe('How deep the note goes.'),
  track: oneOf(tracks, { 'need-to-learn': 'need', 'want-to-learn': 'want' })
    .exactOptional()
    .describe('Why it is learnt: for work (`need`) or from curiosity (`want`).'),
  topics: z.array(line).describe('What is learnt; `/` nests.'),
  principles: z.array(name).describe('The principles behind it: titles, aliases, file names or wikilinks.'),
  tools: z.array(name).describe('The tools it is about: titles, aliases, file names or wikilinks.'),
  date: date.exactOptional().describe('When it was written. Without it, its first commit.'),
  updated: date.exactOptional().describe('When it was last changed. Without it, its last commit.'),
  sessions: z.array(session).describe('Timeboxed readings and how they ended.'),
  sources: z.array(source).describe('Where it was learnt from.'),
  taught: z.array(taught).describe('Where it was taught: a talk, a doc, a workshop, an answer.'),
  reviewed: z.array(date).describe('When it was last gone over.'),
  status: oneOf(toolStatuses).exactOptional().describe('For tools: what you do with it now.'),
  since: period.exactOptional().describe('For tools: since when you use it.'),
  until: period.exactOptional().describe('For tools: until when you used it.'),
  succeededBy: name.exactOptional().describe('For tools: the tool that took over.'),
  tags: z.array(tag).describe('Tags, with or without `#`.'),
  aliases: z.array(line).describe('Other names, for links. An old URL path among them redirects.'),
  permalink: permalink.exactOptional().describe('The path of the page in the site.'),
  description: prose.exactOptional().describe('A sentence for search engines, feeds and previews.'),
  image: attachment.exactOptional().describe('A picture for previews.'),
  lang: language.exactOptional().describe('The language of the note.'),
  cssclasses: z.array(className).describe('Classes for style sheets.'),
  toc: yesOrNo.exactOptional().describe('Whether the page has a contents list.'),
  comments: yesOrNo.exactOptional().describe('Whether the page has comments.'),
});

/** The property of a known field. */
export type FieldKey = keyof typeof frontMatterSchema.shape;

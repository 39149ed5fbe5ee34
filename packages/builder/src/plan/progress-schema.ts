import { kinds, layers, outcomes, toolStatuses, tracks } from '@layerwise/parser/note';
import * as z from 'zod';
import { eventTypes } from '../journal/event.ts';

/*
 * The shape of `data/progress.json`, version 1. `schema/progress.schema.json` is made from it; a change here is a
 * change of the contract.
 */

const day = z.iso.date().describe('A day in the time zone of the site.');
const id = z.string().min(1);
const count = z.int().nonnegative();
const url = z.string().regex(/^\//u).describe('Percent-encoded, with the base path of the site.');
const named = { id, url, title: z.string() };
const layer = z.enum(layers);
const track = z.enum(tracks);
const status = z.enum(toolStatuses);
const year = z
  .string()
  .regex(/^\d{4}(?!\d)/u)
  .describe('A year, a month, a day or a date-time, as written.');
const countsByLayer = z.strictObject({ skim: count, explore: count, deepen: count });
const figures = z.strictObject({ notes: count, minutes: z.number().nonnegative() });
const wordChange = z.strictObject({ added: count, removed: count });

const session = z.strictObject({
  date: day,
  planned: z.number().nonnegative().optional(),
  minutes: z.number().nonnegative(),
  outcome: z.enum(outcomes),
  due: day.optional(),
  note: z.string().optional(),
});

const note = z.strictObject({
  ...named,
  kind: z.enum(kinds),
  layer: layer.nullable(),
  track: track.nullable(),
  topics: z.array(id),
  principles: z.array(id),
  tools: z.array(id),
  tags: z.array(z.string()),
  date: day.nullable(),
  updated: day.nullable(),
  words: count,
  sessions: z.array(session),
  links: z.array(id),
  backlinks: z.array(id),
});

const topic = z.strictObject({
  ...named,
  layer: layer.nullable(),
  track: track.nullable(),
  notes: countsByLayer,
  reached: z.strictObject({ skim: day.optional(), explore: day.optional(), deepen: day.optional() }),
  next: layer.nullable(),
});

const principle = z.strictObject({
  ...named,
  grasp: layer.nullable(),
  notes: count,
  tools: z.array(
    z.strictObject({ id, since: year.nullable(), until: year.nullable(), status: status.nullable() }),
  ),
});

const tool = z.strictObject({
  ...named,
  status: status.nullable(),
  since: year.nullable(),
  until: year.nullable(),
  succeededBy: id.nullable(),
  principles: z.array(id),
  notes: count,
});

const event = z.strictObject({
  type: z.enum(eventTypes),
  ...named,
  from: z.string().optional(),
  to: z.string().optional(),
  words: wordChange.optional(),
});

/** Checks a value of `data/progress.json`. */
export const progressSchema = z
  .strictObject({
    version: z.literal(1),
    generatedFor: day,
    site: z.strictObject({ title: z.string(), url: z.string().nullable(), base: z.string() }),
    notes: z.array(note),
    topics: z.array(topic),
    principles: z.array(principle),
    tools: z.array(tool),
    layers: countsByLayer,
    tracks: z.strictObject({ need: figures, want: figures }),
    balance: z.strictObject({ weeks: count, need: figures, want: figures, starved: track.nullable() }),
    queue: z.array(
      z.strictObject({
        ...named,
        outcome: z.enum([...outcomes, 'next-layer']),
        due: day.nullable(),
        reason: z.string(),
      }),
    ),
    journal: z.strictObject({
      days: z.array(z.strictObject({ date: day, events: z.array(event) })),
      streak: z.strictObject({ current: count, longest: count }),
    }),
  })
  .meta({ title: 'Layerwise progress', description: 'How the learning behind a Layerwise site goes.' });

/** What `data/progress.json` says. */
export type ProgressJson = z.infer<typeof progressSchema>;

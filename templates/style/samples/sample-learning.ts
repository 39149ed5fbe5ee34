import type { Balance, PageData, QueueItem } from '@layerwise/builder';
import { optimisationTopic, transformerTopic } from './sample-families.ts';
import {
  attention,
  kvCache,
  optimisation,
  optimisationRungs,
  ref,
  rope,
  transformerRungs,
  transformers,
} from './sample-notes.ts';

/*
 * What the learning of the samples looks like: balance, queue, ladders, and what is known of a note.
 */

export const balance: Balance = {
  weeks: 6,
  need: { notes: 4, minutes: 240 },
  want: { notes: 2, minutes: 60 },
  starved: null,
  allTime: { need: { notes: 18, minutes: 930 }, want: { notes: 12, minutes: 610 } },
  windows: [
    { weeks: 4, need: { notes: 3, minutes: 200 }, want: { notes: 1, minutes: 50 } },
    { weeks: 12, need: { notes: 9, minutes: 500 }, want: { notes: 7, minutes: 300 } },
  ],
  byWeek: [
    { week: '2026-W47', from: '2026-11-16', need: { notes: 1, minutes: 50 }, want: { notes: 0, minutes: 0 } },
    { week: '2026-W48', from: '2026-11-23', need: { notes: 0, minutes: 0 }, want: { notes: 1, minutes: 30 } },
  ],
};

export const summary = {
  layers: { skim: 9, explore: 14, deepen: 6 },
  balance,
  topics: [transformerTopic, optimisationTopic],
  totals: { notes: 34, topics: 2, principles: 2, tools: 4 },
};

export const queue: readonly QueueItem[] = [
  {
    ...kvCache,
    outcome: 'schedule',
    layer: null,
    due: '2026-11-20',
    overdue: true,
    reason: 'Was due on 2026-11-20, 4 days ago: measure it',
    since: '2026-11-01',
    plan: 'measure it',
  },
  {
    ...rope,
    outcome: 'bookmark',
    layer: null,
    due: null,
    overdue: false,
    reason: 'Bookmarked yesterday',
    since: '2026-11-23',
    plan: null,
  },
  {
    ...optimisation,
    outcome: 'next-layer',
    layer: 'deepen',
    due: null,
    overdue: false,
    reason: 'Explore since 2026-07-11; next, Deepen: Build a toy or read the source.',
    since: '2026-07-11',
    plan: null,
  },
];

export const promotion = {
  type: 'promoted',
  ...ref(attention.id, attention.title, '/notes/attention/'),
  date: '2026-11-03',
  from: 'explore',
  to: 'deepen',
} as const;

export const backlinks = [
  {
    note: kvCache,
    excerpts: [
      { before: 'Every new token runs ', text: 'attention', after: ' over all that came before it.' },
    ],
  },
];

export const ladders = [
  { topic: transformers, rungs: transformerRungs, layer: 'deepen', next: null },
  { topic: optimisation, rungs: optimisationRungs, layer: 'explore', next: 'deepen' },
] as const;

export const details = {
  cover: null,
  cssclasses: ['wide-figures'],
  contents: [
    {
      id: 'what-is-asked',
      text: 'What is asked',
      children: [{ id: 'scale', text: 'The scale', children: [] }],
    },
    { id: 'größe', text: 'Größe', children: [] },
  ],
  tags: [{ ...ref('attention', 'attention', '/tags/attention/'), notes: 3 }],
  sources: [
    { url: 'https://arxiv.org/abs/1706.03762', title: 'Attention Is All You Need', type: 'paper' },
    { url: 'https://www.example.org/talk/' },
  ],
  sessions: [
    {
      date: '2026-11-01',
      planned: 45,
      minutes: 50,
      outcome: 'summarize',
      note: 'Derived the scale by hand.',
    },
    { date: '2026-10-12T20:15', minutes: 30, outcome: 'schedule', due: '2026-11-01' },
  ],
  taught: [{ date: '2026-11-10', where: 'A lunch talk', url: 'https://example.org/slides' }],
  reviewed: ['2026-11-15'],
  history: [promotion],
  comments: true,
  editHref: 'https://example.org/edit/notes/attention.md',
} as const;

export const unwritten = { ...kvCache, sessions: 2, minutes: 75, last: '2026-10-12' } as const;

/** Sessions of a few weeks. */
export const sampleWeeks: PageData['progress']['weeks'] = [
  {
    week: '2026-W45',
    from: '2026-11-02',
    sessions: 2,
    planned: 90,
    spent: 80,
    unplanned: 0,
    overruns: 0,
    outcomes: { summarize: 1, bookmark: 0, schedule: 0 },
  },
  {
    week: '2026-W46',
    from: '2026-11-09',
    sessions: 1,
    planned: 45,
    spent: 60,
    unplanned: 0,
    overruns: 1,
    outcomes: { summarize: 1, bookmark: 0, schedule: 0 },
  },
  {
    week: '2026-W47',
    from: '2026-11-16',
    sessions: 3,
    planned: 90,
    spent: 130,
    unplanned: 30,
    overruns: 1,
    outcomes: { summarize: 1, bookmark: 0, schedule: 0 },
  },
  {
    week: '2026-W48',
    from: '2026-11-23',
    sessions: 1,
    planned: 45,
    spent: 45,
    unplanned: 0,
    overruns: 0,
    outcomes: { summarize: 1, bookmark: 0, schedule: 0 },
  },
];

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sketchVault } from '../../test/sketch-vault.ts';
import { thirtyNotes, thirtyNotesHistory, today } from '../../test/thirty-notes.ts';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import { learn } from '../learn/learn.ts';
import { type ProgressJournal, toProgressJson } from './progress-json.ts';
import { type ProgressJson, progressSchema } from './progress-schema.ts';

const config = fillSiteConfig({
  title: 'Strata',
  site: 'https://example.org',
  base: '/learn/',
  timeZone: 'Europe/Berlin',
});
const href = (path: string) => `/learn${encodeURI(path)}`;

const journal: ProgressJournal = {
  days: [
    {
      date: '2026-03-02',
      events: [
        {
          type: 'promoted',
          id: 'notes/Attention',
          title: 'Attention',
          href: '/learn/notes/attention/',
          date: '2026-03-02',
          from: 'explore',
          to: 'deepen',
        },
      ],
    },
    {
      date: '2026-02-20',
      events: [
        {
          type: 'created',
          id: 'notes/Attention',
          title: 'Attention',
          href: '/learn/notes/attention/',
          date: '2026-02-20',
          words: { added: 120, removed: 0 },
        },
      ],
    },
  ],
  streak: { current: 0, longest: 1 },
};

/** A note of which nothing is known but what is given. */
function note(id: string, known: Partial<ProgressJson['notes'][number]>): ProgressJson['notes'][number] {
  return {
    id,
    url: `/learn/${id.toLowerCase().replaceAll(' ', '-')}/`,
    title: id.split('/').at(-1) ?? '',
    kind: 'note',
    layer: null,
    track: null,
    topics: [],
    principles: [],
    tools: [],
    tags: [],
    date: null,
    updated: null,
    words: 200,
    sessions: [],
    links: [],
    backlinks: [],
    ...known,
  };
}

const autodiff = 'principles/Automatic differentiation';
const locality = 'principles/Locality';
const transformers = 'topics/ml/transformers';

const expected: ProgressJson = {
  version: 1,
  generatedFor: '2026-06-30',
  site: { title: 'Strata', url: 'https://example.org', base: '/learn/' },
  notes: [
    note('index', { url: '/learn/', title: 'Home', kind: 'page' }),
    note('notes/Attention', {
      layer: 'deepen',
      track: 'need',
      topics: [transformers],
      principles: [locality],
      tools: ['tools/PyTorch'],
      tags: ['gpu', 'transformers'],
      date: '2026-03-02',
      updated: '2026-06-20',
      words: 500,
      sessions: [
        { date: '2026-03-01', planned: 45, minutes: 40, outcome: 'bookmark' },
        { date: '2026-03-02', planned: 60, minutes: 80, outcome: 'summarize' },
      ],
      links: ['notes/Flash', 'notes/Softmax'],
      backlinks: ['notes/Reverse mode', 'notes/Softmax'],
    }),
    note('notes/B-trees', {
      layer: 'skim',
      track: 'want',
      topics: ['topics/databases'],
      date: '2026-01-15',
    }),
    note('notes/Bad dates', {}),
    note('notes/Cache lines', {
      layer: 'explore',
      track: 'need',
      topics: ['caching'],
      date: '2026-06-25',
      sessions: [{ date: '2026-06-25', planned: 45, minutes: 45, outcome: 'schedule', due: '2026-07-02' }],
    }),
    note('notes/Flash', {
      layer: 'explore',
      track: 'want',
      topics: ['topics/databases', transformers],
      principles: [locality],
      tools: ['tools/JAX'],
      date: '2026-04-21',
      sessions: [
        {
          date: '2026-03-29',
          planned: 30,
          minutes: 45,
          outcome: 'schedule',
          due: '2026-06-20',
          note: 'build it',
        },
      ],
      backlinks: ['notes/Attention'],
    }),
    note('notes/Future', {
      layer: 'skim',
      track: 'want',
      topics: ['caching'],
      date: '2026-07-01',
      sessions: [{ date: '2026-07-05', minutes: 30, outcome: 'schedule', due: '2026-07-10' }],
    }),
    note('notes/LSM trees', {
      layer: 'skim',
      track: 'want',
      topics: ['topics/databases'],
      words: 10,
      sessions: [{ date: '2026-06-28', planned: 30, minutes: 25, outcome: 'bookmark' }],
    }),
    note('notes/No topic', { layer: 'skim' }),
    note('notes/Old want', {
      layer: 'deepen',
      track: 'want',
      topics: ['topics/ml'],
      date: '2025-06-30',
      sessions: [{ date: '2025-06-30', planned: 45, minutes: 50, outcome: 'summarize' }],
    }),
    note('notes/Paxos', { track: 'need', topics: ['Distributed  Systems'] }),
    note('notes/Reverse mode', {
      layer: 'deepen',
      track: 'want',
      topics: ['topics/ml'],
      principles: [autodiff],
      tools: ['tools/JAX', 'tools/PyTorch'],
      date: '2026-06-15',
      sessions: [{ date: '2026-06-15', planned: 60, minutes: 90, outcome: 'summarize' }],
      links: ['notes/Attention', autodiff],
    }),
    note('notes/Softmax', {
      layer: 'explore',
      track: 'need',
      topics: [transformers],
      date: '2026-03-10',
      links: ['notes/Attention'],
      backlinks: ['notes/Attention'],
    }),
    note('notes/TF notes', {
      layer: 'skim',
      track: 'need',
      topics: ['topics/ml'],
      tools: ['tools/TensorFlow', 'tools/Theano'],
      date: '2025-12-01',
    }),
    note('notes/Vector clocks', { layer: 'skim', topics: ['Distributed  Systems'], date: '2026-05-01' }),
    note('notes/Vector search', { track: 'need', tools: ['Weaviate'], date: '2026-06-10' }),
    note('posts/Why caches', {
      kind: 'post',
      layer: 'explore',
      track: 'need',
      topics: ['caching'],
      principles: ['Localty', locality],
      date: '2026-05-20',
      links: [locality],
    }),
    note(autodiff, {
      kind: 'principle',
      layer: 'deepen',
      tools: ['tools/JAX'],
      date: '2026-01-10',
      backlinks: ['notes/Reverse mode'],
    }),
    note('principles/Idempotence', { kind: 'principle' }),
    note(locality, {
      kind: 'principle',
      layer: 'explore',
      track: 'need',
      date: '2026-02-01',
      backlinks: ['posts/Why caches'],
    }),
    note('tools/JAX', { kind: 'tool' }),
    note('tools/Ouroboros', { kind: 'tool' }),
    note('tools/Ping', { kind: 'tool', principles: [locality] }),
    note('tools/Pong', { kind: 'tool', principles: [locality] }),
    note('tools/PyTorch', { kind: 'tool', principles: [autodiff] }),
    note('tools/TensorFlow', { kind: 'tool', principles: ['Computation graph', autodiff] }),
    note('tools/Theano', { kind: 'tool', principles: [autodiff] }),
    note('topics/databases', { kind: 'topic', title: 'Databases' }),
    note('topics/ml', { kind: 'topic', title: 'Machine learning' }),
    note(transformers, {
      kind: 'topic',
      title: 'Transformers',
      layer: 'skim',
      topics: [transformers],
      date: '2026-01-05',
    }),
  ],
  topics: [
    {
      id: 'Distributed  Systems',
      url: '/learn/topics/distributed-systems/',
      title: 'Distributed  Systems',
      layer: 'skim',
      track: 'need',
      notes: { skim: 1, explore: 0, deepen: 0 },
      reached: { skim: '2026-05-01' },
      next: 'explore',
    },
    {
      id: 'caching',
      url: '/learn/topics/caching/',
      title: 'caching',
      layer: 'explore',
      track: 'need',
      notes: { skim: 1, explore: 2, deepen: 0 },
      // The skimmed note is dated tomorrow.
      reached: { explore: '2026-05-20' },
      next: 'deepen',
    },
    {
      id: 'topics/databases',
      url: '/learn/topics/databases/',
      title: 'Databases',
      layer: 'explore',
      track: 'want',
      notes: { skim: 2, explore: 1, deepen: 0 },
      reached: { skim: '2026-01-15', explore: '2026-04-21' },
      next: 'deepen',
    },
    {
      id: 'topics/ml',
      url: '/learn/topics/ml/',
      title: 'Machine learning',
      layer: 'deepen',
      // Three notes on each track.
      track: null,
      notes: { skim: 2, explore: 2, deepen: 3 },
      reached: { skim: '2025-12-01', explore: '2026-02-25', deepen: '2025-06-30' },
      next: null,
    },
    {
      id: transformers,
      url: '/learn/topics/ml/transformers/',
      title: 'Transformers',
      layer: 'deepen',
      track: 'need',
      notes: { skim: 1, explore: 2, deepen: 1 },
      reached: { skim: '2026-01-05', explore: '2026-02-25', deepen: '2026-03-02' },
      next: null,
    },
  ],
  principles: [
    {
      id: 'Computation graph',
      url: '/learn/principles/computation-graph/',
      title: 'Computation graph',
      grasp: null,
      notes: 1,
      tools: [{ id: 'tools/TensorFlow', since: '2016', until: '2021-06', status: 'retired' }],
    },
    {
      id: 'Localty',
      url: '/learn/principles/localty/',
      title: 'Localty',
      grasp: 'explore',
      notes: 1,
      tools: [],
    },
    {
      id: autodiff,
      url: '/learn/principles/automatic-differentiation/',
      title: 'Automatic differentiation',
      grasp: 'deepen',
      notes: 4,
      tools: [
        { id: 'tools/JAX', since: '2025', until: null, status: 'trying' },
        { id: 'tools/PyTorch', since: '2019-03-01', until: null, status: 'using' },
        { id: 'tools/TensorFlow', since: '2016', until: '2021-06', status: 'retired' },
        { id: 'tools/Theano', since: '2010', until: '2017', status: 'retired' },
      ],
    },
    {
      id: 'principles/Idempotence',
      url: '/learn/principles/idempotence/',
      title: 'Idempotence',
      grasp: null,
      notes: 0,
      tools: [],
    },
    {
      id: locality,
      url: '/learn/principles/locality/',
      title: 'Locality',
      grasp: 'deepen',
      notes: 5,
      tools: [
        { id: 'tools/JAX', since: '2025', until: null, status: 'trying' },
        { id: 'tools/Ping', since: null, until: null, status: null },
        { id: 'tools/Pong', since: null, until: null, status: null },
        { id: 'tools/PyTorch', since: '2019-03-01', until: null, status: 'using' },
      ],
    },
  ],
  tools: [
    {
      id: 'Weaviate',
      url: '/learn/tools/weaviate/',
      title: 'Weaviate',
      status: null,
      since: null,
      until: null,
      succeededBy: null,
      principles: [],
      notes: 1,
    },
    {
      id: 'tools/JAX',
      url: '/learn/tools/jax/',
      title: 'JAX',
      status: 'trying',
      since: '2025',
      until: null,
      succeededBy: null,
      principles: [autodiff, locality],
      notes: 3,
    },
    {
      id: 'tools/Ouroboros',
      url: '/learn/tools/ouroboros/',
      title: 'Ouroboros',
      status: null,
      since: null,
      until: null,
      succeededBy: null,
      principles: [],
      notes: 0,
    },
    {
      id: 'tools/Ping',
      url: '/learn/tools/ping/',
      title: 'Ping',
      status: null,
      since: null,
      until: null,
      succeededBy: 'tools/Pong',
      principles: [locality],
      notes: 0,
    },
    {
      id: 'tools/Pong',
      url: '/learn/tools/pong/',
      title: 'Pong',
      status: null,
      since: null,
      until: null,
      succeededBy: 'tools/Ping',
      principles: [locality],
      notes: 0,
    },
    {
      id: 'tools/PyTorch',
      url: '/learn/tools/pytorch/',
      title: 'PyTorch',
      status: 'using',
      since: '2019-03-01',
      until: null,
      succeededBy: null,
      principles: [autodiff, locality],
      notes: 2,
    },
    {
      id: 'tools/TensorFlow',
      url: '/learn/tools/tensorflow/',
      title: 'TensorFlow',
      status: 'retired',
      since: '2016',
      until: '2021-06',
      succeededBy: 'tools/PyTorch',
      principles: ['Computation graph', autodiff],
      notes: 1,
    },
    {
      id: 'tools/Theano',
      url: '/learn/tools/theano/',
      title: 'Theano',
      status: 'retired',
      since: '2010',
      until: '2017',
      succeededBy: 'tools/TensorFlow',
      principles: [autodiff],
      notes: 1,
    },
  ],
  layers: { skim: 7, explore: 5, deepen: 4 },
  // Without the session that is yet to come.
  tracks: { need: { notes: 8, minutes: 165 }, want: { notes: 6, minutes: 210 } },
  // From 20 May on.
  balance: {
    weeks: 6,
    need: { notes: 3, minutes: 45 },
    want: { notes: 1, minutes: 115 },
    starved: null,
  },
  queue: [
    {
      id: 'notes/Flash',
      url: '/learn/notes/flash/',
      title: 'Flash',
      outcome: 'schedule',
      due: '2026-06-20',
      reason: 'Was due on 2026-06-20, 10 days ago: build it',
    },
    {
      id: 'notes/Cache lines',
      url: '/learn/notes/cache-lines/',
      title: 'Cache lines',
      outcome: 'schedule',
      due: '2026-07-02',
      reason: 'Due on 2026-07-02, in 2 days',
    },
    {
      id: 'notes/LSM trees',
      url: '/learn/notes/lsm-trees/',
      title: 'LSM trees',
      outcome: 'bookmark',
      due: null,
      reason: 'Bookmarked on 2026-06-28, 2 days ago',
    },
    {
      id: 'topics/databases',
      url: '/learn/topics/databases/',
      title: 'Databases',
      outcome: 'next-layer',
      due: null,
      reason: 'Explore since 2026-04-21; next, Deepen: Build a toy or read the source.',
    },
    {
      id: 'Distributed  Systems',
      url: '/learn/topics/distributed-systems/',
      title: 'Distributed  Systems',
      outcome: 'next-layer',
      due: null,
      reason: 'Skim since 2026-05-01; next, Explore: Read a paper or an article.',
    },
  ],
  journal: {
    days: [
      {
        date: '2026-02-20',
        events: [
          {
            type: 'created',
            id: 'notes/Attention',
            url: '/learn/notes/attention/',
            title: 'Attention',
            words: { added: 120, removed: 0 },
          },
        ],
      },
      {
        date: '2026-03-02',
        events: [
          {
            type: 'promoted',
            id: 'notes/Attention',
            url: '/learn/notes/attention/',
            title: 'Attention',
            from: 'explore',
            to: 'deepen',
          },
        ],
      },
    ],
    streak: { current: 0, longest: 1 },
  },
};

describe('toProgressJson', () => {
  const vault = sketchVault(thirtyNotes);
  const { learning } = learn({ vault, history: thirtyNotesHistory, today, config });
  const json = toProgressJson({ vault, learning, journal, today, config, href });

  it('counts thirty notes as a hand does', () => {
    expect(Object.keys(thirtyNotes)).toHaveLength(30);
    expect(json).toEqual(expected);
  });

  it('keeps the keys of the contract in their order', () => {
    expect(Object.keys(json)).toEqual([
      'version',
      'generatedFor',
      'site',
      'notes',
      'topics',
      'principles',
      'tools',
      'layers',
      'tracks',
      'balance',
      'queue',
      'journal',
    ]);
  });

  it('has an empty journal where git was not read', () => {
    const { journal: none } = toProgressJson({ vault, learning, journal: null, today, config, href });
    expect(none).toEqual({ days: [], streak: { current: 0, longest: 0 } });
  });
});

describe('progress.schema.json', () => {
  const file = new URL('../../schema/progress.schema.json', import.meta.url);
  const schema: unknown = JSON.parse(readFileSync(file, 'utf8'));

  it('says what the code says', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(progressSchema))));
  });

  const validate = new Ajv2020({ formats: { date: true } }).compile(
    z.record(z.string(), z.unknown()).parse(schema),
  );

  it('accepts the thirty notes', () => {
    validate(expected);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a later version', { ...expected, version: 2 }],
    ['an unknown field', { ...expected, mood: 'good' }],
    ['a date with a time', { ...expected, generatedFor: '2026-06-30T00:00' }],
    ['an unknown layer', { ...expected, topics: [{ ...expected.topics[0], layer: 'master' }] }],
    ['negative minutes', { ...expected, tracks: { ...expected.tracks, need: { notes: 1, minutes: -1 } } }],
  ])('refuses %s', (_, value) => {
    expect(validate(value)).toBe(false);
  });
});

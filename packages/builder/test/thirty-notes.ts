import type { History } from '../src/journal/event.ts';
import type { VaultSketch } from './sketch-vault.ts';

/** The day that counts as today: a Tuesday. */
export const today = '2026-06-30';

/** A vault of thirty notes whose figures can be counted by hand. */
export const thirtyNotes: VaultSketch = {
  index: { kind: 'page', title: 'Home', url: '/' },

  'topics/ml': { title: 'Machine learning', aliases: ['ML basics'] },
  'topics/ml/transformers': { title: 'Transformers', layer: 'skim', date: '2026-01-05' },
  'topics/databases': { title: 'Databases' },

  'principles/Locality': { aliases: ['Move less data'], layer: 'explore', track: 'need', date: '2026-02-01' },
  'principles/Automatic differentiation': {
    aliases: ['Autodiff'],
    layer: 'deepen',
    date: '2026-01-10',
    tools: ['JAX'],
  },
  'principles/Idempotence': {},

  'tools/Theano': {
    status: 'retired',
    since: '2010',
    until: '2017',
    succeededBy: 'TensorFlow',
    principles: ['Autodiff'],
  },
  'tools/TensorFlow': {
    status: 'retired',
    since: '2016',
    until: '2021-06',
    succeededBy: 'pytorch',
    principles: ['Automatic differentiation', 'Computation graph'],
  },
  'tools/PyTorch': { status: 'using', since: '2019-03-01', principles: ['autodiff'] },
  'tools/JAX': { status: 'trying', since: '2025' },
  'tools/Ouroboros': { succeededBy: 'Ouroboros' },
  'tools/Ping': { succeededBy: 'Pong', principles: ['Locality'] },
  'tools/Pong': { succeededBy: 'Ping', principles: ['Locality'] },

  'notes/Attention': {
    layer: 'deepen',
    track: 'need',
    topics: ['ml/transformers'],
    principles: ['Locality'],
    tools: ['PyTorch'],
    date: '2026-03-02',
    sessions: [
      { date: '2026-03-01', planned: 45, minutes: 40, outcome: 'bookmark' },
      { date: '2026-03-02', planned: 60, minutes: 80, outcome: 'summarize' },
    ],
    reviewed: ['2026-06-01'],
    tags: ['transformers', 'gpu'],
    words: 500,
    links: ['notes/Softmax', 'notes/Flash', 'notes/Softmax', 'notes/Attention'],
  },
  'notes/Softmax': {
    layer: 'explore',
    track: 'need',
    topics: ['ML/Transformers'],
    date: '2026-03-10',
    links: ['notes/Attention'],
  },
  'notes/Flash': {
    layer: 'explore',
    track: 'want',
    topics: ['databases', 'ml/transformers'],
    principles: ['move LESS data'],
    tools: ['JAX'],
    // Already the 21st in Berlin.
    date: '2026-04-20T23:30:00Z',
    sessions: [
      // The night in which the clock goes from 2 to 3.
      {
        date: '2026-03-29T01:30',
        planned: 30,
        minutes: 45,
        outcome: 'schedule',
        due: '2026-06-20',
        note: 'build it',
      },
    ],
  },
  'notes/B-trees': { layer: 'skim', track: 'want', topics: ['Databases'], date: '2026-01-15' },
  'notes/LSM trees': {
    layer: 'skim',
    track: 'want',
    topics: ['databases'],
    // Goes on past midnight.
    sessions: [{ date: '2026-06-28T23:50', planned: 30, minutes: 25, outcome: 'bookmark' }],
    words: 10,
  },
  'notes/Vector clocks': { layer: 'skim', topics: ['distributed systems'], date: '2026-05-01' },
  'notes/Paxos': {
    track: 'need',
    topics: ['Distributed  Systems'],
    taught: [{ date: '2026-05-03', where: 'Reading group' }],
  },
  'notes/No topic': { layer: 'skim' },
  'notes/Future': {
    layer: 'skim',
    track: 'want',
    topics: ['caching'],
    date: '2026-07-01',
    sessions: [{ date: '2026-07-05', minutes: 30, outcome: 'schedule', due: '2026-07-10' }],
  },
  'notes/Cache lines': {
    layer: 'explore',
    track: 'need',
    topics: ['caching'],
    date: '2026-06-25',
    sessions: [
      { date: '2026-06-25', planned: 45, minutes: 45, outcome: 'schedule', due: '2026-07-02T09:00' },
    ],
  },
  'notes/Bad dates': {
    date: '2026-02-30',
    sessions: [{ date: '2026-13-01', minutes: 30, outcome: 'bookmark' }],
  },
  'notes/Old want': {
    layer: 'deepen',
    track: 'want',
    topics: ['ML basics'],
    date: '2025-06-30',
    sessions: [{ date: '2025-06-30', planned: 45, minutes: 50, outcome: 'summarize' }],
  },
  'notes/TF notes': {
    layer: 'skim',
    track: 'need',
    topics: ['ml'],
    tools: ['TensorFlow', 'Theano'],
    date: '2025-12-01',
  },
  'notes/Reverse mode': {
    layer: 'deepen',
    track: 'want',
    topics: ['Machine learning'],
    principles: ['Automatic Differentiation'],
    tools: ['JAX', 'PyTorch'],
    date: '2026-06-15',
    sessions: [{ date: '2026-06-15', planned: 60, minutes: 90, outcome: 'summarize' }],
    links: ['notes/Attention', 'principles/Automatic differentiation'],
  },
  'notes/Vector search': { track: 'need', tools: ['Weaviate'], date: '2026-06-10' },

  'posts/Why caches': {
    layer: 'explore',
    track: 'need',
    topics: ['caching'],
    principles: ['Locality', 'Localty'],
    date: '2026-05-20',
    links: ['principles/Locality'],
  },
};

/** What git knows of it: one note went through all layers. */
export const thirtyNotesHistory: History = {
  events: [
    {
      type: 'promoted',
      path: 'notes/Attention.md',
      date: '2026-02-25',
      time: 1_772_000_000,
      from: 'skim',
      to: 'explore',
    },
    {
      type: 'promoted',
      path: 'notes/Attention.md',
      date: '2026-03-02',
      time: 1_772_450_000,
      from: 'explore',
      to: 'deepen',
    },
  ],
  dates: new Map([['notes/Attention.md', { created: '2026-02-20', updated: '2026-06-20' }]]),
  formerPaths: new Map(),
};

import type { Layer, NoteCard, Ref, Rung } from '@layerwise/builder';

/*
 * Notes to show components with. They stand on a small site of their own, under `/learn/`.
 */

/** Something that has a page, on the site of the samples. */
export function ref(id: string, title: string, path: string): Ref {
  return { id, title, href: '/learn' + path };
}

export const transformers = ref('transformers', 'Transformers', '/topics/transformers/');
export const optimisation = ref('optimisation', 'Optimisation', '/topics/optimisation/');

/** A note with what is given; the rest is usual. */
export function note(id: string, title: string, changes: Partial<NoteCard> = {}): NoteCard {
  return {
    ...ref(`notes/${id}`, title, `/notes/${id}/`),
    kind: 'note',
    layer: 'explore',
    track: 'need',
    date: '2026-10-02',
    updated: null,
    description: '',
    topics: [transformers],
    readingMinutes: 6,
    ...changes,
  };
}

export const attention = note('attention', 'Attention is a soft lookup', {
  layer: 'deepen',
  updated: '2026-11-03',
  description:
    'A query asks every key how well it fits and takes a weighted mean of the values. What that costs, and why the square root is there.',
  readingMinutes: 9,
});

export const rope = note('rotary-positions', 'Rotary positions turn, they do not add', {
  description: 'Rotating pairs of dimensions makes a dot product depend on distance alone.',
});
export const kvCache = note('kv-cache', 'What the KV cache keeps', {
  layer: 'deepen',
  description: 'Serving is bound by memory traffic: each new token reads every key and value again.',
  date: '2026-09-14',
});
export const talk = note('attention-talk', 'A talk on attention, in ten lines', {
  layer: 'skim',
  track: 'want',
  date: '2026-08-20',
  description: 'First contact: what was clear, and what was not.',
});
export const adam = note('adam', 'Adam keeps two moments', {
  topics: [optimisation],
  track: 'want',
  date: '2026-07-11',
  description: 'A running mean of the gradient and of its square, both corrected for their cold start.',
});
export const warmup = note('warmup', 'Why learning rates warm up', {
  layer: 'skim',
  topics: [optimisation],
  date: '2026-06-30',
});
export const post = note('ten-minutes-of-jax', 'Ten minutes of JAX, a year of habits', {
  kind: 'post',
  track: 'want',
  layer: null,
  date: '2026-11-12',
  description: 'Pure functions, explicit randomness, and what is left when the library is taken away.',
  topics: [],
});

/** A ladder with these notes. */
export function rungs(notes: Readonly<Record<Layer, readonly NoteCard[]>>): readonly Rung[] {
  return [
    {
      layer: 'skim',
      notes: notes.skim,
      total: notes.skim.length,
      reached: notes.skim.length > 0 ? '2026-08-20' : null,
    },
    {
      layer: 'explore',
      notes: notes.explore,
      total: notes.explore.length,
      reached: notes.explore.length > 0 ? '2026-09-01' : null,
    },
    { layer: 'deepen', notes: notes.deepen, total: notes.deepen.length, reached: null },
  ];
}

export const transformerRungs = rungs({ skim: [talk], explore: [rope], deepen: [attention, kvCache] });
export const optimisationRungs = rungs({ skim: [warmup], explore: [adam], deepen: [] });

import type { PrincipleCard, ToolCard, ToolOfPrinciple, TopicCard } from '@layerwise/builder';
import {
  adam,
  attention,
  kvCache,
  optimisation,
  post,
  ref,
  rope,
  talk,
  transformers,
  warmup,
} from './sample-notes.ts';

/*
 * Topics, principles and tools to show components with.
 */

export const transformerTopic: TopicCard = {
  ...transformers,
  description: 'Attention, positions, and how they are served.',
  path: ['Transformers'],
  layer: 'deepen',
  next: null,
  track: 'need',
  counts: { skim: 1, explore: 1, deepen: 2 },
  notes: 4,
  described: true,
  reinforced: true,
  lastTouched: '2026-11-03',
  daysStill: 21,
};
export const optimisationTopic: TopicCard = {
  ...optimisation,
  description: '',
  path: ['Training', 'Optimisation'],
  layer: 'explore',
  next: 'deepen',
  track: 'want',
  counts: { skim: 1, explore: 1, deepen: 0 },
  notes: 2,
  described: false,
  reinforced: false,
  lastTouched: '2026-07-11',
  daysStill: 136,
};

export const autodiff: PrincipleCard = {
  ...ref(
    'principles/automatic-differentiation',
    'Automatic differentiation',
    '/principles/automatic-differentiation/',
  ),
  description: 'A program that computes a value already holds what is needed to compute its derivative.',
  grasp: 'deepen',
  notes: 5,
  described: true,
};
export const tracing: PrincipleCard = {
  ...ref('principles/staging', 'Staging', '/principles/staging/'),
  description: 'Run the program once to learn its shape, then run the shape.',
  grasp: 'explore',
  notes: 2,
  described: true,
};

export const nothingElse = { succeededBy: null, succeeds: [], described: true, principles: [] } as const;
export const pytorch = ref('tools/pytorch', 'PyTorch', '/tools/pytorch/');
export const jax = ref('tools/jax', 'JAX', '/tools/jax/');
export const tensorflow = ref('tools/tensorflow', 'TensorFlow', '/tools/tensorflow/');

export const toolCards: readonly (ToolCard & ToolOfPrinciple)[] = [
  {
    ...nothingElse,
    ...tensorflow,
    description: 'Graphs first, then eager.',
    status: 'retired',
    since: '2016',
    until: '2020-06',
    succeededBy: pytorch,
    notes: 3,
    evidence: { declared: true, notes: [adam] },
    principles: [
      { ...autodiff, evidence: { declared: true, notes: [adam] } },
      { ...tracing, evidence: { declared: false, notes: [kvCache, rope, talk, warmup] } },
    ],
  },
  {
    ...nothingElse,
    ...pytorch,
    description: 'A tape that follows the program.',
    status: 'using',
    since: '2019',
    until: null,
    succeeds: [tensorflow],
    notes: 6,
    evidence: { declared: true, notes: [attention, adam] },
    principles: [{ ...autodiff, evidence: { declared: true, notes: [attention, adam] } }],
  },
  {
    ...nothingElse,
    ...jax,
    description: 'Functions in, functions out.',
    status: 'trying',
    since: '2024-03',
    until: null,
    notes: 2,
    evidence: { declared: false, notes: [post] },
    principles: [{ ...autodiff, evidence: { declared: false, notes: [post] } }],
  },
];

export const toolsOfAutodiff: readonly ToolOfPrinciple[] = toolCards.map(
  ({ principles: _principles, ...tool }) => tool,
);

export const notebook = {
  ...nothingElse,
  ...ref('a-notebook', 'A notebook', '/tools/a-notebook/'),
  description: '',
  status: null,
  since: null,
  until: null,
  notes: 1,
  described: false,
};
export const tools = [...toolCards, notebook];

import type {
  Balance,
  HeatMap,
  HeatMapDay,
  JournalDay,
  JournalEvent,
  JournalTotals,
  Layer,
  NoteCard,
  Page,
  PageData,
  PageOf,
  PrincipleCard,
  QueueItem,
  Ref,
  Rung,
  SiteConfig,
  SiteContext,
  TemplateName,
  ToolCard,
  ToolOfPrinciple,
  TopicCard,
} from '@layerwise/builder';

/*
 * A small site to render: one page of every kind, with the shapes that the builder's plan gives.
 */

export const config: SiteConfig = {
  title: 'Strata',
  author: 'The author',
  description: 'Notes on machine learning, taken in layers.',
  site: 'https://example.org',
  base: '/learn/',
  lang: 'en',
  timeZone: 'UTC',
  layers: {
    skim: { label: 'Skim', description: 'Watched or listened to.', asksFor: 'Watch a talk.' },
    explore: { label: 'Explore', description: 'A paper or an article was read.', asksFor: 'Read a paper.' },
    deepen: { label: 'Deepen', description: 'A toy was built.', asksFor: 'Build a toy or read the source.' },
  },
  tracks: {
    need: { label: 'Need to learn', description: 'For work, a project or a role.' },
    want: { label: 'Want to learn', description: 'Out of curiosity.' },
  },
  publish: 'all',
  html: 'sanitize',
  balance: { share: 0.25, weeks: 6 },
  timebox: { minutes: 45 },
  review: { skim: 30, explore: 60, deepen: 180 },
  editUrl: null,
};

const href = (path: string): string => '/learn' + path;

/** The site's context, its configuration changed as given. */
export function siteWith(changes: Partial<SiteConfig> = {}): SiteContext {
  return {
    config: { ...config, ...changes },
    href,
    assets: new Map([
      ['styles/main.css', '/learn/assets/main.css'],
      ['styles/learning.css', '/learn/assets/learning.css'],
      ['scripts/main.ts', '/learn/assets/main.js'],
      ['images/icon.svg', '/learn/assets/icon.svg'],
    ]),
    search: { page: href('/search/'), index: href('/search/index.json') },
    navigation: ['progress', 'topics', 'principles', 'tools', 'queue', 'archive'].map((id) => ({
      id,
      title: id,
      href: href(`/${id}/`),
    })),
    today: '2026-11-24',
  };
}

export const site: SiteContext = siteWith();

function ref(id: string, title: string, path: string): Ref {
  return { id, title, href: href(path) };
}

const transformers = ref('transformers', 'Transformers', '/topics/transformers/');
const optimisation = ref('optimisation', 'Optimisation', '/topics/optimisation/');

function note(id: string, title: string, changes: Partial<NoteCard> = {}): NoteCard {
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

const rope = note('rotary-positions', 'Rotary positions turn, they do not add', {
  description: 'Rotating pairs of dimensions makes a dot product depend on distance alone.',
});
const kvCache = note('kv-cache', 'What the KV cache keeps', {
  layer: 'deepen',
  description: 'Serving is bound by memory traffic: each new token reads every key and value again.',
  date: '2026-09-14',
});
const talk = note('attention-talk', 'A talk on attention, in ten lines', {
  layer: 'skim',
  track: 'want',
  date: '2026-08-20',
  description: 'First contact: what was clear, and what was not.',
});
const adam = note('adam', 'Adam keeps two moments', {
  topics: [optimisation],
  track: 'want',
  date: '2026-07-11',
  description: 'A running mean of the gradient and of its square, both corrected for their cold start.',
});
const warmup = note('warmup', 'Why learning rates warm up', {
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

function rungs(notes: Readonly<Record<Layer, readonly NoteCard[]>>): readonly Rung[] {
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

const transformerRungs = rungs({ skim: [talk], explore: [rope], deepen: [attention, kvCache] });
const optimisationRungs = rungs({ skim: [warmup], explore: [adam], deepen: [] });

const transformerTopic: TopicCard = {
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
const optimisationTopic: TopicCard = {
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
const tracing: PrincipleCard = {
  ...ref('principles/staging', 'Staging', '/principles/staging/'),
  description: 'Run the program once to learn its shape, then run the shape.',
  grasp: 'explore',
  notes: 2,
  described: true,
};

const nothingElse = { succeededBy: null, succeeds: [], described: true, principles: [] } as const;
const pytorch = ref('tools/pytorch', 'PyTorch', '/tools/pytorch/');
const jax = ref('tools/jax', 'JAX', '/tools/jax/');
const tensorflow = ref('tools/tensorflow', 'TensorFlow', '/tools/tensorflow/');

const toolCards: readonly (ToolCard & ToolOfPrinciple)[] = [
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

const notebook = {
  ...nothingElse,
  ...ref('a-notebook', 'A notebook', '/tools/a-notebook/'),
  description: '',
  status: null,
  since: null,
  until: null,
  notes: 1,
  described: false,
};
const tools = [...toolCards, notebook];

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

const summary = {
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

const promotion = {
  type: 'promoted',
  ...ref(attention.id, attention.title, '/notes/attention/'),
  date: '2026-11-03',
  from: 'explore',
  to: 'deepen',
} as const;

const backlinks = [
  {
    note: kvCache,
    excerpts: [
      { before: 'Every new token runs ', text: 'attention', after: ' over all that came before it.' },
    ],
  },
];

const ladders = [
  { topic: transformers, rungs: transformerRungs, layer: 'deepen', next: null },
  { topic: optimisation, rungs: optimisationRungs, layer: 'explore', next: 'deepen' },
] as const;

const details = {
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

const unwritten = { ...kvCache, sessions: 2, minutes: 75, last: '2026-10-12' } as const;

const edited: JournalEvent = {
  type: 'edited',
  id: attention.id,
  title: attention.title,
  href: attention.href,
  date: '2026-11-23',
  words: { added: 120, removed: 8 },
};
const journalDays: readonly JournalDay[] = [
  {
    date: '2026-11-24',
    events: [
      { ...edited, date: '2026-11-24', words: { added: 0, removed: 3 }, uncommitted: true },
      {
        type: 'session',
        ...ref(attention.id, attention.title, '/notes/attention/'),
        date: '2026-11-24',
        to: 'summarize',
      },
    ],
  },
  { date: '2026-11-23', events: [promotion, { ...edited, author: 'Ada', messages: ['Derive the scale'] }] },
];
const journalTotals: JournalTotals = {
  days: 2,
  events: {
    created: 0,
    edited: 2,
    promoted: 1,
    demoted: 0,
    tracked: 0,
    session: 1,
    taught: 0,
    renamed: 0,
    published: 0,
    retired: 0,
  },
  words: { added: 120, removed: 11 },
};
const noTotals: JournalTotals = {
  days: 0,
  events: { ...journalTotals.events, edited: 0, promoted: 0, session: 0 },
  words: { added: 0, removed: 0 },
};
/** Weeks from Monday, the last up to a Tuesday: heats in turn. */
const heatMap: HeatMap = {
  weeks: Array.from({ length: 53 }, (_, week) =>
    Array.from({ length: week === 52 ? 2 : 7 }, (_, weekday): HeatMapDay => {
      const heats = [0, 1, 2, 3, 4] as const;
      const heat = heats[(week + weekday) % 5] ?? 0;
      const date = new Date(Date.UTC(2025, 10, 24 + 7 * week + weekday)).toISOString().slice(0, 10);
      return { date, events: heat, words: { added: heat * 10, removed: 0 }, heat };
    }),
  ),
};

/** The data of one page of each kind. */
export const data: PageData = {
  home: {
    note: note('', 'Learning in layers', {
      kind: 'page',
      layer: null,
      track: null,
      topics: [],
      href: '/learn/',
    }),
    body: { note: 'index' },
    posts: [post],
    notes: [attention, rope, kvCache, talk, adam, warmup],
    progress: summary,
    focus: [transformerTopic, optimisationTopic],
    queue,
  },
  note: {
    ...details,
    note: attention,
    ownKind: null,
    body: { note: attention.id },
    ladders,
    principles: [autodiff],
    tools: toolsOfAutodiff.slice(1),
    backlinks,
    related: [rope, kvCache],
    previous: rope,
    following: kvCache,
    breadcrumbs: [ref('home', 'Home', '/'), ref('notes', 'Notes', '/notes/')],
  },
  canvas: {
    ...details,
    note: note('notes/plan.canvas', 'Plan', { kind: 'page' }),
    body: { note: 'notes/plan.canvas' },
    backlinks,
    breadcrumbs: [ref('home', 'Home', '/'), ref('notes', 'Notes', '/notes/')],
  },
  folder: { notes: [attention, rope], breadcrumbs: [ref('home', 'Home', '/')] },
  progress: {
    summary,
    ladders,
    tools,
    principles: [autodiff, tracing],
    orphanTools: [notebook],
    stuck: [{ topic: optimisationTopic, since: '2026-07-11', days: 136 }],
    promotions: [promotion],
    queue,
    growth: [
      { day: '2026-06-30', layers: { skim: 1, explore: 0, deepen: 0 } },
      { day: '2026-07-21', layers: { skim: 4, explore: 2, deepen: 0 } },
      { day: '2026-09-01', layers: { skim: 9, explore: 6, deepen: 1 } },
      { day: '2026-10-15', layers: { skim: 8, explore: 12, deepen: 4 } },
      { day: '2026-11-24', layers: { skim: 9, explore: 14, deepen: 6 } },
    ],
    weeks: [],
    uncarried: [{ ...tracing, id: 'principles/locality', title: 'Locality', grasp: null, notes: 0 }],
    unwritten: [unwritten],
    taught: [{ ...details.taught[0], day: '2026-11-10', of: attention }],
    suggestion: queue[1] ?? null,
  },
  topics: { topics: summary.topics },
  topic: {
    topic: optimisationTopic,
    body: null,
    details: null,
    ladder: ladders[1],
    nextStep: 'Build a toy or read the source.',
    children: [],
    parent: ref('training', 'Training', '/topics/training/'),
    principles: [autodiff],
    tools: toolsOfAutodiff,
    unlayered: [post],
    backlinks,
  },
  principles: {
    principles: [
      { ...autodiff, tools: [tensorflow, pytorch, jax] },
      { ...tracing, tools: [tensorflow] },
    ],
  },
  principle: {
    principle: autodiff,
    body: { note: autodiff.id },
    details,
    rungs: optimisationRungs,
    unlayered: [],
    tools: toolsOfAutodiff,
    backlinks,
  },
  tools: { tools },
  tool: {
    tool: toolCards[0] ?? notebook,
    body: null,
    details: null,
    rungs: optimisationRungs,
    unlayered: [],
    backlinks: [],
    livesOn: [{ principle: autodiff, tools: toolsOfAutodiff.slice(1) }],
  },
  layers: {
    layers: [
      { layer: 'skim', notes: 9, href: href('/layers/skim/') },
      { layer: 'explore', notes: 14, href: href('/layers/explore/') },
      { layer: 'deepen', notes: 6, href: href('/layers/deepen/') },
    ],
  },
  layer: { layer: 'deepen', notes: [attention, kvCache], share: 0.2069 },
  tracks: {
    tracks: [
      { track: 'need', figures: balance.allTime.need, href: href('/tracks/need/') },
      { track: 'want', figures: balance.allTime.want, href: href('/tracks/want/') },
    ],
    balance,
  },
  track: { track: 'want', notes: [talk, adam], figures: balance.allTime.want, balance },
  tags: { tags: details.tags },
  tag: { tag: details.tags[0], children: [], notes: [attention] },
  archive: { years: [{ year: '2026', notes: [post, attention] }], undated: [warmup] },
  queue: {
    queue,
    reviews: [
      { ...adam, layer: 'explore', last: '2026-07-11', due: '2026-09-09', overdueDays: 76, backlinks: 2 },
    ],
    unwritten: [unwritten],
  },
  journal: {
    journal: {
      heatMap,
      streak: { current: 2, longest: 9 },
      weekStreak: { current: 1, longest: 14 },
      totals: journalTotals,
      today: noTotals,
      thisWeek: journalTotals,
    },
    promotions: [promotion],
    days: journalDays,
    months: [
      { month: '2026-11', totals: journalTotals, href: '/learn/journal/2026/11/' },
      { month: '2026-09', totals: journalTotals, href: '/learn/journal/2026/09/' },
    ],
  },
  month: {
    month: { month: '2026-11', days: journalDays, totals: journalTotals },
    earlier: { id: '2026-09', title: '2026-09', href: '/learn/journal/2026/09/' },
    later: null,
  },
  search: {},
  graph: {
    source: href('/data/graph.json'),
    nodes: 9,
    links: 14,
    topics: summary.topics,
    principles: [{ ...autodiff, tools: [tensorflow, pytorch, jax] }],
    tools,
    mostLinked: [{ ...attention, links: 7 }],
  },
  'not-found': { pages: [transformers] },
  own: {
    template: null,
    html: '<ul><li><a href="/learn/notes/attention/">Attention</a></li></ul>',
    data: null,
  },
};

const urls: Readonly<Record<TemplateName, string>> = {
  home: '/',
  note: '/notes/attention/',
  canvas: '/notes/plan.canvas/',
  folder: '/notes/',
  progress: '/progress/',
  topics: '/topics/',
  topic: '/topics/optimisation/',
  principles: '/principles/',
  principle: '/principles/automatic-differentiation/',
  tools: '/tools/',
  tool: '/tools/tensorflow/',
  layers: '/layers/',
  layer: '/layers/deepen/',
  tracks: '/tracks/',
  track: '/tracks/want/',
  tags: '/tags/',
  tag: '/tags/attention/',
  archive: '/archive/',
  queue: '/queue/',
  journal: '/journal/',
  month: '/journal/2026/11/',
  search: '/search/',
  graph: '/graph/',
  'not-found': '/404.html',
  own: '/reading-list/',
};

const titles: Readonly<Partial<Record<TemplateName, string>>> = {
  note: attention.title,
  folder: 'Notes',
  topic: 'Optimisation',
  principle: autodiff.title,
  tool: 'TensorFlow',
  own: 'Reading list',
};

/** A page of the given kind; its data may be replaced. */
export function pageOf<Name extends TemplateName>(
  template: Name,
  given: PageData[Name] = data[template],
): PageOf<Name> {
  return {
    template,
    url: urls[template],
    title: titles[template] ?? template,
    description: 'What this page is about.',
    lang: 'en',
    data: given,
    feeds: [{ title: 'Strata', href: '/learn/feed.xml' }],
  };
}

/** One page of every kind. */
export const pages: readonly Page[] = [
  pageOf('home'),
  pageOf('note'),
  pageOf('canvas'),
  pageOf('folder'),
  pageOf('progress'),
  pageOf('topics'),
  pageOf('topic'),
  pageOf('principles'),
  pageOf('principle'),
  pageOf('tools'),
  pageOf('tool'),
  pageOf('layers'),
  pageOf('layer'),
  pageOf('tracks'),
  pageOf('track'),
  pageOf('tags'),
  pageOf('tag'),
  pageOf('archive'),
  pageOf('queue'),
  pageOf('journal'),
  pageOf('month'),
  pageOf('search'),
  pageOf('graph'),
  pageOf('not-found'),
  pageOf('own'),
];

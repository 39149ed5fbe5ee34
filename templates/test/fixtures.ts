import type { Page, PageData, PageOf, SiteConfig, SiteContext, TemplateName } from '@layerwise/builder';
import { autodiff } from '../style/samples/sample-families.ts';
import { attention } from '../style/samples/sample-notes.ts';
import { samplePages as data } from '../style/samples/sample-pages.ts';

export { autodiff, toolsOfAutodiff } from '../style/samples/sample-families.ts';
export { balance, queue } from '../style/samples/sample-learning.ts';
export { attention, post } from '../style/samples/sample-notes.ts';
export { samplePages as data } from '../style/samples/sample-pages.ts';

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
  style: '/style/',
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
  pageOf('style'),
];

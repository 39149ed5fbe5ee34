import type { UserConfig } from './config-schema.ts';
import type { Feedback, SiteConfig } from './site-config.ts';

/** How the layers are named where the configuration says nothing. */
const defaultLayers: SiteConfig['layers'] = {
  skim: {
    label: 'Skim',
    description: 'Watched or listened to.',
    asksFor: 'Watch a talk or listen to an episode.',
  },
  explore: {
    label: 'Explore',
    description: 'A paper or an article was read.',
    asksFor: 'Read a paper or an article.',
  },
  deepen: {
    label: 'Deepen',
    description: 'A toy was built or the source was read.',
    asksFor: 'Build a toy or read the source.',
  },
};

/** How the tracks are named where the configuration says nothing. */
const defaultTracks: SiteConfig['tracks'] = {
  need: { label: 'Need to learn', description: 'For work, a project or a role.' },
  want: { label: 'Want to learn', description: 'Out of curiosity.' },
};

/**
 * Fills in what the author did not say.
 *
 * @param user - a configuration that has been checked
 */
export function fillSiteConfig(user: UserConfig): SiteConfig {
  return {
    title: user.title ?? 'Learning in layers',
    author: user.author ?? '',
    description: user.description ?? '',
    site: user.site?.replace(/\/$/, '') ?? null,
    base: `/${user.base ?? ''}/`.replace(/\/{2,}/g, '/'),
    lang: user.lang ?? 'en',
    timeZone: user.timeZone ?? 'UTC',
    layers: {
      skim: withDefaults(defaultLayers.skim, user.layers?.skim),
      explore: withDefaults(defaultLayers.explore, user.layers?.explore),
      deepen: withDefaults(defaultLayers.deepen, user.layers?.deepen),
    },
    tracks: {
      need: withDefaults(defaultTracks.need, user.tracks?.need),
      want: withDefaults(defaultTracks.want, user.tracks?.want),
    },
    publish: user.publish ?? 'all',
    html: user.html ?? 'sanitize',
    balance: withDefaults({ share: 0.25, weeks: 6 }, user.balance),
    timebox: withDefaults({ minutes: 45 }, user.timebox),
    review: withDefaults({ skim: 30, explore: 60, deepen: 180 }, user.review),
    editUrl: user.editUrl?.replace(/\/?$/, '/') ?? null,
    graph: user.graph ?? true,
    stylePage: user.stylePage ?? false,
    ...(user.feedback === undefined ? {} : { feedback: fillFeedback(user.feedback) }),
  };
}

/** The defaults, and over them what is given; a field given as undefined keeps its default. */
function withDefaults<Value extends object>(
  defaults: Value,
  given: { readonly [Key in keyof Value]?: Value[Key] | undefined } = {},
): Value {
  const filled = { ...defaults };
  for (const key in given) {
    const value = given[key];
    if (value !== undefined) filled[key] = value;
  }
  return filled;
}

function fillFeedback(user: NonNullable<UserConfig['feedback']>): Feedback {
  return {
    giscus: user.giscus === undefined ? null : { ...user.giscus, load: user.giscus.load ?? 'click' },
    email: user.email ?? null,
    newIssue: user.newIssue ?? null,
    webmention: user.webmention ?? null,
  };
}

import type { Layer, Page, SiteConfig, SocialCard } from '@layerwise/builder';
import { directionOf } from '../words/direction.ts';
import { chooseWording } from '../words/wording.ts';
import { labelOfLayer } from './labels.ts';

/**
 * Says what the card of a page says. Notes, topics, principles and tools have one of their own; all other pages share
 * that of the site.
 */
export function describeCard(page: Page, config: SiteConfig): SocialCard | null {
  if (page.template === 'not-found') return null;
  const own = describeOwn(page, config);
  const layer = own?.layer ?? null;
  return {
    title: own === null ? config.title : page.title,
    about: own === null ? config.description : own.about,
    layer,
    layerLabel: layer === null ? '' : labelOfLayer(config, layer),
    siteTitle: own === null ? '' : config.title,
    direction: directionOf(own === null ? config.lang : page.lang),
  };
}

/** What a card says of its own page besides the title; null where that is what the site's says. */
function describeOwn(
  page: Page,
  config: SiteConfig,
): { readonly about: string; readonly layer: Layer | null } | null {
  const { kinds } = chooseWording(config.lang).words;
  switch (page.template) {
    case 'note':
    case 'canvas': {
      const { topics, layer, kind } = page.data.note;
      // A post says that it is one; that a note is a note need not be said.
      const about = topics[0]?.title ?? (kind === 'post' ? kinds.post : '');
      return { about, layer };
    }
    case 'topic':
      return { about: kinds.topic, layer: page.data.topic.layer };
    case 'principle':
      return { about: kinds.principle, layer: page.data.principle.grasp };
    case 'tool':
      return { about: kinds.tool, layer: null };
    default:
      return null;
  }
}

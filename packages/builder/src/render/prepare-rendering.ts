import type { UsedMedia } from '../attachments/media-publisher.ts';
import { createHref } from '../plan/hrefs.ts';
import { planNavigation } from '../plan/navigation.ts';
import type { SitePlan } from '../plan/plan-site.ts';
import type { SiteModel } from '../plan/site-model.ts';
import type { SiteContext, Theme, ThemePart } from '../plan/theme.ts';
import { manifestPath } from '../search/search-format.ts';
import { type BodySite, embedLimits } from './body-renderer.ts';
import type { BundledAssets } from './bundle-assets.ts';
import { describeMedia } from './describe-media.ts';

/** What pages and bodies need to know of the site. */
export interface Rendering {
  readonly site: SiteContext;
  readonly bodies: BodySite;
}

/** What a site is rendered from. */
export interface RenderSource {
  readonly model: SiteModel;
  readonly media: UsedMedia;
  readonly plan: SitePlan;
  readonly theme: Theme;
  readonly assets: BundledAssets;
}

/** What the notes of a site need to be loaded, and its page of the theme's style where it has one. */
export function listNeeds(
  { vault, config }: Pick<SiteModel, 'vault' | 'config'>,
  { styleParts = [] }: Pick<Theme, 'styleParts'>,
): ReadonlySet<ThemePart> {
  const needs = new Set<ThemePart>(config.stylePage === true ? styleParts : []);
  for (const { note } of vault.notes.values()) for (const need of note.needs) needs.add(need);
  return needs;
}

/** Puts together what all pages need to know. */
export function prepareRendering({ model, media, plan, theme, assets }: RenderSource): Rendering {
  const { vault, config, today } = model;
  const href = createHref(config.base);
  const urls = new Map([...assets.urls].map(([name, url]) => [name, href(url)]));
  const search = model.search ? { page: href('/search/'), index: href(`/${manifestPath}`) } : null;
  const navigation = planNavigation(plan, href);
  return {
    site: { config, href, assets: urls, navigation, search, today },
    bodies: {
      vault,
      href,
      media: (path) => describeMedia(media.published.get(path), href),
      findPath: plan.findPath,
      words: theme.bodyWords,
      lang: config.lang,
      limits: embedLimits,
    },
  };
}

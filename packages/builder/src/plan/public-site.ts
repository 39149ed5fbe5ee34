import type { PublicSite } from './added.ts';
import { createCards } from './cards.ts';
import type { SiteModel } from './site-model.ts';

/** What plugins and an author's own pages are told of a site. */
export function createPublicSite(
  model: Pick<SiteModel, 'vault' | 'learning' | 'journal' | 'config' | 'today'>,
): PublicSite {
  const { vault, learning, journal, config, today } = model;
  const { href, newest } = createCards(model);
  return { notes: newest(vault.notes.keys()), vault, learning, journal, config, today, href };
}

import type { LoadedConfig } from '../config/load-config.ts';
import { createHref } from '../plan/hrefs.ts';
import type { SitePlan } from '../plan/plan-site.ts';
import { type CardRules, planSocialCards } from '../plan/plan-social-cards.ts';
import type { CardLook, SocialCard } from '../plan/social-card.ts';
import type { Theme } from '../plan/theme.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './card-layout.ts';
import { chooseColors } from './choose-colors.ts';
import { fingerprintLook } from './fingerprint-look.ts';

/** The cards of a site. */
export interface SiteCards {
  readonly look: CardLook;
  /** By path in the site, which changes with what they show. */
  readonly byPath: ReadonlyMap<string, SocialCard>;
}

/**
 * Gives the pages of a plan their cards. Others need the whole address of a picture: where the site's is not known, or
 * the configuration wants none, there are no cards.
 *
 * @param covers notes with a picture of their own, by id.
 * @param isPublished false: the site is only looked at, and nobody shares it; there are no cards.
 * @throws the error of the file system where a font of the theme cannot be read.
 */
export async function addSocialCards(
  plan: SitePlan,
  { describeCard, cardLook }: Pick<Theme, 'describeCard' | 'cardLook'>,
  config: LoadedConfig,
  isPublished: boolean,
  covers: CardRules['covers'],
): Promise<{ readonly plan: SitePlan; readonly cards: SiteCards }> {
  const look = { ...cardLook, colors: chooseColors(cardLook.colors, config) };
  if (!isPublished || config.site === null || !config.socialCards)
    return { plan, cards: { look, byPath: new Map() } };
  const { pages, cards } = planSocialCards(plan.pages, {
    describe: (page) => describeCard(page, config),
    covers,
    fingerprint: await fingerprintLook(look),
    href: createHref(config.base),
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
  });
  return { plan: { ...plan, pages }, cards: { look, byPath: cards } };
}

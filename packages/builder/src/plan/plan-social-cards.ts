import { createHash } from 'node:crypto';
import type { Page } from './page.ts';
import type { CardPicture, SocialCard } from './social-card.ts';

/** Pages with their cards. */
export interface PlannedCards {
  readonly pages: readonly Page[];
  /** What is to be drawn, by path in the site. Pages that say the same share a card. */
  readonly cards: ReadonlyMap<string, SocialCard>;
}

/** How cards are made. */
export interface CardRules {
  /** What the card of a page says; null: it has none. */
  readonly describe: (page: Page) => SocialCard | null;
  /** Notes with a picture of their own, by id. */
  readonly covers: Pick<ReadonlySet<string>, 'has'>;
  /** Changes with everything that a card depends on besides what it says. */
  readonly fingerprint: string;
  readonly href: (path: string) => string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Gives each page its card, but those with a picture of their own. A card's address follows from what it shows: where
 * that changes, nobody is shown the old one that was kept somewhere.
 */
export function planSocialCards(
  pages: readonly Page[],
  { describe, covers, fingerprint, href, width, height }: CardRules,
): PlannedCards {
  const cards = new Map<string, SocialCard>();
  const withCards = pages.map((page) => {
    const card = hasCover(page, covers) ? null : describe(page);
    if (card === null) return page;
    const key = createHash('sha256')
      .update(JSON.stringify([fingerprint, Object.entries(card).sort()]))
      .digest('hex');
    const path = `assets/cards/${key.slice(0, 24)}.png`;
    cards.set(path, card);
    const { title, layerLabel, about } = card;
    const alt = [title, layerLabel, about].filter((text) => text !== '').join(' · ');
    return addPicture(page, { href: href(`/${path}`), width, height, alt });
  });
  return { pages: withCards, cards };
}

/** What the page shows stays unread. */
function addPicture(page: Page, socialCard: CardPicture): Page {
  const descriptors = Object.getOwnPropertyDescriptors(page);
  return Object.create(Object.prototype, {
    ...descriptors,
    socialCard: { value: socialCard, enumerable: true },
  });
}

/** Whether the front matter of the note behind a page names a picture. Only the home page does not show it. */
function hasCover({ template, note }: Page, covers: CardRules['covers']): boolean {
  return note !== undefined && template !== 'home' && covers.has(note);
}

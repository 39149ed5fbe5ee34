import { describe, expect, it } from 'vitest';
import { cardWith } from '../../test/card-look.ts';
import type { Page } from './page.ts';
import { planSocialCards } from './plan-social-cards.ts';

const page = (url: string, title: string): Page => ({
  template: 'own',
  url,
  title,
  description: '',
  lang: 'en',
  feeds: [],
  data: { template: null, html: '', data: null },
});

const rules = {
  describe: ({ title }: Page) => (title === '' ? null : cardWith({ title })),
  covers: new Set(['with a picture']),
  fingerprint: 'f',
  href: (path: string) => `/base${path}`,
  width: 12,
  height: 6,
};

describe('planSocialCards', () => {
  it('gives each page its card, and says what is to be drawn', () => {
    const { pages, cards } = planSocialCards([page('/a/', 'A'), page('/b/', 'B')], rules);
    const [path = '', other] = cards.keys();
    expect(path).toMatch(/^assets\/cards\/[0-9a-f]{24}\.png$/u);
    expect(other).not.toBe(path);
    expect([...cards.values()]).toEqual([cardWith({ title: 'A' }), cardWith({ title: 'B' })]);
    expect(pages[0]).toEqual({
      ...page('/a/', 'A'),
      socialCard: { href: `/base/${path}`, width: 12, height: 6, alt: 'A · Explore · Transformers' },
    });
  });

  it('draws one card for pages that say the same', () => {
    const { pages, cards } = planSocialCards([page('/a/', 'A'), page('/b/', 'A')], rules);
    expect(cards.size).toBe(1);
    expect(pages[0]?.socialCard).toEqual(pages[1]?.socialCard);
  });

  it('gives none to a page that is to have none', () => {
    const { pages, cards } = planSocialCards([page('/a/', '')], rules);
    expect([pages, cards.size]).toEqual([[page('/a/', '')], 0]);
  });

  it('gives none to a note with a picture of its own, but on the home page, which does not show it', () => {
    const noted = { ...page('/a/', 'A'), note: 'with a picture' };
    const home = { ...noted, template: 'home' } as Page;
    expect(planSocialCards([noted], rules).cards.size).toBe(0);
    expect(planSocialCards([home], rules).cards.size).toBe(1);
  });

  it('gives another address to what is drawn in another way', () => {
    const [first] = planSocialCards([page('/a/', 'A')], rules).cards.keys();
    const [second] = planSocialCards([page('/a/', 'A')], { ...rules, fingerprint: 'g' }).cards.keys();
    expect(second).not.toBe(first);
  });
});

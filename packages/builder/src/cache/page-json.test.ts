import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Page, TopicCard } from '../plan/page.ts';
import { sharePart } from '../plan/shared-part.ts';
import { fingerprintPage, PageJsonWriter, readPageJson } from './page-json.ts';

const cardOf = (title: string): TopicCard => ({
  id: 'ml',
  title,
  href: '/topics/ml/',
  description: '',
  path: ['ml'],
  layer: null,
  next: 'skim',
  track: null,
  counts: { skim: 0, explore: 0, deepen: 0 },
  notes: 0,
  described: false,
  reinforced: false,
  lastTouched: null,
  daysStill: null,
});

const pageOf = (title: string, topics: readonly TopicCard[]): Page => ({
  template: 'topics',
  url: '/topics/',
  title,
  description: '',
  lang: 'en',
  feeds: [],
  data: { topics },
});

const content = { html: '', needs: ['math'] };

function write(page: Page) {
  return new PageJsonWriter('context').write(page, content);
}

describe('what is written down of a page', () => {
  it('has names in the place of shared parts, each time one stands there', () => {
    const card = sharePart(cardOf('Learning'));
    const { text, parts } = write(pageOf('Topics', [card, cardOf('Other'), card]));
    const said = JSON.stringify(card);
    const name = createHash('sha256').update(said).digest('base64url').slice(0, 22);
    expect(parts).toEqual([
      { name, text: said },
      { name, text: said },
    ]);
    const shown = pageOf('Topics', []);
    const topics = [`\0${name}`, cardOf('Other'), `\0${name}`];
    expect(text).toBe(JSON.stringify(['context', { ...shown, data: { topics } }, ['math']]));
  });

  it('is read again as it was, texts that begin as a name does too', () => {
    const card = sharePart(cardOf('\0card'));
    const page = pageOf('\0title', [card, cardOf('\0\0other')]);
    const { text, parts } = write(page);
    const known = new Map(parts.map((part) => [part.name, JSON.parse(part.text) as unknown]));
    expect(readPageJson(text, known)).toEqual({ page, needs: ['math'] });
  });

  it('cannot be read where a part is not known', () => {
    const { text, parts } = write(pageOf('Topics', [sharePart(cardOf('Learning'))]));
    expect(() => readPageJson(text, new Map())).toThrow(`Nothing is known of the part ${parts[0]?.name}.`);
  });
});

describe('the fingerprint of a page', () => {
  const fingerprintOf = (page: Page, html = ''): string => fingerprintPage(write(page), html);
  const page = pageOf('Topics', [sharePart(cardOf('Learning'))]);

  it('is the same for another object that says the same', () => {
    expect(fingerprintOf(pageOf('Topics', [sharePart(cardOf('Learning'))]))).toBe(fingerprintOf(page));
  });

  it.each([
    ['the page itself', pageOf('All topics', [sharePart(cardOf('Learning'))]), ''],
    ['a shared part', pageOf('Topics', [sharePart(cardOf('Learning again'))]), ''],
    ['the text of its note', page, '<p>text</p>'],
  ])('changes with %s', (_what, other, html) => {
    expect(fingerprintOf(other, html)).not.toBe(fingerprintOf(page));
  });
});

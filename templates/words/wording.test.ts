import { describe, expect, it } from 'vitest';
import { directionOf } from './direction.ts';
import { catalogues, chooseWording } from './wording.ts';

const languages = Object.entries(catalogues);

describe('the catalogues', () => {
  it.each(languages)('%s has every plural form that its language has, and no other', (lang, words) => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
    for (const forms of Object.values(words.counts))
      expect(Object.keys(forms).toSorted()).toEqual(categories);
  });

  it.each(languages)('%s leaves no word empty', (_, words) => {
    const visit = (value: unknown): void => {
      if (typeof value === 'string') expect(value.trim()).not.toBe('');
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
    };
    visit(words);
  });

  it.each(languages)('%s has sentences that say what they are given', (_, { sentences }) => {
    expect(sentences.stuckFor('DAYS', 'DATE')).toMatch(/DAYS.*DATE|DATE.*DAYS/);
    expect(sentences.becameLayer('FROM', 'TO')).toMatch(/FROM.*TO/);
    expect(sentences.starved('TRACK')).toContain('TRACK');
    expect(sentences.queueReason['next-layer']('LAYER')).toContain('LAYER');
  });
});

describe('chooseWording', () => {
  it('counts as the language does', () => {
    const english = chooseWording('en');
    expect(english.count(english.words.counts.notes, 1)).toBe('1 note');
    expect(english.count(english.words.counts.notes, 1234)).toBe('1,234 notes');
    const arabic = chooseWording('ar');
    expect(arabic.count(arabic.words.counts.notes, 2)).toBe('ملاحظتان');
    expect(arabic.count(arabic.words.counts.notes, 3)).toContain('ملاحظات');
    const japanese = chooseWording('ja');
    expect(japanese.count(japanese.words.counts.notes, 1)).toBe('ノート1件');
  });

  it('writes a day as the same day everywhere, and a month or year as no more than it is', () => {
    const { date, shortDate } = chooseWording('en');
    expect(date('2024-01-01')).toBe('January 1, 2024');
    expect(date('2024-01-01T23:30+09:00')).toBe('January 1, 2024');
    expect(shortDate('2024-03')).toBe('Mar 2024');
    expect(date('2016')).toBe('2016');
    expect(chooseWording('de').date('2024-01-01')).toBe('1. Januar 2024');
  });

  it('leaves what is no date as it is, ten characters of it', () => {
    expect(chooseWording('en').date('2024-13-45')).toBe('2024-13-45');
    expect(chooseWording('en').date('last winter, I think')).toBe('last winte');
  });

  it('takes a regional variety for its language', () => {
    expect(chooseWording('de-AT').words).toBe(catalogues.de);
    expect(chooseWording('de-AT').lang).toBe('de-AT');
    expect(chooseWording('ES').lang).toBe('es');
  });

  it('speaks English where it has no words', () => {
    expect(chooseWording('tlh')).toMatchObject({ lang: 'en', words: catalogues.en });
    expect(chooseWording('')).toMatchObject({ lang: 'en', words: catalogues.en });
    expect(chooseWording('de_!')).toMatchObject({ lang: 'en', words: catalogues.en });
    expect(chooseWording('de-!')).toMatchObject({ lang: 'de', words: catalogues.de });
  });

  it('writes shares without decimals', () => {
    expect(chooseWording('en').percent(0.2069)).toBe('21%');
    expect(chooseWording('de').percent(1)).toBe('100\u00a0%');
  });
});

describe('directionOf', () => {
  it('follows the language', () => {
    expect(directionOf('ar')).toBe('rtl');
    expect(directionOf('fa-IR')).toBe('rtl');
    expect(directionOf('en')).toBe('ltr');
    expect(directionOf('')).toBe('ltr');
  });

  it('follows the script before the language', () => {
    expect(directionOf('az-Arab')).toBe('rtl');
    expect(directionOf('ar-Latn')).toBe('ltr');
  });
});

import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { findByLanguage } from './find-by-language.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import { spanish } from './spanish.ts';
import type { PluralForms, Words } from './words.ts';

/** The catalogues by the first part of a BCP 47 tag. */
export const catalogues = { en: english, de: german, es: spanish, ja: japanese, ar: arabic } as const;

/** Any catalogue, as its readers see it: which plural forms there are is the language's own affair. */
export type AnyWords = Words<never>;

/** The interface's words in one language, and how that language writes numbers and dates. */
export interface Wording {
  readonly words: AnyWords;
  /** BCP 47 tag of the words. */
  readonly lang: string;
  /** Says how many: fills `{n}` into the plural form that fits. */
  readonly count: (forms: PluralForms<never>, number: number) => string;
  readonly number: (value: number) => string;
  /** Writes a share from 0 to 1 as a percentage without decimals. */
  readonly percent: (share: number) => string;
  /** Writes a day, month or year (`2026-11-24`, `2026-11`, `2026`; a time after it is left out) in full. */
  readonly date: (text: string) => string;
  /** The same, short enough for a list. */
  readonly shortDate: (text: string) => string;
}

const wordings = new Map<string, Wording>();

/**
 * Finds the words for a language.
 * @param lang BCP 47 tag; a language without a catalogue is spoken to in English.
 */
export function chooseWording(lang: string): Wording {
  const known = wordings.get(lang);
  if (known !== undefined) return known;
  const wording = makeWording(lang);
  wordings.set(lang, wording);
  return wording;
}

function makeWording(asked: string): Wording {
  const words: AnyWords | null = findByLanguage(catalogues, asked);
  const lang = words === null ? 'en' : canonicalTag(asked);
  const plurals = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  const percents = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  const number = (value: number) => numbers.format(value);
  return {
    words: words ?? english,
    lang,
    count: (forms, value) => {
      const byCategory: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms;
      return (byCategory[plurals.select(value)] ?? forms.other).replace('{n}', number(value));
    },
    number,
    percent: (share) => percents.format(share),
    date: dateWriter(lang, 'long'),
    shortDate: dateWriter(lang, 'short'),
  };
}

/** A tag that `Intl` takes; a malformed one falls back to its language. */
function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return tag.slice(0, 2);
  }
}

function dateWriter(lang: string, month: 'long' | 'short'): (text: string) => string {
  // A day is no instant: read and written in UTC it stays the same day everywhere.
  // Loading what the two need takes longer than all other words; a thread that writes no pages asks for no date.
  let formats: { readonly day: Intl.DateTimeFormat; readonly month: Intl.DateTimeFormat } | null = null;
  const written = new Map<string, string>();
  return (text) => {
    const key = text.slice(0, 10);
    const known = written.get(key);
    if (known !== undefined) return known;
    const parts = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(key);
    const time = Date.parse(parts === null ? '' : `${parts[1]}-${parts[2]}-${parts[3] ?? '01'}`);
    formats ??= {
      day: new Intl.DateTimeFormat(lang, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }),
      month: new Intl.DateTimeFormat(lang, { month, year: 'numeric', timeZone: 'UTC' }),
    };
    const format = parts?.[3] === undefined ? formats.month : formats.day;
    const result = Number.isNaN(time) ? key : format.format(time);
    written.set(key, result);
    return result;
  };
}
